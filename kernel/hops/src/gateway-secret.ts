import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Whether a request comes from the gateway, which alone knows the secret. */
export const isGateway = (secret: string, { headers }: IncomingMessage): boolean => {
  const given = Buffer.from(String(headers['x-zhudian-gateway'] ?? ''));
  const wanted = Buffer.from(secret);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
};
