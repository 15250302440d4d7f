import { Field, ObjectType } from "type-graphql";
import { baseOf, editionIds, type EditionId, type ShippedEditionId } from "../../policy/editions/edition";
import { clauseOf } from "../../policy/explain";
import { rule as ruleById } from "../../policy/rules";
import type { Citation as CitationFacts, Rule as PolicyRule, RuleMode } from "../../policy/rules/rule";
import { RuleModeEnum } from "../shared/enums";
import { ReckonedFrom } from "../shared/reckoned";
import { EditionId as EditionIdScalar } from "../shared/scalars";

@ObjectType({ description: "The place in the text that a rule comes from." })
export class Citation {
  @Field(() => EditionIdScalar, { description: "The edition that says it." })
  editionId!: ShippedEditionId;

  @Field(() => String, { description: "The document." })
  document!: string;

  @Field(() => String, { description: "The section, by its heading." })
  section!: string;

  @Field(() => String, { nullable: true, description: "The page, where the document has one." })
  page!: string | null;

  @Field(() => String, { description: "The clause, quoted." })
  quote!: string;
}

@ObjectType({ description: "A rule of the policy: executable, and cited." })
export class Rule {
  @Field(() => String, { description: "Rule id, e.g. `FP-TP-02`." })
  id!: string;

  @Field(() => String, { description: "What it is about." })
  title!: string;

  @Field(() => String, { description: "The rule in plain words." })
  text!: string;

  @Field(() => RuleModeEnum.type, { description: "How it is enforced." })
  mode!: RuleMode;

  @Field(() => [Citation], { description: "Where each edition says it." })
  citations!: Citation[];

  /** The edition that judged, where one did. */
  judgedUnder!: EditionId | null;

  @ReckonedFrom()
  @Field(() => Citation, {
    nullable: true,
    description:
      "The first place that says it: in the edition that judged the case or, where none did or it is silent, in the latest that speaks of it.",
  })
  get citation(): Citation | null {
    const judgedUnder = this.judgedUnder ? baseOf(this.judgedUnder) : editionIds.at(-1)!;
    return citationOf(ruleById(this.id), judgedUnder);
  }
}

const citationsOf = ({ citations }: PolicyRule): Citation[] =>
  editionIds.flatMap((editionId) =>
    citations[editionId].map((citation: CitationFacts) =>
      Object.assign(new Citation(), citation, { editionId }),
    ),
  );

/** The clause that an edition judges by, as the API shows it. */
export function citationOf(known: PolicyRule, judging: EditionId): Citation | null {
  const clause = clauseOf(known, judging);
  return clause && Object.assign(new Citation(), clause);
}

/** A rule as the API shows it, beside what an edition judged by it. */
export function ruleOf(id: string, judgedUnder: EditionId | null = null): Rule {
  const known = ruleById(id);
  const { title, text, mode } = known;
  return Object.assign(new Rule(), { id, title, text, mode, judgedUnder, citations: citationsOf(known) });
}
