import { apiAddress, Client } from "./client";
import { type EditionId, scenarios } from "./edition";
import { differences } from "./expectations";
import type { Change } from "./obligations";
import { type Person, type Part, roles, type Tokens } from "./people";
import { JourneyProblem } from "./problem";
import * as documents from "./queries";
import { Run } from "./run";
import { script, type Story } from "./script";

export interface JourneyOptions {
  /** Address of the server or of its API; its clock must be movable. */
  url: string;
  tokens: Tokens;
  edition: EditionId;
  /** The county where it takes place; the edition must be in force there on the day of the referral. */
  county: string;
  /** Told of every act as it happens. */
  onEntry?: (entry: Entry) => void;
  signal?: AbortSignal;
}

/** One line of the timeline. */
export interface Entry {
  at: Date;
  /** Null when the calendar alone moved the case. */
  by: Person | null;
  what: string;
  status: string | null;
  statusBefore: string | null;
  changes: Change[];
}

/** How the journey went. */
export interface Journey {
  edition: EditionId;
  scenario: string;
  county: string;
  caseNumber: string;
  timeline: Entry[];
  end: documents.End;
  /** What is other than the scenario says; empty when all is as expected. */
  differences: string[];
}

/** Lives the scenario of an edition through the API, act by act, and compares how it ends. */
export async function liveJourney(options: JourneyOptions): Promise<Journey> {
  const { edition, county, tokens, url, signal, onEntry = () => {} } = options;
  const clients = clientsOf(url, tokens, signal);
  const run = new Run(clients, await beginning(clients, edition, county));
  const timeline: Entry[] = [];
  for (const step of script(edition)) {
    const entry = await run.live(step);
    if (!entry) continue;
    timeline.push(entry);
    onEntry(entry);
  }
  const end = await run.end();
  const journey = { edition, scenario: scenarios[edition], county, caseNumber: run.story.caseNumber };
  return { ...journey, timeline, end, differences: differences(edition, timeline, end) };
}

/** A client for each part. */
export type Clients = Record<Part, Client>;

const clientsOf = (url: string, tokens: Tokens, signal?: AbortSignal): Clients =>
  Object.fromEntries([
    ...roles.map((role) => [role, new Client(apiAddress(url), tokens[role], signal)] as const),
    ["FAMILY", new Client(apiAddress(url), null, signal)] as const,
  ]) as Clients;

async function beginning(clients: Clients, edition: EditionId, county: string): Promise<Story> {
  const [{ me }, { counties }] = await Promise.all([
    clients.FPS_WORKER.ask<documents.Me>(documents.meDocument),
    clients.COUNTY_WORKER.ask<documents.Counties>(documents.countyDocument, { name: county }),
  ]);
  const [found] = counties.nodes;
  if (!found) throw new JourneyProblem(`The server knows no county ${county}.`);
  return {
    edition,
    countyId: found.id,
    caseNumber: `${scenarios[edition]}-${Date.now().toString(36)}${Math.random().toString(36).slice(2, 6)}`,
    specialistId: me.id,
    familyId: "",
    childId: "",
    referralId: "",
    planId: "",
    deliveryId: "",
    link: "",
  };
}
