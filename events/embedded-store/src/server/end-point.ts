import { networkInterfaces } from 'node:os';
import { DEFAULT_HOST, type StartOptions } from '../start-options';

export interface EndPoint {
  readonly address: string;
  readonly port: number;
}

const UNSPECIFIED: Readonly<Record<string, 'IPv4' | 'IPv6'>> = { '0.0.0.0': 'IPv4', '::': 'IPv6' };

/** Where others can find a machine that listens on all of its addresses. */
const reachable = (host: string): string => {
  const family = UNSPECIFIED[host];
  if (family === undefined) return host;
  const addresses = Object.values(networkInterfaces()).flatMap((all) => all ?? []);
  const found = addresses.find((one) => !one.internal && one.family === family && !one.address.startsWith('fe80:'));
  return found?.address ?? (family === 'IPv4' ? '127.0.0.1' : '::1');
};

/** Reads `HOST:PORT`, or `HOST` alone. Throws an Error for anything else. */
const parseEndPoint = (text: string, defaultPort: number): EndPoint => {
  const [, bracketed, plain, port] = /^(?:\[([0-9a-f:.]+)\]|([^\s:/@?#[\]]+))(?::(\d{1,5}))?$/i.exec(text) ?? [];
  const address = bracketed ?? plain;
  if (address === undefined || Number(port ?? 1) === 0 || Number(port ?? 1) > 65_535)
    throw new Error(`'${text}' is no address to advertise: HOST:PORT is needed`);
  return { address, port: port === undefined ? defaultPort : Number(port) };
};

/** Throws an Error for what cannot be advertised. */
export const refuseBadEndPoint = (advertise: string | undefined): void => {
  if (advertise !== undefined) parseEndPoint(advertise, 0);
};

/** The address that clients are told to use, of a store that listens on a port. */
export const advertisedEndPoint = ({ advertise, host = DEFAULT_HOST }: StartOptions, port: number): EndPoint =>
  advertise === undefined ? { address: reachable(host), port } : parseEndPoint(advertise, port);

/** As it stands in a URL. */
export const endPointText = ({ address, port }: EndPoint): string =>
  `${address.includes(':') ? `[${address}]` : address}:${port}`;
