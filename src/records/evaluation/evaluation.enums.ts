import * as facts from "../../policy/facts";
import { enumSet } from "../shared/enums";

export const SatisfactionPointEnum = enumSet(
  "SatisfactionPoint",
  facts.satisfactionPoints,
  "When the family says how satisfied it is: upon acceptance, at mid-treatment, at termination (FP-EV-02).",
);
export const RespondentEnum = enumSet(
  "Respondent",
  facts.respondents,
  "Who answers a form: a care giver, or a child (FP-EV-06).",
);
export const SatisfactionStatusEnum = enumSet(
  "SatisfactionStatus",
  facts.satisfactionStatuses,
  "A form is handed out, then completed or declined by the family, or it expires (FP-EV-02).",
);
export const SatisfactionAspectEnum = enumSet(
  "SatisfactionAspect",
  facts.satisfactionAspects,
  "What a form asks: were we helped, respected, was someone within reach, were the goals ours, is the family better off (FP-EV-02).",
);
export const AttainmentEnum = enumSet(
  "Attainment",
  facts.attainments,
  "How far a goal has been attained (FP-EV-05).",
);
export const FunctioningDomainEnum = enumSet(
  "FunctioningDomain",
  facts.functioningDomains,
  "What of a family's functioning is measured (FP-OM-02).",
);
export const MeasureOccasionEnum = enumSet(
  "MeasureOccasion",
  facts.measureOccasions,
  "A measure is taken before services, or after (FP-OM-02).",
);
