import { commandIdOf, type Step } from './step';

/** Speaks to the gateway as the people of the demonstration do: with their tokens, through the public mutations. */
export class GatewayClient {
  private readonly tokens = new Map<string, Promise<string>>();

  constructor(private readonly url: string) {}

  /** Carries out one step. Its command id derives from what it says, so that doing it again changes nothing. */
  async carryOut(step: Step): Promise<void> {
    const { as, on, command, data } = step;
    const commandId = commandIdOf(step);
    const field = `${command.charAt(0).toLowerCase()}${command.slice(1)}`;
    const query = `mutation Demo($input: ${command}Input!) { ${field}(input: $input) { id } }`;
    await this.ask(as, query, { input: { ...data, commandId, occurredOn: on } });
  }

  async name(as: string, personId: string, name: string): Promise<void> {
    const query = 'mutation Name($input: NamePersonInput!) { namePerson(input: $input) { id } }';
    await this.ask(as, query, { input: { personId, name } });
  }

  private async ask(as: string, query: string, variables: object): Promise<unknown> {
    const response = await fetch(`${this.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${await this.tokenOf(as)}` },
      body: JSON.stringify({ query, variables }),
    });
    const answer = (await response.json()) as {
      data?: unknown;
      errors?: readonly { message: string; extensions?: object }[];
    };
    const [error] = answer.errors ?? [];
    if (error)
      throw new Error(
        `${as}: ${query}\n${JSON.stringify(variables)}\n${error.message} ${JSON.stringify(error.extensions)}`,
      );
    return answer.data;
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
