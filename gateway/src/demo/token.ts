import { SignJWT } from 'jose';
import type { DemoActor, DemoActors } from './actors';

const LIFETIME_SECONDS = 12 * 60 * 60;

export interface DemoToken {
  readonly token: string;
  readonly actor: DemoActor;
  /** RFC 3339. */
  readonly expiresAt: string;
}

/** The actor asked for, by id or else the first with a role. */
export const findActor = ({ actors }: DemoActors, asked: unknown): DemoActor | undefined => {
  if (typeof asked !== 'object' || asked === null) return undefined;
  if ('actor' in asked) return actors.find(({ id }) => id === asked.actor);
  return 'role' in asked ? actors.find(({ roles }) => roles.some((role) => role === asked.role)) : undefined;
};

/** A token for a person of the demonstration; it ends twelve hours after `now`. */
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
