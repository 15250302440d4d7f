import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import { badUserInput } from "./problems";

/** Where a page ended: the value that the list is sorted by, and the row's id. */
export interface Position {
  value: string | null;
  id: string;
}

/** What a list is called and what was asked of it: a cursor of one filter is none of another. */
export interface ListName {
  name: string;
  asked: object;
}

/** The cursors of one list. */
export interface ListCursors {
  write(position: Position): string;
  read(cursor: string): Position;
}

/** Cursors that only this server makes, each good for one viewer, one list and one filter. */
export class Cursors {
  constructor(
    private readonly secret: string,
    private readonly viewerId: string,
  ) {}

  of({ name, asked }: ListName): ListCursors {
    // Most pages are answered without a cursor of theirs being asked for.
    let known: string | null = null;
    const list = () => (known ??= listName(name, asked));
    return {
      write: (position) => this.write(list(), position),
      read: (cursor) => this.read(list(), cursor),
    };
  }

  write(list: string, position: Position): string {
    const body = Buffer.from(JSON.stringify([position.value, position.id])).toString("base64url");
    return `${body}.${this.sign(list, body)}`;
  }

  read(list: string, cursor: string): Position {
    const [body = "", signature = "", ...more] = cursor.split(".");
    const expected = Buffer.from(this.sign(list, body));
    const given = Buffer.from(signature);
    if (more.length > 0 || expected.length !== given.length || !timingSafeEqual(expected, given)) {
      throw badUserInput([
        { path: "after", message: "is no cursor of this list; send one as this list answered it" },
      ]);
    }
    const [value, id] = JSON.parse(Buffer.from(body, "base64url").toString()) as [string | null, string];
    return { value, id };
  }

  private sign(list: string, body: string): string {
    const bound = JSON.stringify([this.viewerId, list, body]);
    return createHmac("sha256", this.secret).update(bound).digest("base64url").slice(0, 22);
  }
}

/** Names a list by what it is asked: a cursor of one filter is none of another. */
export const listName = (name: string, asked: object): string =>
  `${name}:${createHash("sha256").update(JSON.stringify(asked)).digest("base64url").slice(0, 16)}`;
