import { hash } from 'node:crypto';

/** 256 bits, in base64url. */
const SECRET = /^Inbox ([A-Za-z0-9_-]{43})$/;

/** What authorises whoever brings no token but the secret of an address. */
export const withSecret = (secret: string): string => `Inbox ${secret}`;

/** The secret in an `Authorization`; `undefined` where it holds something else. */
export const secretIn = (authorization: string | undefined): string | undefined =>
  SECRET.exec(authorization ?? '')?.[1];

/** What alone is kept of a secret. */
export const addressHash = (secret: string): string => hash('sha256', secret);
