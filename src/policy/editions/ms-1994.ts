import type { Edition } from "./edition";

/**
 * The rule in force before the filing of 23 February 2006. Beside each figure stand the clause it comes from
 * and, where the filing changes it, the figure that replaces it.
 */
export const ms1994: Edition = {
  id: "ms-1994",
  title: "Family Preservation Program policy before the filing of 23 February 2006",
  standing: "CURRENT",
  defaultFrom: "1994-01-01", // FP-PV-05: Mississippi adopted the programme in 1994; the text gives no day
  parameters: {
    target: {
      maxAge: 14, // FP-TP-02; proposed: 18
      mustBeMinor: false, // FP-TP-02; proposed: true, for at 18 one is no longer a child
    },
    reason1: { assessmentKind: "INITIAL_RISK" }, // FP-TP-03; proposed: SAFETY
    reason2: { findings: ["IN_NEED_OF_CARE"] }, // FP-TP-04; proposed: and permanency
    initialContact: {
      hours: 48, // FP-IC-01
      visit: "HOME_VISIT", // FP-IC-01; proposed: a meeting, wherever it is
      emergency: "SAME_DAY", // FP-IC-02; proposed: a target
    },
    informationSheet: { workingDaysToStateOffice: 5 }, // FP-RF-04: the text gives no time (AMB-13)
    acceptance: {
      notify: ["REFERRING_WORKER", "ASWS"], // FP-AC-02; proposed: nobody
      servicePlanRequired: true, // FP-AC-03; proposed: false
    },
    plan: {
      daysFromReferral: 14, // FP-PL-01, the target mark (AMB-18)
      daysFromFirstContact: 14, // FP-PL-01, the outside mark (AMB-18)
      content: [
        "GOALS", // FP-PL-03 (e)
        "PROCEDURES", // FP-PL-03 (f)
        "CONCRETE_SERVICES", // FP-PL-03 (g)
        "ACQUISITION_METHODS", // FP-PL-03 (g); proposed: dropped
        "FUNDING_BY_COUNTY_IF_NEEDED", // FP-PL-04 (g); proposed: dropped
        "RESPONSIBLE", // FP-PL-07 (h)
        "MEASUREMENT", // FP-PL-03 (i)
      ],
      inputs: ["SPECIALIST", "FAMILY", "COUNTY"], // FP-PL-02
      basedOnProfessionals: true, // FP-AS-07; proposed: false
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
      // FP-HR-01; proposed: at least 8 face to face (FP-HR-02)
      intensive: { min: 5, max: 15, faceToFaceMin: null, faceToFaceBasis: "PER_PHASE" },
      // FP-HR-03; proposed: at least 3 face to face (FP-HR-04)
      maintenance: { min: 2, max: 5, faceToFaceMin: null, faceToFaceBasis: "PER_PHASE" },
    },
    service: {
      intensiveWeeks: 10, // FP-DF-06: the weeks of 5 to 15 hours
      minWeeks: 10, // FP-HR-06
      maxWeeks: 20, // FP-HR-06: longer if the specialist finds it necessary
      stepDownFromWeek: 9, // FP-HR-05: after the first 8 of "8 to 10 weeks" (AMB-21)
      weeklyContact: true, // FP-HR-07
    },
    monthlyDocumentation: { workingDay: null }, // FP-DO-01: written, with no day; proposed: 5
    macwisNarrative: { workingDay: 5 }, // FP-DO-03: the text gives no day (AMB-11)
    staffing: {
      frequency: "WEEKLY", // FP-ST-01; proposed: quarterly
      attendees: ["COUNTY_WORKER", "ASWS", "SPECIALIST"], // FP-ST-01, FP-ST-02; proposed: without the supervisor
      updateFormRequired: true, // FP-ST-03
      minActiveDays: 30, // of a quarter; a week counts when it is complete (AMB-24)
    },
    countyMonthlyContact: true, // FP-CO-06; proposed: no longer said
    discontinuation: {
      reasons: [
        "LACK_OF_COOPERATION", // FP-DC-02, reason 1; proposed: 2
        "NO_SHOWS_AVOIDANCE_NO_FOLLOW_THROUGH", // FP-DC-02, reason 2; proposed: 2a
        "HOSTILITY_UNWORKABLE_RESISTANCE", // FP-DC-02, reason 3; proposed: 2b
        "RISK", // FP-DC-02, reason 4; proposed: 3
        // proposed beside these: COMPLETION, ABUSE_INJURY_REMOVAL, OTHER
      ],
      dualDecision: false, // FP-DC-01; proposed: true
      riskMustBeHigh: true, // FP-DC-02, "remains high"; proposed: false, "remains at risk and/or"
      repeatedNoShows: 3, // FP-DC-03: "repeated" has no number in the text (AMB-31)
    },
    incident: {
      newAbuseMinutes: 60, // FP-NT-01: the text gives no time (AMB-26)
      safetyMinutes: 0, // FP-NT-02: immediately
      acknowledgementMinutes: 30, // FP-NT-02: the text gives no time
      evaluation: "REQUIRED", // FP-NT-07; proposed: recommended
      evaluationWorkingDays: 5, // FP-NT-07: the text gives no time
    },
    // FP-FT; proposed: the county at the first and in custody cases, else the specialist
    teamMeeting: {
      initialPreventive: null,
      laterPreventive: null,
      custody: null,
      specialistAtInitial: false,
    },
    placement: { minDays: 14 }, // FP-DF-01 (AMB-07)
    satisfaction: {
      points: [], // FP-EV-02: no evaluation methods; proposed: acceptance, mid-treatment, termination
      dueDays: 7, // FP-EV-02: the text gives no time (AMB-33)
      midWeeks: 10, // FP-EV-02 (AMB-33)
      linkDays: 30, // FP-EV-02: the text gives no time
    },
    goalAttainment: {
      phases: [], // FP-EV-05; proposed: each phase of the treatment
    },
    training: {
      newlyHiredFrom: "1994-01-01", // FP-SU-05: since there have been specialists (AMB-27)
      sltmHours: 60, // FP-SU-05; proposed: no hours
      withCoordinator: false, // FP-SU-05; proposed: true
    },
    onCall: { backUpRequired: true }, // FP-SU-02; proposed: false
    evaluation: {
      workerSurveyMonths: null, // FP-EV-03; proposed: every 6 months
      siteVisit: null, // FP-EV-04; proposed: QUARTERLY
    },
    followUp: {
      monthlyCalls: 12, // FP-FU-01
      visitMonths: [3, 6, 9, 12], // FP-FU-02
      graceDays: 7, // FP-FU-02: the text gives no tolerance (AMB-29)
      outcomeMonth: 12, // FP-FU-03, FP-OM-01
    },
  },
};
