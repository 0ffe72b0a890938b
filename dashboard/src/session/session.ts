import { createContext, useContext } from 'react';
import type { Actor, DemoActor } from './actor';

/** How people come in, as the gateway says on the page. */
export type WayIn = 'provider' | 'demonstration' | 'token';

export interface Session {
  readonly wayIn: WayIn;
  /** `undefined` while it is not known yet, `null` for nobody. */
  readonly actor: Actor | null | undefined;
  /** None where the browser keeps the sign-in itself. */
  readonly token: string | undefined;
  /** Whom the demonstration lets one be. */
  readonly actors: readonly DemoActor[];
  readonly become: (actorId: string) => void;
  readonly bring: (token: string) => void;
  readonly leave: () => void;
}

export const wayIn = (): WayIn => {
  const told = document.querySelector<HTMLMetaElement>('meta[name="zhudian-way-in"]')?.content;
  return told === 'provider' || told === 'demonstration' ? told : 'token';
};

const Context = createContext<Session | undefined>(undefined);
export const SessionContext = Context.Provider;

export const useSession = (): Session => {
  const session = useContext(Context);
  if (!session) throw new Error('Outside of a session.');
  return session;
};
