import type { Actor, DemoActor } from './actor';

const ACTOR = 'zhudian-actor';
const TOKEN = 'zhudian-token';

interface Admitted {
  readonly actor: Actor | null;
  readonly token?: string;
}

const NOBODY: Admitted = { actor: null };

/** Who it is that a token, or the browser's own sign-in, stands for. */
const who = async (token: string | undefined): Promise<Actor | null> => {
  const headers: HeadersInit = token ? { authorization: `Bearer ${token}` } : {};
  const response = await fetch('/me', { headers });
  return response.ok ? ((await response.json()) as Actor) : null;
};

/** Signed in at the provider: the browser keeps it. Asking without is answered by 401, which is no fault. */
export const bySignIn = async (): Promise<Admitted> => ({ actor: await who(undefined) });

/** With a token that somebody has brought; it stays in this tab. */
export const byToken = async (brought?: string): Promise<Admitted> => {
  const token = brought ?? sessionStorage.getItem(TOKEN) ?? undefined;
  if (token === undefined) return NOBODY;
  const actor = await who(token);
  if (!actor) return NOBODY;
  sessionStorage.setItem(TOKEN, token);
  return { actor, token };
};

export const demoActors = async (): Promise<readonly DemoActor[]> => {
  const response = await fetch('/demo/actors');
  return response.ok ? ((await response.json()) as readonly DemoActor[]) : [];
};

/** As somebody of the demonstration: the one chosen last, else the first of the department that runs the programme. */
export const asDemoActor = async (actors: readonly DemoActor[], chosen?: string): Promise<Admitted> => {
  const id = chosen ?? sessionStorage.getItem(ACTOR);
  const actor = actors.find((one) => one.id === id) ?? actors.find(({ roles }) => roles.includes('PARTY_WORK'));
  if (!actor) return NOBODY;
  const response = await fetch('/demo/token', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ actor: actor.id }),
  });
  if (!response.ok) return NOBODY;
  const { token } = (await response.json()) as { readonly token: string };
  sessionStorage.setItem(ACTOR, actor.id);
  return { actor: { ...actor, personId: actor.id }, token };
};

export const forget = (): void => {
  sessionStorage.removeItem(TOKEN);
  sessionStorage.removeItem(ACTOR);
};

/** Ends the sign-in here; the answer says where it ends at the provider. */
export const signOut = async (): Promise<string> => {
  const response = await fetch('/logout', { method: 'POST', headers: { accept: 'application/json' } });
  const { next } = response.ok ? ((await response.json()) as { readonly next: string | null }) : { next: null };
  return next ?? '/';
};
