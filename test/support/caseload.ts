import type { Answer, Client } from "./client";
import { addDays, later, local } from "./local";
import type { Office, Who } from "./office";

type Fields = Record<string, unknown>;

/** What is particular to a case; everything else is as in the base timeline B of spec/7. */
export interface Particulars {
  /** Day of the referral; every usual time is counted from it. */
  start?: string;
  family?: Fields;
  children?: Fields[];
  caregivers?: Fields[];
  /** Names of the target children; the first child alone unless said. */
  targets?: string[];
  statement?: Fields;
}

export interface Owed {
  id: string;
  type: string;
  anchor: string;
  status: string;
  breach: boolean;
  owner: string;
  targetAt: string | null;
  dueAt: string | null;
  metAt: string | null;
  excuse: string | null;
  cancelledBecause: string | null;
  measured: number | null;
  warning: string | null;
  because: string;
  evidence: { record: string; id: string }[];
}

const criteria = [
  ...["TP_01", "TP_02", "TP_03", "TP_04", "TP_05"],
  ...["EX_01A", "EX_01B", "EX_01C", "EX_01D", "EX_02", "EX_03"],
];

/** A case that is lived through, step by step, by the people of an office over the API. */
export class Lived {
  referralId = "";
  planId = "";
  /** Ids of other records of the case, as a test notes them. */
  readonly beside: Record<string, string> = {};
  /** The local time of the last step. */
  now: string;

  private constructor(
    readonly office: Office,
    readonly start: string,
    readonly familyId: string,
    readonly children: { id: string; name: string }[],
    readonly caregivers: { id: string; name: string }[],
  ) {
    this.now = `${start} 08:00`;
  }

  /** Registers a family and drafts its referral, with the sheet and the county's assessment in place. */
  static async ready(office: Office, particulars: Particulars = {}): Promise<Lived> {
    const kase = await Lived.drafted(office, particulars);
    await kase.do("alice", kase.day(0, "08:20"), "completeInformationSheet");
    await kase.countyAssessment(office.assessmentKind);
    return kase;
  }

  static async drafted(office: Office, particulars: Particulars = {}): Promise<Lived> {
    const kase = await Lived.registered(office, particulars);
    return kase.draft(particulars);
  }

  static async registered(office: Office, particulars: Particulars = {}): Promise<Lived> {
    const start = particulars.start ?? "2006-03-06";
    const alice = office.people.alice.at(local(`${start} 08:00`));
    const { family } = await alice.do("registerFamily", {
      countyId: office.countyId,
      name: "Moore",
      address: "12 Elm Street, Jackson",
      phones: ["601-555-0101"],
      dhsCaseNumber: "M-1001",
      children: particulars.children ?? [{ name: "Maya", birthDate: "1996-01-15" }],
      caregivers: particulars.caregivers ?? [
        { name: "Ann", relationship: "BIOLOGICAL_PARENT", isPrimary: true },
      ],
      ...particulars.family,
    });
    const kin = await alice.get(
      `query ($id: ID!) { family(id: $id) { children { id name } caregivers { id name } } }`,
      { id: family.id },
    );
    return new Lived(office, start, family.id, kin.family.children, kin.family.caregivers);
  }

  async draft({ targets, statement }: Particulars = {}, when = this.day(0, "08:10")): Promise<this> {
    const { referral } = await this.as("alice", when).do("draftReferral", {
      familyId: this.familyId,
      statement: this.statement({ targets, statement }),
    });
    this.referralId = referral.id;
    return this;
  }

  /** What the county states of the case. */
  statement({ targets, statement }: Particulars = {}): Fields {
    const wanted = targets ? this.children.filter(({ name }) => targets.includes(name)) : [this.children[0]];
    return {
      targetChildIds: wanted.map(({ id }) => id),
      purpose: "PREVENTION",
      atRiskOfRemoval: true,
      removalReasons: ["HIGH_RISK_FACTORS"],
      threatenedPlacement: "STANDARD_FOSTER_CARE",
      causes: ["NEGLECT"],
      ...statement,
    };
  }

  /** A time on the so-manieth day after the referral. */
  day(days: number, time = "12:00"): string {
    return `${addDays(this.start, days)} ${time}`;
  }

  as(who: Who, when = this.now): Client {
    return this.office.people[who].at(local(when));
  }

  private aimed(action: string, input: Fields): Fields {
    const onFamily = familyActions.has(action);
    return { ...(onFamily ? { familyId: this.familyId } : { referralId: this.referralId }), ...input };
  }

