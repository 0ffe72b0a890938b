import { SignJWT } from 'jose';
import type { DemoActor } from '../demo/actors';
import type { DemoActors } from './read-demo';

const LIFETIME_SECONDS = 12 * 60 * 60;

export interface DemoToken {
  readonly token: string;
  readonly actor: DemoActor;
  /** RFC 3339. */
  readonly expiresAt: string;
}

/** The actor with the requested id, or else the first with the requested role. */
export const findActor = ({ actors }: DemoActors, request: unknown): DemoActor | undefined => {
  if (typeof request !== 'object' || request === null) return undefined;
  if ('actor' in request) return actors.find(({ id }) => id === request.actor);
  return 'role' in request ? actors.find(({ roles }) => roles.some((role) => role === request.role)) : undefined;
};

/** A token for a person of the demonstration; it expires twelve hours after `now`. */
export const issueToken = async ({ key, kid }: DemoActors, actor: DemoActor, now: Date): Promise<DemoToken> => {
  const issuedAt = Math.floor(now.getTime() / 1000);
  const expires = issuedAt + LIFETIME_SECONDS;
  const token = await new SignJWT({ roles: actor.roles, unit: actor.unit })
    .setProtectedHeader({ alg: 'ES256', kid })
    .setIssuer('zhudian-demo')
    .setAudience('zhudian')
    .setSubject(actor.id)
    .setIssuedAt(issuedAt)
    .setExpirationTime(expires)
    .sign(key);
  return { token, actor, expiresAt: new Date(expires * 1000).toISOString() };
};
