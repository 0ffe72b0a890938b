import { createHash, createHmac } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

export const KEY_ID = 'zhudian';
export const SECRET_KEY = 'kept by the/operator+1';

const sha256 = (text: string | Buffer): string => createHash('sha256').update(text).digest('hex');
const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();
const encoded = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`);

const SHAPE =
  /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, SignedHeaders=([\w;-]+), Signature=([0-9a-f]{64})$/;

/** What a request has to be signed with. */
const signatureOf = (
  { method, url, headers }: IncomingMessage,
  [day, region, signed]: readonly [day: string, region: string, signed: string],
): string => {
  const { pathname, searchParams } = new URL(String(url), 'http://any');
  const query = [...searchParams].map(([name, value]) => `${encoded(name)}=${encoded(value)}`).toSorted();
  const lines = signed.split(';').map((name) => `${name}:${String(headers[name]).trim()}\n`);
  const stated = headers['x-amz-content-sha256'];
  const request = [method, pathname, query.join('&'), lines.join(''), signed, stated].join('\n');
  const scope = `${day}/${region}/s3/aws4_request`;
  const toSign = ['AWS4-HMAC-SHA256', headers['x-amz-date'], scope, sha256(request)].join('\n');
  const key = [day, region, 's3', 'aws4_request'].reduce<string | Buffer>(hmac, `AWS4${SECRET_KEY}`);
  return hmac(key, toSign).toString('hex');
};

/** Why a request is not signed as AWS Signature Version 4 has it, computed here anew; `undefined` for one that is. */
export const faultIn = (request: IncomingMessage, body: Buffer): string | undefined => {
  const { method, headers } = request;
  const [, key, day, region, signed, signature] = SHAPE.exec(String(headers.authorization)) ?? [];
  if (key !== KEY_ID || !day || !region || !signed) return 'InvalidAccessKeyId';
  if (method === 'PUT' && headers['x-amz-content-sha256'] !== sha256(body)) return 'XAmzContentSHA256Mismatch';
  if (Math.abs(Date.now() - instantOf(String(headers['x-amz-date']))) > 900_000) return 'RequestTimeTooSkewed';
  return signatureOf(request, [day, region, signed]) === signature ? undefined : 'SignatureDoesNotMatch';
};

/** `20261130T001500Z` in ms. */
const instantOf = (date: string): number =>
  Date.parse(date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
