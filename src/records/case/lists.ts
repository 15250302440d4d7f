import { ArgsType, Field, InputType, ObjectType } from "type-graphql";
import type { ReferralStatus } from "../../policy/lifecycle/states";
import { Contact } from "../contact/contact";
import { HistoryEntry } from "../history/history-entry";
import { Referral } from "../referral/referral";
import { PageArgs, connectionOf, type Page } from "../shared/connection";
import { listName } from "../shared/cursors";
import { StatusEnum } from "../shared/enums";
import { Reference, SomeOf, checked } from "../shared/inputs";
import { pageOf, type Sort } from "../shared/page";
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
const newest = <T extends { id: string }>(alias: string): Sort<T> => ({
  expression: `${alias}.id`,
  value: ({ id }) => id,
  direction: "DESC",
});

/** The status of the day, in SQL, as `statusOn` has it. */
const statusToday = `CASE WHEN referral.statusUntil <= :today THEN referral.statusAfter ELSE referral.status END`;

/** The cases that the viewer may see, the newest first. */
export function referralPage(
  args: ReferralArgs,
  { reader, cursors, today, now }: Request,
): Promise<Page<Referral>> {
  const { statuses = [], ...columns } = args.filter ? checked(args.filter, now, "filter") : {};
  const query = reader.query("Referral");
  if (statuses.length > 0) query.andWhere(`${statusToday} = ANY(:statuses)`, { today, statuses });
  for (const [column, value] of Object.entries(columns)) {
    if (value !== null) query.andWhere(`referral.${column} = :${column}`, { [column]: value });
  }
  return pageOf(query, listName("referrals", { statuses, columns }), args, newest("referral"), cursors);
}

/** The contacts of a case, the latest first. */
export function contactPage(
  referralId: string,
  args: PageArgs,
  { reader, cursors }: Request,
): Promise<Page<Contact>> {
  const query = reader.query("Contact").andWhere("contact.referralId = :referralId", { referralId });
  const latest: Sort<Contact> = {
    expression: "contact.startedAt",
    value: ({ startedAt }) => startedAt.toISOString(),
    direction: "DESC",
  };
  return pageOf(query, listName("contacts", { referralId }), args, latest, cursors);
}

/** The history of a case, the latest first. */
export function historyPage(
  referralId: string,
  args: PageArgs,
  { reader, cursors }: Request,
): Promise<Page<HistoryEntry>> {
  const query = reader
    .query("HistoryEntry")
    .andWhere("historyentry.referralId = :referralId", { referralId });
  return pageOf(query, listName("history", { referralId }), args, newest("historyentry"), cursors);
}
