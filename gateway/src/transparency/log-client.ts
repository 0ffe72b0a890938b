import { Pool } from 'undici';
import type { Settings } from '../options';

interface LogAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

/** Reads a path of the transparency log. */
export type ReadLog = (path: string) => Promise<LogAnswer>;

const CONNECTIONS = 16;

export const logClient = (
  transparency: string,
  { secret, hopTimeoutMs }: Pick<Settings, 'secret' | 'hopTimeoutMs'>,
): ReadLog => {
  const pool = new Pool(new URL(transparency).origin, { connections: CONNECTIONS });
  return async (path) => {
    const { statusCode, headers, body } = await pool.request({
      method: 'GET',
      path: `/${path}`,
      headers: { 'x-zhudian-gateway': secret },
      signal: AbortSignal.timeout(hopTimeoutMs),
    });
    return { status: statusCode, headers, body: Buffer.from(await body.arrayBuffer()) };
  };
};
