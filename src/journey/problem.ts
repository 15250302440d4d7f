/** What keeps a journey from going on; its message is for the person who started it. */
export class JourneyProblem extends Error {
  override readonly name = "JourneyProblem";
}
