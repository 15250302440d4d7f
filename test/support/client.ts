/** An answer of the API as a client reads it. */
export interface Answer {
  status: number;
  /** The shape is whatever the document asked for. */
  data: any;
  errors?: {
    message: string;
    path?: (string | number)[];
    extensions: {
      code: string;
      requestId?: string;
      fields?: { path: string; message: string }[];
      limit?: { name: string; most: number; found: number };
    };
  }[];
}

/** A plain client: it knows an address, a token and a moment, and nothing of the server's code. */
export class Client {
  constructor(
    private readonly url: string,
    private readonly token?: string,
    private readonly moment?: string,
    private readonly purpose?: string,
  ) {}

  /** The same client at another moment: an ISO instant. */
  at(moment: string): Client {
    return new Client(this.url, this.token, moment, this.purpose);
  }

  /** The same client reading for a purpose. */
  for(purpose: string): Client {
    return new Client(this.url, this.token, this.moment, purpose);
  }

  /** Asks, and answers whatever came back. */
  async ask(query: string, variables: Record<string, unknown> = {}): Promise<Answer> {
    const response = await fetch(`${this.url}graphql`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        ...(this.token ? { authorization: `Bearer ${this.token}` } : {}),
        ...(this.moment ? { "x-hearthline-now": this.moment } : {}),
        ...(this.purpose ? { "x-hearthline-purpose": this.purpose } : {}),
      },
      body: JSON.stringify({ query, variables }),
    });
    return { status: response.status, ...((await response.json()) as Omit<Answer, "status">) };
  }

  /** Asks, and answers the data; an error is a failure of the test. */
  async get(query: string, variables: Record<string, unknown> = {}): Promise<Answer["data"]> {
    const { data, errors } = await this.ask(query, variables);
    if (errors) throw new Error(JSON.stringify(errors, null, 2));
    return data;
  }

  /** Gives a command on a case and answers its payload, accepted or refused. */
  async give(action: string, input: Record<string, unknown>): Promise<Answer["data"]> {
    const type = action[0].toUpperCase() + action.slice(1);
    const record = familyActions.has(action)
      ? "family { id version }"
      : programmeActions.has(action)
        ? ""
        : "referral { id status version editionId }";
    const query = `mutation ($input: ${type}Input!) { ${action}(input: $input) {
      ${record} record { __typename id }
      refusal { violations { code message remedy waivableBy facts { name value } rule { id citation { document section page } } } }
    } }`;
    return (await this.get(query, { input }))[action];
  }

  /** Gives a command that must be accepted. */
  async do(action: string, input: Record<string, unknown>): Promise<Answer["data"]> {
    const payload = await this.give(action, input);
    if (payload.refusal)
      throw new Error(`${action} was refused: ${JSON.stringify(payload.refusal, null, 2)}`);
    return payload;
  }

  /** Gives a command that must be refused; answers the codes. */
  async refused(action: string, input: Record<string, unknown>): Promise<string[]> {
    const payload = await this.give(action, input);
    if (!payload.refusal) throw new Error(`${action} was accepted.`);
    return payload.refusal.violations.map((violation: { code: string }) => violation.code);
  }
}

/** The commands outside any case answer their record alone. */
const programmeActions = new Set([
  ...["registerWorker", "deactivateWorker", "reactivateWorker", "registerOrganization"],
  ...["assignRole", "endAssignment"],
  ...["addHoliday", "removeHoliday", "recordTraining", "recordHireDate", "recordSiteVisit"],
  ...[
    "recordOnSiteSupervision",
    "recordClinicalSupervision",
    "recordMonitoring",
    "recordConsultationSession",
  ],
  ...["planOnCall", "withdrawOnCall", "sendSurvey", "answerSurvey"],
  ...["breakGlass", "endGlassBreak", "reviewGlassBreak", "sealFamily", "unsealFamily"],
  ...["planOnCall", "withdrawOnCall", "sendSurvey", "answerSurvey", "publishCubes"],
  ...["draftEdition", "reviseEditionDraft", "submitEditionDraft", "publishEdition", "withdrawEditionDraft"],
  ...["proposeAdoption", "adoptEdition", "withdrawAdoptionProposal"],
  ...["prepareCourtPacket", "releaseCourtPacket", "withdrawCourtPacket"],
]);

const familyActions = new Set([
  "registerFamily",
  "updateFamily",
  "addChild",
  "updateChild",
  "addCaregiver",
  "updateCaregiver",
  "closeDhsCase",
  "reopenDhsCase",
  "recordRemoval",
  "recordReturn",
  "recordPlacement",
  "endPlacement",
  "convertToCustody",
  "recordConsent",
  "withdrawConsent",
]);
