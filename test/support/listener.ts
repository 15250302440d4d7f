/** What a listener heard: answers of a subscription, one after the other. */
export class Listener {
  private readonly answers: any[] = [];
  private wake: () => void = () => {};
  private over = false;

  private constructor(
    private readonly response: Response,
    private readonly going: AbortController,
  ) {
    const json = response.headers.get("content-type")?.startsWith("application/json");
    void (json ? this.refused() : this.read()).catch(() => {});
  }

  /** Subscribes as graphql-sse does, with a connection for each. */
  static async open(
    url: string,
    query: string,
    variables: Record<string, unknown> = {},
    headers: Record<string, string> = {},
  ): Promise<Listener> {
    const going = new AbortController();
    const response = await fetch(`${url}graphql/stream`, {
      method: "POST",
      headers: { "content-type": "application/json", accept: "text/event-stream", ...headers },
      body: JSON.stringify({ query, variables }),
      signal: going.signal,
    });
    const listener = new Listener(response, going);
    // The server listens from its next look at the outbox on.
    await new Promise((resolve) => setTimeout(resolve, 400));
    return listener;
  }

  get status(): number {
    return this.response.status;
  }

  /** The next answer; null when the stream has ended. A word waits for every older transaction of the server. */
  async next(withinMs = 40_000): Promise<any> {
    const until = Date.now() + withinMs;
    while (this.answers.length === 0 && !this.over) {
      if (Date.now() > until) throw new Error("Nothing was heard.");
      await new Promise<void>((resolve) => {
        this.wake = resolve;
        setTimeout(resolve, 100);
      });
    }
    return this.answers.shift() ?? null;
  }

  /** Everything heard so far. */
  heard(): any[] {
    return [...this.answers];
  }

  close(): void {
    this.going.abort();
  }

  /** What cannot become a stream is answered at once. */
  private async refused(): Promise<void> {
    this.answers.push(await this.response.json());
    this.over = true;
    this.wake();
  }

  private async read(): Promise<void> {
    let text = "";
    const decoder = new TextDecoder();
    try {
      for await (const chunk of this.response.body!) {
        text += decoder.decode(chunk as Uint8Array, { stream: true });
        const events = text.split("\n\n");
        text = events.pop()!;
        for (const event of events) {
          const [, name] = /^event: (.*)$/m.exec(event) ?? [];
          const [, data] = /^data: (.*)$/m.exec(event) ?? [];
          if (name === "next") this.answers.push(JSON.parse(data));
          this.wake();
        }
      }
    } finally {
      this.over = true;
      this.wake();
    }
  }
}
