import { reportIds } from "../../reports/statistics/report";
import { enumSet } from "../shared/enums";

export const ReportEnum = enumSet(
  "ReportId",
  reportIds,
  "A report of the programme, e.g. `R_01`; `reports` tells what each is about.",
);
