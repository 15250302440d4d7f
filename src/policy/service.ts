/** The arithmetic of service: what counts as contact, the service weeks, the phases and their hours. */
export {
  directContacts,
  endOf,
  firstContact,
  firstContactOn,
  inOrder,
  isFaceToFace,
} from "./service/contacts";
export { contactsByWeek, hoursIn, hoursOf, reachedAt, serviceWeek, weekSpan } from "./service/weeks";
export { formatMonth, monthSpan, monthsOf, wholeWeeksOf } from "./service/calendar-spans";
export { treatmentSpan } from "./service/treatment";
export {
  bandOf,
  phases,
  plannedEnd,
  plannedPhases,
  treatmentStatus,
  type PhaseSpan,
  type WeekBand,
} from "./service/phases";
export { phaseClock } from "./service/clock";
export { midTreatment } from "./service/mid-treatment";
export { functioningChanges, type FunctioningChange } from "./service/functioning";
