import { Arg, Ctx, Query, Resolver } from "type-graphql";
import { Adoption } from "../adoption/adoption";
import { AdoptionProposal } from "../adoption/adoption-proposal";
import { adoptions } from "../adoption/in-force";
import type { Request } from "../shared/request";
import { EditionId } from "../shared/scalars";
import { EditionDraft } from "./edition-draft";
import { Edition } from "./edition.types";
import { ParameterDifference } from "./parameters";
import { differencesBetween, draftsAndProposals, editionsShown } from "./queries";

/** The editions of the policy, and what is in force where. */
@Resolver()
export class EditionResolver {
  @Query(() => [Edition], { description: "The editions of the policy, shipped and published, side by side." })
  editions(@Ctx() request: Request): Promise<Edition[]> {
    return editionsShown(request);
  }

  @Query(() => [ParameterDifference], {
    description: "The figures and switches in which two editions differ (FP-PV-01).",
  })
  editionDifferences(
    @Arg("from", () => EditionId, { description: "The one." }) from: string,
    @Arg("to", () => EditionId, { description: "The other." }) to: string,
    @Ctx() request: Request,
  ): Promise<ParameterDifference[]> {
    return differencesBetween(from, to, request);
  }

  @Query(() => [EditionDraft], {
    description: "The drafts of editions, the last first; for those who propose or decide.",
  })
  editionDrafts(@Ctx() request: Request): Promise<EditionDraft[]> {
    return draftsAndProposals("EditionDraft", request);
  }

  @Query(() => [AdoptionProposal], {
    description: "The proposals to put an edition in force, the last first; for those who propose or decide.",
  })
  adoptionProposals(@Ctx() request: Request): Promise<AdoptionProposal[]> {
    return draftsAndProposals("AdoptionProposal", request);
  }

  @Query(() => [Adoption], { description: "Which edition is in force where, and since when." })
  adoptions(@Ctx() { performer }: Request): Promise<Adoption[]> {
    return adoptions(performer);
  }
}
