import { ArgsType, Field, ID, ObjectType } from "type-graphql";
import type { RoleName } from "../../access/roles";
import type { Family } from "../family/family";
import { ReadEntry } from "../history/read-entry";
import { connectionOf } from "../shared/connection";
import { RoleEnum } from "../shared/enums";
import { Instant } from "../shared/scalars";

@ArgsType()
export class AccessArgs {
  @Field(() => ID, { description: "Id of a Family." })
  familyId!: string;

  @Field(() => Instant, { description: "From this moment on." })
  from!: Date;

  @Field(() => Instant, { description: "Up to this moment." })
  to!: Date;
}

@ObjectType({ description: "A way in which somebody could see a family, and for how long." })
export class AccessWay {
  @Field(() => String, { description: "The scope of the grant, e.g. `ownCounties`." })
  scope!: string;

  @Field(() => Instant, { description: "From when on, within the period asked for." })
  from!: Date;

  @Field(() => Instant, { description: "Until when, within the period asked for." })
  to!: Date;
}

@ObjectType({ description: "Somebody who could see a family, whether or not they did." })
export class PossibleReader {
  id!: string;

  @Field(() => ID, { description: "Id of the Worker." })
  workerId!: string;

  @Field(() => String, { description: "Their name." })
  name!: string;

  @Field(() => RoleEnum.type, { description: "Their role." })
  role!: RoleName;

  @Field(() => [AccessWay], { description: "How, and when." })
  ways!: AccessWay[];
}

@ObjectType({ description: "A page of those who could see a family." })
export class PossibleReaderConnection extends connectionOf(PossibleReader) {}

@ObjectType({ description: "A page of what was read." })
export class ReadEntryConnection extends connectionOf(ReadEntry) {}

/** Whose acts an answer tells: everyone's or, null being everyone, one's own. */
@ObjectType({
  description:
    "Who could see a family, who did, and why. It tells who did what and when, and no value of any record.",
})
export class FamilyAccess {
  family!: Family;
  only!: string | null;

  @Field(() => Instant, { description: "From this moment on." })
  from!: Date;

  @Field(() => Instant, { description: "Up to this moment." })
  to!: Date;
}
