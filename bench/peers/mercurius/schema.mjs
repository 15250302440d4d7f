export const schema = `
  type Query {
    countyCaseload(county: ID!): [Referral!]!
    ownCaseload(worker: ID!, county: ID!): [Referral!]!
    ownCase(id: ID!, worker: ID!, county: ID!): Referral
  }
  input LogCallInput {
    referralId: ID! worker: ID! type: String! result: String! startedAt: String! durationMinutes: Int! narrative: String!
  }
  type Mutation { logCall(input: LogCallInput!): Logged! }
  type Logged { id: ID! }
  type Referral {
    id: ID! status: String! purpose: String! atRiskOfRemoval: Boolean! emergency: Boolean!
    submittedAt: String acceptedAt: String
    county: County! assignedWorker: Worker family: Family! contacts(first: Int!): [Contact!]! plans: [Plan!]!
  }
  type County { name: String! }
  type Worker { id: ID! name: String! }
  type Family {
    id: ID! name: String! dhsCaseNumber: String dhsCaseStatus: String! children: [Child!]! caregivers: [Caregiver!]!
  }
  type Child { id: ID! name: String! birthDate: String! }
  type Caregiver { id: ID! name: String! relationship: String! isPrimary: Boolean! }
  type Contact { id: ID! type: String! result: String! startedAt: String! durationMinutes: Int! }
  type Plan { id: ID! versionNumber: Int! status: String! }
`;
