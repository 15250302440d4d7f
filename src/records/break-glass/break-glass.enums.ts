import { glassFindings } from "../../policy/programme/facts";
import { enumSet } from "../shared/enums";

export const GlassFindingEnum = enumSet(
  "GlassFinding",
  glassFindings,
  "Whether it was right to open a family in an emergency (HL-03).",
);
