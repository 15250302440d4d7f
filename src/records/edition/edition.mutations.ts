import { Ctx, Resolver } from "type-graphql";
import { CaseMutation, Input, ProgrammeMutation } from "../shared/commands";
import type { Request } from "../shared/request";
import {
  AdoptEditionInput,
  DraftEditionInput,
  MigrateCaseInput,
  ProposeAdoptionInput,
  PublishEditionInput,
  ReviseEditionDraftInput,
  SubmitEditionDraftInput,
  WithdrawAdoptionProposalInput,
  WithdrawEditionDraftInput,
} from "./edition.inputs";

/** Editions of the policy: drafted, published, adopted, and running cases moved to them. */
@Resolver()
export class EditionMutations {
  @ProgrammeMutation("Drafts an edition; each change that does not hold is refused by its path (FP-PV-01).")
  draftEdition(@Input(() => DraftEditionInput) input: DraftEditionInput, @Ctx() request: Request) {
    return request.onProgramme("draftEdition", input);
  }

  @ProgrammeMutation("Writes a draft of an edition anew; it has to be submitted again (FP-PV-01).")
  reviseEditionDraft(
    @Input(() => ReviseEditionDraftInput) input: ReviseEditionDraftInput,
    @Ctx() request: Request,
  ) {
    return request.onProgramme("reviseEditionDraft", input);
  }

  @ProgrammeMutation("Submits a draft of an edition for approval (FP-PV-01).")
  submitEditionDraft(
    @Input(() => SubmitEditionDraftInput) input: SubmitEditionDraftInput,
    @Ctx() request: Request,
  ) {
    return request.onProgramme("submitEditionDraft", input);
  }

  @ProgrammeMutation(
    "Publishes a submitted draft: it becomes an edition that never changes again. Not by its author: SECOND_PERSON_REQUIRED (FP-PV-01).",
  )
  publishEdition(@Input(() => PublishEditionInput) input: PublishEditionInput, @Ctx() request: Request) {
    return request.onProgramme("publishEdition", input);
  }

  @ProgrammeMutation("Withdraws a draft of an edition (FP-PV-01).")
  withdrawEditionDraft(
    @Input(() => WithdrawEditionDraftInput) input: WithdrawEditionDraftInput,
    @Ctx() request: Request,
  ) {
    return request.onProgramme("withdrawEditionDraft", input);
  }

  @ProgrammeMutation("Proposes to put an edition in force, never backwards (FP-PV-01, AMB-01).")
  proposeAdoption(@Input(() => ProposeAdoptionInput) input: ProposeAdoptionInput, @Ctx() request: Request) {
    return request.onProgramme("proposeAdoption", input);
  }

  @ProgrammeMutation(
    "Puts an edition in force as it was proposed. Not by whoever proposed it: SECOND_PERSON_REQUIRED (FP-PV-01).",
  )
  adoptEdition(@Input(() => AdoptEditionInput) input: AdoptEditionInput, @Ctx() request: Request) {
    return request.onProgramme("adoptEdition", input);
  }

  @ProgrammeMutation("Withdraws a proposal to put an edition in force (FP-PV-01).")
  withdrawAdoptionProposal(
    @Input(() => WithdrawAdoptionProposalInput) input: WithdrawAdoptionProposalInput,
    @Ctx() request: Request,
  ) {
    return request.onProgramme("withdrawAdoptionProposal", input);
  }

  @CaseMutation(
    "Moves a running case to another edition. What was met or due by then stays as it was judged, what is open follows the new edition, and what only that asks for begins from then (FP-PV-01, AMB-01).",
  )
  migrateCase(@Input(() => MigrateCaseInput) input: MigrateCaseInput, @Ctx() request: Request) {
    return request.onCase("migrateCase", input);
  }
}
