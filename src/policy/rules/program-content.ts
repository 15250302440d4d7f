import { inBoth, manual } from "./citations";
import { isBlank, planInQuestion } from "./reading";
import type { Finding, Question, Rule } from "./rule";

/** The Social Learning Theory Model (FP-PV-04). */
export const treatmentModel = "SLTM";

/** Figures that the text prints of its own time (FP-PV-05). */
export const background = [
  { label: "Children in custody when the text was written, at least", figure: 2900 },
  { label: "Children in custody when the text was written, at most", figure: 3300 },
  { label: "Year in which Mississippi adopted the programme", figure: 1994 },
] as const;

/** What the service consists of, and what it is to avoid. */
export const programContent: Rule[] = [
  {
    id: "FP-PV-04",
    title: "The treatment model",
    mode: "RECORD",
    text: "The programme treats families by the Social Learning Theory Model, in both editions.",
    citations: inBoth(
      manual(
        "Definition of Service",
        "The program follows the Social Learning Theory Model (SLTM) of treatment to provide services to families in crisis",
      ),
    ),
  },
  {
    id: "FP-PV-05",
    title: "Figures of the background",
    mode: "REPORT",
    text:
      "The text tells how many children were in custody when it was written, and when the programme began. These " +
      "are figures to compare with, labelled as such; nothing is decided by them.",
    citations: inBoth(
      manual("History", "average between 2,900 to 3,300 children in agency custody"),
      manual("Target Population", "Mississippi adopted this program in 1994"),
    ),
  },
  {
    id: "FP-PV-06",
    title: "The legal base",
    mode: "RECORD",
    text:
      "The policy names the act that it rests on. It calls the act federal, though the sections are numbered as " +
      "Mississippi numbers its code; it is kept as it stands.",
    citations: inBoth(
      manual(
        "Legal Base",
        "Federal: The Family Preservation Act of 1994, Sections 43-51-1 through Sections 43-51-5",
      ),
    ),
  },
  {
    id: "FP-PV-07",
    title: "Six objectives",
    mode: "RECORD",
    text:
      "The programme has six objectives: help in a crisis, thorough assessment, concrete services, family therapy, " +
      "other therapeutic services, and evaluation. A goal or a service of a plan may name the one that it serves.",
    citations: inBoth(
      manual("Objectives", "To provide crisis intervention to troubled families."),
      manual("Objectives", "To aid clients in locating and accessing concrete services"),
      manual("Objectives", "To evaluate program efficiency and consumer satisfaction."),
    ),
  },
  {
    id: "FP-PV-08",
    title: "Seven services",
    mode: "SOFT",
    text:
      "The services of the programme are seven. Individual therapy is among them when it is deemed necessary: a " +
      "plan that provides it says why. Other therapy and concrete services come from the objectives.",
    citations: inBoth(
      manual("Services Provided", "Individual therapy when deemed necessary."),
      manual("Services Provided", "In-home crisis management and skills building."),
    ),
    check: therapyNecessary,
  },
  {
    id: "FP-PV-09",
    title: "The settings to be avoided",
    mode: "RECORD",
    text:
      "What a referral is to spare a child is standard foster care, or a setting more restrictive: residential " +
      "care, a group home, another treatment facility. The referral names the one that threatens.",
    citations: inBoth(
      manual(
        "Objectives",
        "standard foster care placements or more restrictive settings (such as residential, group home or other treatment facilities)",
      ),
    ),
  },
];

function therapyNecessary({ kase, input }: Question<{ planId?: string }>): Finding[] {
  const plan = planInQuestion(kase, input);
  const unexplained = (plan?.services ?? []).filter(
    ({ kind, necessity }) => kind === "INDIVIDUAL_THERAPY" && isBlank(necessity),
  );
  return unexplained.map(() => ({
    code: "NECESSITY_NOT_STATED",
    message: `Plan version ${plan!.versionNumber} provides individual therapy and does not say why it is necessary.`,
    facts: { service: "INDIVIDUAL_THERAPY", versionNumber: String(plan!.versionNumber) },
    remedy: "Say why individual therapy is necessary, or ask for a waiver.",
  }));
}
