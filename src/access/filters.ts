/**
 * What each filter of a list asks of the records: a field that one may not read cannot be asked after either. Null
 * for what is no field of a record. A test holds the table against the schema.
 */
export const filters: Record<string, Record<string, string | null>> = {
  ReferralFilter: {
    statuses: "Referral.status",
    countyId: "Referral.county",
    familyId: "Referral.family",
    assignedWorkerId: "Referral.assignedWorker",
  },
  ReportFilter: {
    from: null,
    to: null,
    countyId: "Referral.county",
    workerId: "Referral.assignedWorker",
    editionId: "Referral.editionId",
  },
  SimulationFilter: {
    from: "Referral.firstSubmittedAt",
    to: "Referral.firstSubmittedAt",
    countyId: "Referral.county",
    assignedWorkerId: "Referral.assignedWorker",
  },
  WorklistFilter: {
    of: null,
    statuses: "Obligation.status",
    ruleIds: "Obligation.rule",
    types: "Obligation.type",
    owner: "Obligation.owner",
    countyId: "Obligation.county",
    assignedWorkerId: "Obligation.specialist",
    dueFrom: "Obligation.dueAt",
    dueBefore: "Obligation.dueAt",
  },
};