  /** A command that must be accepted. */
  async do(who: Who, when: string, action: string, input: Fields = {}): Promise<Answer["data"]> {
    const payload = await this.as(who, when).do(action, this.aimed(action, input));
    this.now = when > this.now ? when : this.now;
    return payload;
  }

  /** A command that must be refused; answers the codes. */
  refused(who: Who, when: string, action: string, input: Fields = {}): Promise<string[]> {
    return this.as(who, when).refused(action, this.aimed(action, input));
  }

  countyAssessment(kind: string, when = this.day(0, "08:30")): Promise<Answer["data"]> {
    return this.do("alice", when, "recordCountyAssessment", {
      kind,
      assessedOn: addDays(this.start, -1),
      highRiskFactors: ["Children left alone"],
    });
  }

  async submit(when = this.day(0, "09:00")): Promise<this> {
    await this.do("alice", when, "submitReferral");
    return this;
  }

  async review(when = later(this.now, 60), unmet: string[] = []): Promise<this> {
    await this.do("cara", when, "startReview");
    return this.screen(when, unmet);
  }

  async screen(when = this.now, unmet: string[] = []): Promise<this> {
    const findings = criteria.map((criterion) => ({ criterion, met: !unmet.includes(criterion) }));
    await this.do("cara", when, "recordScreening", { findings });
    return this;
  }

  async assign(when = later(this.now, 60)): Promise<this> {
    await this.do("ben", when, "assignSpecialist", { workerId: this.office.ids.cara });
    return this;
  }

  /** A contact, logged the moment it is over unless said. */
  async contact(
    type: string,
    when: string,
    minutes: number,
    { result = "COMPLETED", familyPresent = false, loggedAt = later(when, minutes) }: ContactOptions = {},
  ): Promise<string> {
    const { record } = await this.do("cara", loggedAt, "logContact", {
      type,
      startedAt: local(when),
      durationMinutes: minutes,
      result,
      familyPresent,
    });
    return record.id;
  }

  async meet(when = this.day(1, "14:00"), minutes = 120): Promise<this> {
    await this.contact("HOME_VISIT", when, minutes);
    return this;
  }

  async assess(when = this.day(4, "09:00"), fields: Fields = {}): Promise<this> {
    await this.do("cara", when, "recordFamilyAssessment", {
      assessedOn: when.slice(0, 10),
      emergencyPlacementNeeded: false,
      problems: ["Supervision"],
      neededServices: ["Parenting skills"],
      involvedProfessionals: ["School counsellor"],
      summary: "The family can be helped at home.",
      ...fields,
    });
    return this;
  }

  async concur(who: Who, when = this.day(4, "09:30"), concurs = true): Promise<this> {
    await this.do(who, when, "recordConcurrence", { concurs, rationale: "As far as I can see." });
    return this;
  }

  async accept(when = this.day(4, "10:00")): Promise<this> {
    await this.do("cara", when, "acceptReferral");
    return this;
  }

  planContent(when: string, fields: Fields = {}): Fields {
    return {
      kind: this.office.edition === "ms-1994" ? "INDIVIDUAL_SERVICE_PLAN" : "TREATMENT_PLAN",
      goals: [
        {
          statement: "The children are never alone",
          measure: "Weekly log",
          procedures: [{ description: "Practise a day plan", responsible: ["Cara", "Ann"] }],
        },
      ],
      noConcreteServicesNeeded: true,
      inputs: ["SPECIALIST", "FAMILY", "COUNTY"].map((source) => ({
        source,
        name: `For the ${source.toLowerCase()}`,
        givenOn: when.slice(0, 10),
      })),
      ...fields,
    };
  }

  async draftPlan(when = this.day(11, "09:00"), fields: Fields = {}): Promise<this> {
    const { record } = await this.do("cara", when, "draftPlan", this.planContent(when, fields));
    this.planId = record.id;
    return this;
  }

  async finalise(when = this.day(11, "09:10")): Promise<this> {
    await this.do("cara", when, "finalisePlan", { planId: this.planId });
    return this;
  }

  async sign(when = this.day(11, "09:20"), parties = ["FAMILY", "SPECIALIST"]): Promise<this> {
    for (const party of parties) {
      await this.do("cara", when, "signPlan", {
        planId: this.planId,
        party,
        name: `For the ${party.toLowerCase()}`,
        signedOn: when.slice(0, 10),
      });
    }
    return this;
  }

  async activate(when = this.day(11, "09:30")): Promise<this> {
    await this.do("cara", when, "activatePlan", { planId: this.planId });
    return this;
  }

