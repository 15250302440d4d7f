import type { Finding } from "../rules/rule";
import type { Given } from "./command";

/** What two people answer for together: whoever wrote it does not also approve it. */
export const secondPerson = (authorId: string, { by }: Given<unknown>): Finding[] =>
  authorId !== by.workerId
    ? []
    : [
        {
          code: "SECOND_PERSON_REQUIRED",
          message: "Whoever wrote it cannot approve it.",
          facts: { author: by.name },
          remedy: "Let someone else approve it.",
        },
      ];

/** What has been decided is not decided again. */
export const inTurn = (status: string, action: string, from: readonly string[]): Finding[] =>
  from.includes(status)
    ? []
    : [
        {
          code: "INVALID_TRANSITION",
          message: `${action} is not possible while it is ${status}.`,
          facts: { status },
          remedy: `It must be ${from.join(" or ")}.`,
        },
      ];
