import { setTimeout as sleep } from 'node:timers/promises';
import { commandIdOf, type Step } from './step';
import { vote, voteInReview, type ReviewVote, type Vote } from './vote';

/** What a policy cures that has not come to it yet: entering a posting in the roster, opening an evaluation, a clue on a breach. */
const SOON_CURED = ['POSTING_NOT_ACTIVE', 'REPORT_MISSING', 'EVALUATION_NOT_OPEN', 'REFERENCE_UNKNOWN'];
/** Of a step that was taken, and taken back by a later one, before the loading was cut off. */
const DONE_BEFORE = 'COMMAND_ANNULLED';
/** A policy's consequence comes after its cause: how long depends on the machine and on what else it does. */
const PATIENCE_MS = 120_000;
const PAUSE_MS = 50;

interface Answered {
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

/** Speaks to the gateway as the people of the demonstration do: with their tokens, through the public mutations. */
export class GatewayClient {
  private readonly tokens = new Map<string, Promise<string>>();

  constructor(private readonly url: string) {}

  /** Carries out one step. Its command id derives from what it says, so that doing it again changes nothing. */
  async execute(step: Step): Promise<void> {
    const { as, on, command, data } = step;
    const commandId = commandIdOf(step);
    if (command === 'CastBallot') return this.vote(step, commandId);
    const field = `${command.charAt(0).toLowerCase()}${command.slice(1)}`;
    const query = `mutation Demo($input: ${command}Input!) { ${field}(input: $input) { id } }`;
    await this.ask(as, query, { input: { ...data, commandId, occurredOn: on } });
  }

  private async vote({ as, data }: Step, commandId: string): Promise<void> {
    if (typeof data['code'] === 'string') return vote(this.url, data as unknown as Vote);
    return voteInReview(this.url, data as unknown as ReviewVote, { token: await this.tokenOf(as), commandId });
  }

  private async ask(as: string, query: string, variables: object): Promise<void> {
    const until = Date.now() + PATIENCE_MS;
    for (;;) {
      const [error] = (await this.post(as, { query, variables })).errors ?? [];
      if (!error || error.extensions?.code === DONE_BEFORE) return;
      if (!SOON_CURED.includes(error.extensions?.code ?? '') || Date.now() > until)
        throw new Error(
          `${as}: ${query}\n${JSON.stringify(variables)}\n${error.message} ${JSON.stringify(error.extensions)}`,
        );
      await sleep(PAUSE_MS);
    }
  }

  private async post(as: string, body: object): Promise<Answered> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${await this.tokenOf(as)}` },
      body: JSON.stringify(body),
    });
    return (await response.json()) as Answered;
  }

  private tokenOf(actor: string): Promise<string> {
    const known = this.tokens.get(actor) ?? this.fetchToken(actor);
    this.tokens.set(actor, known);
    return known;
  }

  private async fetchToken(actor: string): Promise<string> {
    const response = await fetch(`${this.url}/demo/token`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ actor }),
    });
    if (!response.ok) throw new Error(`No token for ${actor}: ${response.status} ${await response.text()}`);
    return ((await response.json()) as { token: string }).token;
  }
}
