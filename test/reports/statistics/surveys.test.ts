import type { Question } from "../../../src/reports/statistics/report";
import { satisfaction } from "../../../src/reports/statistics/satisfaction";

const campaign = (id: string, answers: number) => ({
  ...{ id, sentOn: "2006-09-01", closesOn: "2006-10-01", questions: ["Is it of use?"] },
  ...{ recipients: 8, answers },
});
const tally = (campaignId: string, counts: number[]) => ({
  ...{ id: `tally-${campaignId}`, campaignId, position: 0, counts },
});
const question = (today: string) => ({ today }) as Question;
const records = {
  ...{ siteVisits: [], trainings: [], supervisions: [] },
  campaigns: [campaign("few", 4), campaign("enough", 5)],
  tallies: [tally("few", [0, 0, 0, 0, 4]), tally("enough", [1, 0, 0, 2, 2])],
};
const observed = (today: string, told = records) =>
  satisfaction.programme!(told, question(today)).map(({ measure, row, part, whole, of }) => ({
    ...{ measure, id: row.id, part, whole, question: of?.question ?? null },
  }));

test("A survey's score shows once it has closed and five have answered; the response rate shows always", () => {
  const rate = [
    { measure: "surveyAnswered", id: "few", part: 4, whole: 8, question: null },
    { measure: "surveyAnswered", id: "enough", part: 5, whole: 8, question: null },
  ];
  expect(observed("2006-10-01")).toEqual(rate);
  const score = { measure: "surveyScore", id: "enough", part: 1 + 2 * 4 + 2 * 5, whole: 5 };
  expect(observed("2006-10-02")).toEqual([
    ...rate,
    { ...score, question: null },
    { ...score, question: "Is it of use?" },
  ]);
});

test("Who may not see what the answers come to sees the response rate alone", () => {
  const measures = observed("2006-10-02", { ...records, tallies: [] }).map(({ measure }) => measure);
  expect(measures).toEqual(["surveyAnswered", "surveyAnswered"]);
});
