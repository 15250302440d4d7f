import * as facts from "../../policy/facts";
import { enumSet } from "../shared/enums";

export const SupervisionKindEnum = enumSet(
  "SupervisionKind",
  facts.supervisionKinds,
  "How a specialist was supervised: on site by the county's supervisor (FP-SU-01), clinically or by monitoring by the Coordinator (FP-SU-04, FP-SU-03), or in a consultation of both (FP-SU-06).",
);
