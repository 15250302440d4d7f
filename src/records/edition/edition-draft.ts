import { Field, ObjectType } from "type-graphql";
import { Check, Entity, Index } from "typeorm";
import type { ParameterChanges, ShippedEditionId } from "../../policy/editions/edition";
import type { EditionDraftFacts, EditionDraftStatus } from "../../policy/editions/facts";
import { Choice, Hidden, Moment, OfEdition, Text } from "../shared/columns";
import { EditionDraftStatusEnum } from "../shared/enums";
import { Node } from "../shared/node";
import { differencesOf, ParameterDifference } from "./parameters";

@ObjectType({
  implements: Node,
  description:
    "An edition in the making: a shipped edition with some parameters changed, whose rules and citations it keeps. Whoever wrote it last does not publish it. Published, it never changes again (FP-PV-01).",
})
@Entity()
@Index("one_draft_an_edition", ["editionId"], { unique: true })
@Check("published_edition_bears_the_name_of_its_base", `"edition_id" like "base" || '-r%'`)
@Check(
  "published_by_a_second_person",
  `("status" = 'PUBLISHED') = ("edition_id" is not null and "published_at" is not null and "approved_by_id" is not null) and "approved_by_id" <> "author_id"`,
)
export class EditionDraft extends Node implements EditionDraftFacts {
  @Choice(EditionDraftStatusEnum, "Where it stands.")
  status!: EditionDraftStatus;

  @OfEdition("The shipped edition that it departs from.")
  base!: ShippedEditionId;

  @Text("Its title.")
  title!: string;

  @Hidden("jsonb")
  changes!: ParameterChanges;

  @Field(() => [ParameterDifference], { name: "changes", description: "What it changes of its base." })
  get changed(): ParameterDifference[] {
    return differencesOf(this.base, this.changes);
  }

  @Text("Why it is proposed.")
  reason!: string;

  @Text("Who wrote it last.")
  authorName!: string;

  @Moment("When it was last submitted for approval.", { nullable: true })
  submittedAt!: Date | null;

  @OfEdition("The edition that it became; null until it is published.", { nullable: true })
  editionId!: string | null;

  @Moment("When it was published.", { nullable: true })
  publishedAt!: Date | null;

  @Text("Who approved it.", { nullable: true })
  approvedByName!: string | null;

  @Text("Why it was withdrawn.", { nullable: true })
  withdrawnBecause!: string | null;

  @Hidden("uuid")
  authorId!: string;

  @Hidden("uuid", { nullable: true })
  approvedById!: string | null;
}
