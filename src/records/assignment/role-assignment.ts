import { ObjectType } from "type-graphql";
import { Check, Entity, Exclusion, Index, JoinColumn, ManyToOne } from "typeorm";
import type { RoleName } from "../../access/roles";
import type { RoleAssignmentFacts } from "../../policy/programme/facts";
import { Organization } from "../organization/organization";
import { Choice, Hidden, Moment, Text } from "../shared/columns";
import { RoleEnum } from "../shared/enums";
import { Node } from "../shared/node";
import { Worker } from "../worker/worker";

@ObjectType({
  implements: Node,
  description:
    "That a worker has a role, in counties or at an organization, from one moment until another: the truth of what they may see and do in between (HL-01). A worker has one at a time.",
})
@Entity()
@Index(["workerId", "from"])
// A range of one worker, so that no extension is needed to compare workers and times in one index.
@Exclusion(
  "one_assignment_at_a_time",
  `USING gist (uuid_range("worker_id", "worker_id", '[]') WITH &&, tstzrange("from", "to") WITH &&)`,
)
@Check("an_assignment_ends_after_it_begins", `"to" >= "from"`)
@Check("an_assignment_is_at_one_place", `cardinality("county_ids") = 0 or "organization_id" is null`)
@Check(
  "an_assignment_is_ended_with_a_reason",
  `("ended_because" is null) = ("ended_by_id" is null) and ("ended_because" is null or ("to" is not null and btrim("ended_because") <> ''))`,
)
export class RoleAssignment extends Node implements RoleAssignmentFacts {
  @Hidden("uuid")
  workerId!: string;

  @ManyToOne(() => Worker, { nullable: false })
  @JoinColumn()
  worker!: Worker;

  @Choice(RoleEnum, "What they are in the programme; it decides what they may see and do.")
  role!: RoleName;

  @Hidden("uuid", { array: true })
  countyIds!: string[];

  @Hidden("uuid", { nullable: true })
  organizationId!: string | null;

  @ManyToOne(() => Organization, { nullable: true })
  @JoinColumn()
  organization!: Organization | null;

  @Moment("The moment from which it is in force.")
  from!: Date;

  @Moment("The moment from which it is in force no more; null until further notice.", { nullable: true })
  to!: Date | null;

  /** Null for what was given out before there were administrators, and for the first of them. */
  @Hidden("uuid", { nullable: true })
  grantedById!: string | null;

  @ManyToOne(() => Worker, { nullable: true })
  @JoinColumn()
  grantedBy!: Worker | null;

  @Hidden("uuid", { nullable: true })
  endedById!: string | null;

  @ManyToOne(() => Worker, { nullable: true })
  @JoinColumn()
  endedBy!: Worker | null;

  @Text("Why it was ended; null while it was not, or when it ended as it was agreed.", { nullable: true })
  endedBecause!: string | null;
}