  async deliver(document: string, kind: string, when = this.day(11, "10:00")): Promise<string> {
    const { record } = await this.do("cara", when, "deliverDocument", {
      document,
      kind,
      deliveredOn: when.slice(0, 10),
      recipient: "Alice",
    });
    return record.id;
  }

  /** What a proposal to end services carries, such that the office's edition has nothing against it. */
  proposal(reason: string, effectiveOn: string, fields: Fields = {}): Fields {
    return {
      reason,
      effectiveOn,
      ...(this.office.edition === "ms-1994" ? { staffedOn: effectiveOn } : {}),
      ...fields,
    };
  }

  propose(reason: string, when: string, fields: Fields = {}): Promise<Answer["data"]> {
    const proposal = this.proposal(reason, when.slice(0, 10), fields);
    return this.do("cara", when, "proposeDiscontinuation", proposal);
  }

  /** Ends services: proposed and agreed by all whom the edition asks. */
  async end(reason: string, when: string, fields: Fields = {}): Promise<this> {
    await this.propose(reason, when, fields);
    await this.do("cara", when, "decideDiscontinuation", { agrees: true });
    if (this.office.edition === "ms-2006")
      await this.do("alice", when, "decideDiscontinuation", { agrees: true });
    return this;
  }

  async followUp(kind: string, when: string, fields: Fields = {}): Promise<string> {
    const { record } = await this.do("cara", later(when, 30), "logFollowUp", {
      kind,
      occurredAt: local(when),
      ...fields,
    });
    return record.id;
  }

  /** Abuse that comes to light, or safety that fails: reported the moment it is learned of, unless said. */
  async report(kind: string, learnedAt: string, who: Who = "cara", reportedAt = learnedAt): Promise<string> {
    const { record } = await this.do(who, reportedAt, "reportIncident", {
      kind,
      learnedAt: local(learnedAt),
      narrative: "As it was told.",
    });
    return record.id;
  }

  /** What is recorded of a family team meeting that a side coordinated and facilitated. */
  teamMeeting(side: string, when: string, fields: Fields = {}): Fields {
    const name = side === "COUNTY" ? "Alice" : "Cara";
    return {
      heldAt: local(when),
      coordinatedBy: side,
      coordinator: name,
      facilitatedBy: side,
      facilitator: name,
      specialistTookPart: true,
      ...fields,
    };
  }

  /** Places the child of the last removal, in the county's care unless said. */
  async place(placedOn: string, fields: Fields = {}): Promise<string> {
    const { record } = await this.do("alice", this.now, "recordPlacement", {
      removalId: this.beside.removalId,
      setting: "STANDARD_FOSTER_CARE",
      system: "SOCIAL_SERVICES",
      placedOn,
      ...fields,
    });
    return record.id;
  }

  /** What is owed as of a local time, whole. */
  async owed(when = this.now): Promise<Owed[]> {
    const { referral } = await this.as("cara", when).get(
      `query ($id: ID!) { referral(id: $id) { obligations {
        id type anchor status breach owner targetAt dueAt metAt excuse cancelledBecause measured warning because
        evidence { record id } } } }`,
      { id: this.referralId },
    );
    return referral.obligations;
  }

  /** The one obligation of a type and, where there are several, of an anchor. */
  async theOne(type: string, when = this.now, anchor?: string): Promise<Owed> {
    const found = (await this.owed(when)).filter(
      (one) => one.type === type && (anchor === undefined || one.anchor === anchor),
    );
    if (found.length !== 1) throw new Error(`${found.length} obligations are ${type} ${anchor ?? ""}.`);
    return found[0];
  }

  /** Reads fields of the referral at a local time. */
  async read(fields: string, when = this.now, who: Who = "dana"): Promise<Answer["data"]> {
    const answer = await this.as(who, when).get(`query ($id: ID!) { referral(id: $id) { ${fields} } }`, {
      id: this.referralId,
    });
    return answer.referral;
  }

  async status(when = this.now): Promise<string> {
    return (await this.read("status", when)).status;
  }
}

interface ContactOptions {
  result?: string;
  familyPresent?: boolean;
  loggedAt?: string;
}

const familyActions = new Set([
  ...["updateFamily", "addChild", "updateChild", "addCaregiver", "updateCaregiver", "closeDhsCase"],
  ...["reopenDhsCase", "recordRemoval", "recordReturn", "draftReferral"],
  ...["recordPlacement", "endPlacement", "convertToCustody", "recordConsent", "withdrawConsent"],
]);
