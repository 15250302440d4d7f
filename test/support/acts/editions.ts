import type { Lived } from "../caseload";
import type { Plausible } from "../commands";
import { local } from "../local";

const stateLevel = ["sam", "dana"] as const;
const stateOffice = ["sam"] as const;
const reason = { reason: "As the committee advised." };
const content = {
  title: "Children up to sixteen",
  changes: [{ name: "target.maxAge", value: "16" }],
  ...reason,
};
const draft = (kase: Lived) => ({ draftId: kase.beside.draftId });
const proposal = (kase: Lived) => ({ proposalId: kase.beside.proposalId });
const dana = (kase: Lived) => kase.office.people.dana.at(local(kase.now));

/** Dana of the Coordinator's office writes; Sam of the State Office approves. */
const drafted = async (kase: Lived) => {
  const { record } = await dana(kase).do("draftEdition", { base: "MS_2006", ...content });
  kase.beside.draftId = record.id;
};
const submitted = async (kase: Lived) => {
  await drafted(kase);
  await dana(kase).do("submitEditionDraft", draft(kase));
};
const inOneCounty = ({ office }: Lived) => ({
  ...{ editionId: "MS_2006", countyId: office.countyId, fromDay: "2090-01-01" },
  ...reason,
});
const proposed = async (kase: Lived) => {
  const { record } = await dana(kase).do("proposeAdoption", inOneCounty(kase));
  kase.beside.proposalId = record.id;
};

const programme = { state: "DRAFT", on: "programme" } as const;

/** The commands on editions of the policy. */
export const editionCommands: Record<string, Plausible> = {
  draftEdition: { ...programme, by: stateLevel, input: () => ({ base: "MS_2006", ...content }) },
  reviseEditionDraft: {
    ...{ ...programme, by: stateLevel, before: drafted },
    input: (kase) => ({ ...draft(kase), ...content }),
  },
  submitEditionDraft: { ...programme, by: stateLevel, before: drafted, input: draft, once: true },
  publishEdition: { ...programme, by: stateOffice, before: submitted, input: draft, once: true },
  withdrawEditionDraft: {
    ...{ ...programme, by: stateLevel, before: drafted, once: true },
    input: (kase) => ({ ...draft(kase), ...reason }),
  },
  proposeAdoption: { ...programme, by: stateLevel, input: inOneCounty },
  adoptEdition: { ...programme, by: stateOffice, before: proposed, input: proposal, once: true },
  withdrawAdoptionProposal: {
    ...{ ...programme, by: stateLevel, before: proposed, once: true },
    input: (kase) => ({ ...proposal(kase), ...reason }),
  },
  migrateCase: {
    ...{ state: "INTENSIVE", by: ["dana", "sam"], once: true },
    input: () => ({ editionId: "MS_1994", ...reason }),
  },
};
