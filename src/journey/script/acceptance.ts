import { local } from "../local-time";
import type { EditionId } from "../edition";
import type { Act } from "./act";

const accepted = "2006-03-10";

/** From the first visit on 7 March to the acceptance on 10 March 2006. */
export function acceptance(edition: EditionId): Act[] {
  return [
    {
      at: local("2006-03-07", "14:00"),
      by: "Cara",
      what: "visits the family at home for the first time, 2 h",
      mutation: "logContact",
      minutes: 120,
      input: () => ({
        type: "HOME_VISIT",
        startedAt: local("2006-03-07", "14:00").toISOString(),
        durationMinutes: 120,
        participants: ["Ann Moore", "Maya", "Sam"],
        location: "the family's home",
      }),
    },
    {
      at: local("2006-03-08", "11:00"),
      by: "Cara",
      what: "forwards the Client Information Sheet to the State Office",
      mutation: "forwardInformationSheet",
      input: () => ({}),
    },
    {
      at: local(accepted, "13:00"),
      by: "Cara",
      what: "records the family assessment, in its two foci",
      mutation: "recordFamilyAssessment",
      input: () => ({
        assessedOn: accepted,
        emergencyPlacementNeeded: false,
        emergencyPlacementNote: "The grandmother stays with the children until the home is in order.",
        problems: ["neglect", "no income"],
        neededServices: ["parenting skills", "food", "job search"],
        involvedProfessionals: edition === "ms-1994" ? ["Dr Lee, the children's doctor"] : [],
        summary: "With intensive service the children can stay.",
      }),
    },
    {
      at: local(accepted, "14:00"),
      by: "Cara",
      what: "concurs: removal is imminent unless there is intervention",
      mutation: "recordConcurrence",
      input: () => ({ concurs: true, rationale: "Seen at the first visit." }),
    },
    {
      at: local(accepted, "14:30"),
      by: "Alice",
      what: "concurs for the county",
      mutation: "recordConcurrence",
      input: () => ({ concurs: true, rationale: "As the county's own assessment has it." }),
    },
    {
      at: local(accepted, "15:00"),
      by: "Cara",
      what: "accepts the family",
      mutation: "acceptReferral",
      input: () => ({}),
    },
  ];
}
