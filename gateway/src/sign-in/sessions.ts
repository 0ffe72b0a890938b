import { randomUUID } from 'node:crypto';
import { atMost } from '@zhudian/runtime';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { ProviderRefused, type Granted, type Provider } from './provider';

/** A person who is signed in, as the person's browser keeps it for us, encrypted. */
export const sessionSchema = z.object({
  id: z.string(),
  accessToken: z.string(),
  refreshToken: z.string().optional(),
  /** When the access token ends, in milliseconds since 1970. */
  endsAt: z.number(),
  /** When the session ends: with its token, or after a day's work where it is refreshed. */
  until: z.number(),
  /** When it ends at the latest. */
  latest: z.number(),
});
export type Session = z.infer<typeof sessionSchema>;

const LONGEST_MS = 12 * 60 * 60_000;
/** A token that ends so soon is refreshed before it is used. */
const SOON_MS = 30_000;
/** Requests with the cookie of a moment ago share what its refresh gave: providers take a refresh token once. */
const SHARED_MS = 60_000;
const MOST = 10_000;

const granting = ({ accessToken, refreshToken, endsAt }: Granted, { id, latest }: Pick<Session, 'id' | 'latest'>) => ({
  id,
  accessToken,
  ...(refreshToken ? { refreshToken } : {}),
  endsAt,
  until: refreshToken ? latest : Math.min(endsAt, latest),
  latest,
});

export const newSession = (granted: Granted): Session =>
  granting(granted, { id: randomUUID(), latest: Date.now() + LONGEST_MS });

/** Sessions as they are now: refreshed in time, and over once somebody has signed out. */
export class Sessions {
  private readonly refreshed = new LRUCache<string, Promise<Session | undefined>>({ ...atMost(MOST), ttl: SHARED_MS });
  private readonly ended = new LRUCache<string, true>({ ...atMost(MOST), ttl: LONGEST_MS });

  constructor(private readonly provider: Pick<Provider, 'refresh'>) {}

  end({ id }: Session) {
    this.ended.set(id, true);
  }

  /** The session with a token that is good for now; `undefined` when it is over. @throws ProviderUnavailable */
  async current(session: Session): Promise<Session | undefined> {
    if (this.ended.has(session.id)) return undefined;
    if (session.endsAt - SOON_MS > Date.now()) return session;
    const current = session.refreshToken ? await this.refresh(session, session.refreshToken) : session;
    return current && !this.ended.has(session.id) && current.endsAt > Date.now() ? current : undefined;
  }

  private refresh(session: Session, refreshToken: string): Promise<Session | undefined> {
    const under = this.refreshed.get(refreshToken);
    if (under) return under;
    const refreshing = this.provider
      .refresh(refreshToken)
      .then((granted) => granting(granted, session))
      .catch((error: unknown) => {
        if (error instanceof ProviderRefused) return undefined;
        this.refreshed.delete(refreshToken);
        throw error;
      });
    this.refreshed.set(refreshToken, refreshing);
    return refreshing;
  }
}
