import type { Journey } from "../journey";
import { dayInWords, dueInWords, local } from "../local-time";
import type { End } from "../queries";
import type { Style } from "./style";
import { hoursInWords, obligationInWords, plain } from "./words";

/** The end of the journey: compliance, service, follow-up, and whether all went as the scenario says. */
export function summaryLines({ end, scenario, edition, differences }: Journey, style: Style): string[] {
  return [
    "",
    ...compliance(end, style),
    "",
    ...service(end, style),
    "",
    ...followUp(end, style),
    "",
    ...(differences.length === 0
      ? [style.strong(`All as scenario ${scenario} has it under ${edition}.`)]
      : [
          style.bad(`Other than scenario ${scenario} has it under ${edition}:`),
          ...differences.map((each) => `  ${each}`),
        ]),
  ];
}

function compliance({ compliance: { total, byStatus, breaches }, closedAt }: End, style: Style): string[] {
  const counted = byStatus.filter(({ count }) => count > 0);
  const on = closedAt ? ` on ${dayInWords(new Date(closedAt))}` : "";
  return [
    style.strong(`Compliance${on}`),
    `  obligations      ${total}`,
    ...counted.map(({ status, count }) => `  ${plain(status).padEnd(16)} ${count}`),
    `  breaches         ${breaches.length === 0 ? "none" : breaches.length}`,
    ...breaches.map((breach) => style.bad(`    ${obligationInWords(breach)}: ${breach.because}`)),
  ];
}

function service({ service: { phases, weeks, weeklyReading } }: End, style: Style): string[] {
  return [
    style.strong(`Service in ${weeks.length} weeks`),
    ...phases.map(
      ({ phase, from, to, hours, faceToFaceHours }) =>
        `  ${plain(phase).padEnd(16)} ${day(from)} to ${day(to)}  ${hoursInWords(hours)}, ` +
        `${hoursInWords(faceToFaceHours)} face to face`,
    ),
    ...(weeklyReading.length > 0
      ? [
          `  by the week      ${weeklyReading.map(reading).join(", ")} weeks hold the phase's least hours face to face`,
        ]
      : []),
  ];
}

const reading = ({ phase, weeks, weeksMeeting }: End["service"]["weeklyReading"][number]): string =>
  `${plain(phase)} ${weeksMeeting}/${weeks}`;

const yearly = ["FOLLOW_UP_CALL", "FOLLOW_UP_VISIT", "OUTCOME_CHECK_12M", "EFFECTIVENESS_EVALUATION"];

function followUp({ obligations, terminatedOn }: End, style: Style): string[] {
  return [
    style.strong(`Follow-up${terminatedOn ? ` after services ended on ${day(terminatedOn)}` : ""}`),
    ...obligations
      .filter(({ type }) => yearly.includes(type))
      .map((one) => {
        const done = one.metAt ? `done ${dayInWords(new Date(one.metAt))}` : "not done";
        return `  ${obligationInWords(one).padEnd(30)} due ${dueInWords(one.dueAt!)}  ${done}  ${plain(one.status)}`;
      }),
  ];
}

const day = (civil: string): string => dayInWords(local(civil, "12:00"));
