import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { Actor, DemoActor } from './actor';
import { SessionContext, wayIn, type Session } from './session';
import { asDemoActor, bySignIn, byToken, demoActors, forget, signOut } from './ways-in';

interface Admitted {
  readonly actor: Actor | null | undefined;
  readonly token?: string;
  readonly actors: readonly DemoActor[];
}

const way = wayIn();

const admit = async (): Promise<Admitted> => {
  if (way === 'provider') return { ...(await bySignIn()), actors: [] };
  if (way === 'token') return { ...(await byToken()), actors: [] };
  const actors = await demoActors();
  return { ...(await asDemoActor(actors)), actors };
};

export const SessionProvider = ({ children }: { readonly children: ReactNode }) => {
  const [admitted, setAdmitted] = useState<Admitted>({ actor: undefined, actors: [] });
  useEffect(() => void admit().then(setAdmitted), []);
  const { actors } = admitted;
  const become = useCallback(
    (id: string) => void asDemoActor(actors, id).then((one) => setAdmitted({ ...one, actors })),
    [actors],
  );
  const bring = useCallback(
    (token: string) => void byToken(token).then((one) => setAdmitted({ ...one, actors: [] })),
    [],
  );
  const leave = useCallback(() => {
    forget();
    if (way === 'provider') void signOut().then((next) => location.assign(next));
    else setAdmitted(({ actors }) => ({ actor: null, actors }));
  }, []);
  const session: Session = useMemo(
    () => ({ wayIn: way, actor: admitted.actor, token: admitted.token, actors, become, bring, leave }),
    [admitted, actors, become, bring, leave],
  );
  return <SessionContext value={session}>{children}</SessionContext>;
};
