import { ArgsType, Field, InputType, ObjectType } from "type-graphql";
import type { ReferralStatus } from "../../policy/lifecycle/states";
import { Contact } from "../contact/contact";
import { HistoryEntry } from "../history/history-entry";
import { Referral } from "../referral/referral";
import { PageArgs, connectionOf, type Page } from "../shared/connection";
import { StatusEnum } from "../shared/enums";
import { Reference, SomeOf, checked } from "../shared/inputs";
import { pageOf } from "../shared/page";
import type { Request } from "../shared/request";

@ObjectType({ description: "A page of cases." })
export class ReferralConnection extends connectionOf(Referral) {}

@ObjectType({ description: "A page of contacts." })
export class ContactConnection extends connectionOf(Contact) {}

@ObjectType({ description: "A page of a history." })
export class HistoryConnection extends connectionOf(HistoryEntry) {}

@InputType({ description: "Narrows a list of cases; what is left out does not narrow." })
export class ReferralFilter {
  @SomeOf(StatusEnum, "Only these states, as of today.")
  statuses!: ReferralStatus[];

  @Reference("County", "Only this county.", { optional: true })
  countyId!: string | null;

  @Reference("Family", "Only this family.", { optional: true })
  familyId!: string | null;

  @Reference("Worker", "Only this specialist's.", { optional: true })
  assignedWorkerId!: string | null;
}

@ArgsType()
export class ReferralArgs extends PageArgs {
  @Field(() => ReferralFilter, { nullable: true, description: "Narrows the list." })
  filter?: ReferralFilter | null;
}

/** By the order of their making: ids count up with time. */
const newest = { by: "id", direction: "DESC" } as const;

/** The status of the day, in SQL, as `statusOn` has it. */
const statusToday = `CASE WHEN referral.statusUntil <= :today THEN referral.statusAfter ELSE referral.status END`;

/** The cases that the viewer may see, the newest first. */
export function referralPage(
  args: ReferralArgs,
  { reader, cursors, today, now }: Request,
): Promise<Page<Referral>> {
  const { statuses = [], ...columns } = args.filter ? checked(args.filter, now, "filter") : {};
  const list = reader.list("Referral");
  if (statuses.length > 0) list.where(`${statusToday} = ANY(:statuses)`, { today, statuses });
  for (const [column, value] of Object.entries(columns)) {
    if (value !== null) list.where(`referral.${column} = :${column}`, { [column]: value });
  }
  return pageOf(list, { name: "referrals", asked: { statuses, columns } }, args, newest, cursors);
}

/** The contacts of a case, the latest first. */
export function contactPage(
  referralId: string,
  args: PageArgs,
  { reader, cursors }: Request,
): Promise<Page<Contact>> {
  const list = reader.list("Contact").where("contact.referralId = :referralId", { referralId });
  const latest = { by: "startedAt", direction: "DESC" } as const;
  return pageOf(list, { name: "contacts", asked: { referralId } }, args, latest, cursors);
}

/** The history of a case, the latest first. */
export function historyPage(
  referralId: string,
  args: PageArgs,
  { reader, cursors }: Request,
): Promise<Page<HistoryEntry>> {
  const list = reader.list("HistoryEntry").where("historyentry.referralId = :referralId", { referralId });
  return pageOf(list, { name: "history", asked: { referralId } }, args, newest, cursors);
}
