import { document } from "../obligations/fixture";
import { aCaseInTreatment, codes, local } from "../fixture";
import { editionIds } from "../../../src/policy/editions/edition";

const written = document("2006-05", "DOCUMENTATION", "2006-06-05 09:00");
const kase = aCaseInTreatment("2006-06-07 12:00", { documents: [written] });
const paper = (fields = {}) => ({
  month: "2006-05-01",
  kind: "MACWIS_NARRATIVE",
  text: "The month was calm.",
  submittedAt: local("2006-06-07 11:00"),
  forwardedAt: null,
  enteredInMacwisAt: null,
  reference: null,
  ...fields,
});

describe.each(editionIds)("What is written of a month, under %s", (id) => {
  const DO01 = (fields?: object) => codes("FP-DO-01", id, kase, paper(fields));

  test("FP-DO-01: is accepted once a month and kind, whichever day names the month", () => {
    expect(DO01()).toEqual([]);
    expect(DO01({ kind: "DOCUMENTATION" })).toEqual(["DOCUMENT_EXISTS"]);
    expect(DO01({ kind: "DOCUMENTATION", month: "2006-05-31" })).toEqual(["DOCUMENT_EXISTS"]);
    expect(DO01({ kind: "DOCUMENTATION", month: "2006-06-01" })).toEqual([]);
    expect(DO01({ kind: "PLAN_EVALUATION" })).toEqual([]);
  });

  test("FP-DO-01: tells neither of a month to come nor from the future", () => {
    expect(DO01({ submittedAt: local("2006-06-07 12:01") })).toEqual(["DOCUMENT_IN_FUTURE"]);
    expect(DO01({ month: "2006-07-01" })).toEqual(["DOCUMENT_BEFORE_MONTH"]);
    expect(DO01({ month: "2006-06-01", submittedAt: local("2006-06-01 00:00") })).toEqual([]);
    expect(DO01({ month: "2006-06-01", submittedAt: local("2006-05-31 23:59") })).toEqual([
      "DOCUMENT_BEFORE_MONTH",
    ]);
  });

  test("FP-DO-02: is forwarded once, after it was submitted and not ahead of time", () => {
    const forward = (forwardedAt: string, forwarded: string | null = null) =>
      codes(
        "FP-DO-02",
        id,
        { ...kase, documents: [{ ...written, forwardedAt: forwarded && local(forwarded) }] as never },
        { documentId: written.id, forwardedAt: local(forwardedAt) },
      );
    expect(forward("2006-06-05 09:00")).toEqual([]);
    expect(forward("2006-06-05 08:59")).toEqual(["BEFORE_SUBMISSION"]);
    expect(forward("2006-06-07 12:30")).toEqual(["DOCUMENT_IN_FUTURE"]);
    expect(forward("2006-06-06 09:00", "2006-06-05 10:00")).toEqual(["DOCUMENT_FORWARDED"]);
    expect(codes("FP-DO-02", id, kase, paper({ forwardedAt: local("2006-06-07 10:59") }))).toEqual([
      "BEFORE_SUBMISSION",
    ]);
  });

  test("FP-DO-03: is entered in MACWIS once, and not before it was written", () => {
    const enter = (enteredInMacwisAt: Date, entered: Date | null = null) =>
      codes(
        "FP-DO-03",
        id,
        { ...kase, documents: [{ ...written, enteredInMacwisAt: entered }] },
        { documentId: written.id, enteredInMacwisAt },
      );
    expect(enter(local("2006-06-06 09:00"))).toEqual([]);
    expect(enter(local("2006-06-04 09:00"))).toEqual(["BEFORE_SUBMISSION"]);
    expect(enter(local("2006-06-06 09:00"), local("2006-06-05 10:00"))).toEqual(["DOCUMENT_ENTERED"]);
    expect(codes("FP-DO-03", id, kase, paper())).toEqual([]);
  });
});
