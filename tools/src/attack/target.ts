/** The gateway that is attacked, and the token of somebody whom it knows. */
export interface Target {
  /** Without a path. */
  readonly url: string;
  readonly token: string;
  /** The token of somebody who does not see the same. */
  readonly otherToken?: string;
}

/** What came back. */
export interface Outcome {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly codes: readonly string[];
}

const codesIn = (text: string): readonly string[] => {
  try {
    const { errors = [] } = JSON.parse(text) as { errors?: readonly { extensions?: { code?: string } }[] };
    return errors.map(({ extensions }) => extensions?.code ?? 'no code');
  } catch {
    return [];
  }
};

const outcomeOf = async (response: Response): Promise<Outcome> => {
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, codes: codesIn(text) };
};

export const get = async ({ url }: Target, path: string, headers: Record<string, string> = {}): Promise<Outcome> =>
  outcomeOf(await fetch(`${url}${path}`, { headers }));

/** Posts a body as it is. */
export const postText = async ({ url }: Target, body: string, headers: Record<string, string>): Promise<Outcome> =>
  outcomeOf(
    await fetch(`${url}/graphql`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', ...headers },
    }),
  );

export const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

/** Asks with the token, or with other headers. */
export const ask = (target: Target, request: object, headers = bearer(target.token) as Record<string, string>) =>
  postText(target, JSON.stringify(request), headers);
