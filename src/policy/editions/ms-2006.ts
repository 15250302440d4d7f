import type { Edition } from "./edition";

/**
 * The rule proposed on 23 February 2006. Beside each figure stand the clause it comes from and, where the
 * filing changed it, the figure it replaces.
 */
export const ms2006: Edition = {
  id: "ms-2006",
  title: "Family Preservation Program policy as proposed on 23 February 2006",
  standing: "PROPOSED",
  defaultFrom: "2006-02-23", // FP-PV-01: the day of filing; the text gives no effective date (AMB-01)
  parameters: {
    target: {
      maxAge: 18, // FP-TP-02; was 14
      mustBeMinor: true, // FP-TP-02: at 18 a waiver is needed (AMB-03); was false
    },
    reason1: { assessmentKind: "SAFETY" }, // FP-TP-03, by the memorandum (AMB-04); was INITIAL_RISK
    reason2: { findings: ["IN_NEED_OF_CARE", "IN_NEED_OF_PERMANENCY"] }, // FP-TP-04; was care alone
    initialContact: {
      hours: 48, // FP-IC-01
      visit: "FACE_TO_FACE_MEETING", // FP-IC-01; was HOME_VISIT
      emergency: "SAME_DAY_TARGET", // FP-IC-02; was SAME_DAY
    },
    informationSheet: { workingDaysToStateOffice: 5 }, // FP-RF-04: the text gives no time (AMB-13)
    acceptance: {
      notify: [], // FP-AC-02; was the referring worker and the ASWS
      servicePlanRequired: false, // FP-AC-03; was true
    },
    plan: {
      daysFromReferral: 14, // FP-PL-01, the target mark (AMB-18)
      daysFromFirstContact: 14, // FP-PL-01, the outside mark (AMB-18)
      content: [
        "GOALS", // FP-PL-03 (A)
        "PROCEDURES", // FP-PL-03 (B)
        "CONCRETE_SERVICES", // FP-PL-03 (C); was with ACQUISITION_METHODS and FUNDING_BY_COUNTY_IF_NEEDED
        "RESPONSIBLE", // FP-PL-07 (D)
        "MEASUREMENT", // FP-PL-03 (E)
      ],
      inputs: ["SPECIALIST", "FAMILY", "COUNTY"], // FP-PL-02
      basedOnProfessionals: false, // FP-AS-07; was true
    },
    contact: {
      direct: [
        "HOME_VISIT", // FP-DF-04
        "OTHER_FACE_TO_FACE", // FP-DF-04 (AMB-08)
        "TELEPHONE", // FP-DF-04
        "CONCRETE_SERVICE", // FP-DF-04: face to face only when the family is present
        "CRISIS_CALL", // FP-DF-04 (AMB-08)
        "FAMILY_TEAM_MEETING", // FP-DF-04 (AMB-08)
      ],
      alwaysFaceToFace: ["HOME_VISIT", "OTHER_FACE_TO_FACE", "FAMILY_TEAM_MEETING"], // FP-DF-04 (AMB-08)
    },
    hours: {
      // FP-HR-01, FP-HR-02; was without the 8 hours face to face (AMB-20)
      intensive: { min: 5, max: 15, faceToFaceMin: 8, faceToFaceBasis: "PER_PHASE" },
      // FP-HR-03, FP-HR-04; was without the 3 hours face to face (AMB-20)
      maintenance: { min: 2, max: 5, faceToFaceMin: 3, faceToFaceBasis: "PER_PHASE" },
    },
    service: {
      intensiveWeeks: 10, // FP-DF-06: the weeks of 5 to 15 hours
      minWeeks: 10, // FP-HR-06
      maxWeeks: 20, // FP-HR-06: longer if the specialist finds it necessary
      stepDownFromWeek: 9, // FP-HR-05: after the first 8 of "8 to 10 weeks" (AMB-21)
      weeklyContact: true, // FP-HR-07
    },
    monthlyDocumentation: { workingDay: 5 }, // FP-DO-01; was written, with no day
    macwisNarrative: { workingDay: 5 }, // FP-DO-03: the text gives no day (AMB-11)
    staffing: {
      frequency: "QUARTERLY", // FP-ST-01; was weekly (AMB-24)
      attendees: ["COUNTY_WORKER", "SPECIALIST"], // FP-ST-01; was with the supervisor (AMB-38)
      updateFormRequired: true, // FP-ST-03
      minActiveDays: 30, // FP-ST-01: a shorter first or last quarter is waived (AMB-24)
    },
    countyMonthlyContact: false, // FP-CO-06; was true (AMB-36)
    discontinuation: {
      reasons: [
        "COMPLETION", // FP-DC-02, reason 1; was no reason of closing early
        "LACK_OF_COOPERATION", // FP-DC-02, reason 2; was 1
        "NO_SHOWS_AVOIDANCE_NO_FOLLOW_THROUGH", // FP-DC-02, reason 2a; was 2
        "HOSTILITY_UNWORKABLE_RESISTANCE", // FP-DC-02, reason 2b; was 3
        "RISK", // FP-DC-02, reason 3; was 4
        "ABUSE_INJURY_REMOVAL", // FP-DC-02, reason 4; was not listed
        "OTHER", // FP-DC-02, "could include"; was not listed
      ],
      dualDecision: true, // FP-DC-01; was false
      riskMustBeHigh: false, // FP-DC-02, "remains at risk and/or"; was true, "remains high"
      repeatedNoShows: 3, // FP-DC-03: "repeated" has no number in the text (AMB-31)
    },
    incident: {
      newAbuseMinutes: 60, // FP-NT-01: the text gives no time (AMB-26)
      safetyMinutes: 0, // FP-NT-02: immediately
      acknowledgementMinutes: 30, // FP-NT-02: the text gives no time
      evaluation: "RECOMMENDED", // FP-NT-07; was required
      evaluationWorkingDays: 5, // FP-NT-07: the text gives no time
    },
    teamMeeting: {
      initialPreventive: "COUNTY", // FP-FT-01; was without meetings
      laterPreventive: "SPECIALIST", // FP-FT-02; was without meetings
      custody: "COUNTY", // FP-FT-03; was without meetings
      specialistAtInitial: true, // FP-FT-04; was without meetings
    },
    placement: { minDays: 14 }, // FP-DF-01 (AMB-07)
    satisfaction: {
      points: ["ACCEPTANCE", "MID_TREATMENT", "TERMINATION"], // FP-EV-02, taken literally (AMB-40); was none
      dueDays: 7, // FP-EV-02: the text gives no time (AMB-33)
      midWeeks: 10, // FP-EV-02: the change of phase (AMB-33)
      linkDays: 30, // FP-EV-02: the text gives no time
    },
    goalAttainment: {
      phases: ["INTENSIVE", "MAINTENANCE", "EXTENDED"], // FP-EV-05, each phase of the treatment (AMB-34); was none
    },
    training: {
      newlyHiredFrom: "2006-02-23", // FP-SU-05: since the filing (AMB-27); was 1994-01-01
      sltmHours: null, // FP-SU-05; was 60
      withCoordinator: true, // FP-SU-05; was false
    },
    onCall: { backUpRequired: false }, // FP-SU-02; was true
    evaluation: {
      workerSurveyMonths: 6, // FP-EV-03: "periodic" has no number in the text; was none
      siteVisit: "QUARTERLY", // FP-EV-04; was none
    },
    followUp: {
      monthlyCalls: 12, // FP-FU-01
      visitMonths: [3, 6, 9, 12], // FP-FU-02
      graceDays: 7, // FP-FU-02: the text gives no tolerance (AMB-29)
      outcomeMonth: 12, // FP-FU-03, FP-OM-01
    },
  },
};
