import { JourneyProblem } from "./problem";

/** One problem of an answer, as GraphQL has it. */
export interface AnswerError {
  message: string;
  extensions?: { code?: string; fields?: { path: string; message: string }[] };
}

interface Answer<T> {
  data?: T | null;
  errors?: AnswerError[];
}

/** A plain GraphQL client: an address, a token, and the moment at which it asks. */
export class Client {
  constructor(
    private readonly address: string,
    private readonly token: string | null = null,
    private readonly signal?: AbortSignal,
  ) {}

  /** Asks at a moment, and answers the data; a problem is thrown. */
  async ask<T>(query: string, variables: object = {}, moment?: Date): Promise<T> {
    const { data, errors } = await this.answer<T>(query, variables, moment?.toISOString());
    if (errors?.length) throw new JourneyProblem(errors.map(inOneLine).join(" "));
    if (!data) throw new JourneyProblem(`${this.address} answers without data: is it Hearthline's API?`);
    return data;
  }

  /** Asks, and answers whatever comes back. */
  async answer<T>(query: string, variables: object = {}, moment?: string): Promise<Answer<T>> {
    const response = await this.post(JSON.stringify({ query, variables }), moment);
    try {
      return (await response.json()) as Answer<T>;
    } catch {
      throw new JourneyProblem(
        `${this.address} answers ${response.status} without JSON: is it Hearthline's API?`,
      );
    }
  }

  private async post(body: string, moment?: string): Promise<Response> {
    const headers: Record<string, string> = { "content-type": "application/json" };
    if (this.token) headers.authorization = `Bearer ${this.token}`;
    if (moment) headers["x-hearthline-now"] = moment;
    try {
      return await fetch(this.address, { method: "POST", headers, body, signal: this.signal });
    } catch (error) {
      if (this.signal?.aborted) throw new JourneyProblem("The journey was interrupted.");
      const cause = (error as Error).cause as { code?: string; message?: string } | undefined;
      const why = cause?.code ?? cause?.message ?? (error as Error).message;
      throw new JourneyProblem(`No server answers at ${this.address} (${why}).`);
    }
  }
}

/** The address of the API: that of the server, or that of the API itself. */
export function apiAddress(url: string): string {
  return /\/graphql\/?$/.test(url) ? url.replace(/\/$/, "") : `${url.replace(/\/$/, "")}/graphql`;
}

function inOneLine({ message, extensions }: AnswerError): string {
  const fields = (extensions?.fields ?? []).map((field) => `${field.path} ${field.message}`).join(", ");
  return `${extensions?.code ? `${extensions.code}: ` : ""}${message}${fields ? ` (${fields})` : ""}`;
}
