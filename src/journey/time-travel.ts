import { apiAddress, Client } from "./client";
import { JourneyProblem } from "./problem";

/** Throws when nothing answers at the address, before anything is written for its sake. */
export async function assertAnswers(url: string): Promise<void> {
  await new Client(apiAddress(url)).answer("{ __typename }");
}

/** Throws when the server does not know the sign-in, or does not let a request name its moment. */
export async function assertTimeTravel(url: string, token: string): Promise<void> {
  const client = new Client(apiAddress(url), token);
  // A server whose clock can be moved refuses a moment that is none; any other does not look at it.
  const { errors } = await client.answer("{ me { id } }", {}, "no moment at all");
  const codes = (errors ?? []).map(({ extensions }) => extensions?.code);
  if (codes.includes("UNAUTHENTICATED")) {
    throw new JourneyProblem(
      `The server at ${url} does not accept the sign-in: set HEARTHLINE_DATA (or DATABASE_URL) as that server ` +
        "has it, or HEARTHLINE_TOKEN_<ROLE> to tokens of its own.",
    );
  }
  if (!errors) {
    throw new JourneyProblem(
      `The clock of the server at ${url} cannot be moved: start it with HEARTHLINE_TIME_TRAVEL=1, ` +
        "or unset HEARTHLINE_URL to let the journey start a server of its own.",
    );
  }
  if (!codes.includes("BAD_USER_INPUT"))
    throw new JourneyProblem(errors.map(({ message }) => message).join(" "));
}
