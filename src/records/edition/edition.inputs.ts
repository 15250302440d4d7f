import { InputType } from "type-graphql";
import type { ShippedEditionId } from "../../policy/editions/edition";
import { AnEdition, KeyedInput, ListOf, OnDay, ReasonInput, Reference, Words } from "../shared/inputs";

@InputType({ description: "A parameter with another value than the base edition gives it." })
export class ParameterChange {
  @Words("Its name, as `editions { parameters { name } }` answers it, e.g. `target.maxAge`.")
  name!: string;

  @Words('Its value, as JSON: `16`, `"PER_WEEK"`, `["FAMILY"]`, or `null` where the rule may be absent.')
  value!: string;
}

@InputType()
abstract class EditionContentInput extends KeyedInput {
  @Words("The title of the edition.", { max: 200 })
  title!: string;

  @ListOf(() => ParameterChange, "What it changes of its base.")
  changes!: ParameterChange[];

  @Words("Why it is proposed.")
  reason!: string;
}

@InputType({ description: "Drafts an edition: a shipped one with some parameters changed (FP-PV-01)." })
export class DraftEditionInput extends EditionContentInput {
  @AnEdition("The shipped edition that it departs from: MS_1994 or MS_2006.", { shipped: true })
  base!: ShippedEditionId;
}

@InputType({ description: "Writes a draft anew; whoever does so is its author from then on (FP-PV-01)." })
export class ReviseEditionDraftInput extends EditionContentInput {
  @Reference("EditionDraft", "The draft.")
  draftId!: string;
}

@InputType()
abstract class OnDraftInput extends KeyedInput {
  @Reference("EditionDraft", "The draft.")
  draftId!: string;
}

@InputType({ description: "Submits a draft for approval (FP-PV-01)." })
export class SubmitEditionDraftInput extends OnDraftInput {}

@InputType({ description: "Publishes a submitted draft, as a second person (FP-PV-01)." })
export class PublishEditionInput extends OnDraftInput {}

@InputType({ description: "Withdraws a draft (FP-PV-01)." })
export class WithdrawEditionDraftInput extends OnDraftInput {
  @Words("Why it is withdrawn.")
  reason!: string;
}

@InputType({ description: "Proposes to put an edition in force (FP-PV-01, AMB-01)." })
export class ProposeAdoptionInput extends KeyedInput {
  @AnEdition("The edition, shipped or published.")
  editionId!: string;

  @Reference("County", "The pilot county; left out, the whole state.", { optional: true })
  countyId!: string | null;

  @OnDay("The first day on which it is to be in force: today or later.")
  fromDay!: string;

  @Words("Why it is proposed.")
  reason!: string;
}

@InputType({ description: "Puts an edition in force as it was proposed, as a second person (FP-PV-01)." })
export class AdoptEditionInput extends KeyedInput {
  @Reference("AdoptionProposal", "The proposal.")
  proposalId!: string;
}

@InputType({ description: "Withdraws a proposal to put an edition in force (FP-PV-01)." })
export class WithdrawAdoptionProposalInput extends KeyedInput {
  @Reference("AdoptionProposal", "The proposal.")
  proposalId!: string;

  @Words("Why it is withdrawn.")
  reason!: string;
}

@InputType({ description: "Moves a running case to another edition (FP-PV-01, AMB-01)." })
export class MigrateCaseInput extends ReasonInput {
  @AnEdition("The edition that is to judge it from now on.")
  editionId!: string;
}
