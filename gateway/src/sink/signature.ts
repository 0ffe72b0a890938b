import { createHmac } from 'node:crypto';

/** The headers by which a receiver knows that an event is ours and fresh, as Standard Webhooks have them. */
export const signedHeaders = (
  id: string,
  body: string,
  secret: string,
  now: number,
): Readonly<Record<string, string>> => {
  const timestamp = String(Math.floor(now / 1_000));
  const signature = createHmac('sha256', secret).update(`${id}.${timestamp}.${body}`).digest('base64');
  return {
    'content-type': 'application/cloudevents+json; charset=utf-8',
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${signature}`,
  };
};
