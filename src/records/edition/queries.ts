import type { AdoptionProposal } from "../adoption/adoption-proposal";
import type { Request } from "../shared/request";
import type { EditionDraft } from "./edition-draft";
import { type Edition, editionShown } from "./edition.types";
import { allEditions, editionAskedFor } from "./editions";
import { differences, type ParameterDifference } from "./parameters";

export const editionsShown = async ({ performer }: Request): Promise<Edition[]> =>
  (await allEditions(performer.dataSource.manager)).map(editionShown);

/** What changes from one edition to another, parameter by parameter. */
export async function differencesBetween(
  from: string,
  to: string,
  { performer }: Request,
): Promise<ParameterDifference[]> {
  const { manager } = performer.dataSource;
  const one = await editionAskedFor(manager, from, "from");
  const other = await editionAskedFor(manager, to, "to");
  return differences(one.parameters, other.parameters);
}

interface Decided {
  EditionDraft: EditionDraft;
  AdoptionProposal: AdoptionProposal;
}

/** What the viewer may see of them, the last first. There are few: the state changes its policy rarely. */
export const draftsAndProposals = <N extends keyof Decided>(
  name: N,
  { reader }: Request,
): Promise<Decided[N][]> => {
  const query = reader.query(name);
  return query.orderBy(`${query.alias}.id`, "DESC").limit(200).getMany() as Promise<Decided[N][]>;
};
