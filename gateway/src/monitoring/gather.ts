import { basicAuthorization, exposed, exposition } from '@zhudian/runtime';
import { Pool, type Dispatcher } from 'undici';
import type { Settings } from '../options';
import type { Subgraph } from '../subgraphs/subgraph';
import { merged, type NamedText } from './merge';

const PATIENCE_MS = 1_500;
/** More than any process of ours says. */
const LONGEST_TEXT = 1024 * 1024;

interface Source {
  readonly name: string;
  readonly pool: Dispatcher;
  /** Of one that asks for a name and a password. */
  readonly authorization?: string;
}

/** One that is named by its url, which may hold a name and a password. */
const named = (name: string, url: string, limits: Pool.Options): Source => {
  const pool = new Pool(new URL(url).origin, limits);
  const authorization = basicAuthorization(url);
  return { name, pool, ...(authorization !== undefined && { authorization }) };
};

const textOf = async ({ name, pool, authorization }: Source, secret: string): Promise<NamedText> => {
  const { statusCode, body } = await pool.request({
    method: 'GET',
    path: '/metrics',
    headers: authorization === undefined ? { 'x-zhudian-gateway': secret } : { authorization },
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += (chunk as Buffer).length;
    if (size > LONGEST_TEXT) throw new Error(`${name} says too much`);
    chunks.push(chunk as Buffer);
  }
  if (statusCode !== 200) throw new Error(`${name} answered ${statusCode}`);
  return { name, text: Buffer.concat(chunks).toString('utf8') };
};

const sourcesOf = (subgraphs: readonly Subgraph[], { transparency, metricsOf, hopTimeoutMs }: Settings) => {
  const others = { ...(transparency === undefined ? {} : { 'transparency log': transparency }), ...metricsOf };
  const limits = { connections: 1, connectTimeout: Math.min(hopTimeoutMs, PATIENCE_MS) };
  return [
    ...subgraphs.map(({ name, pool }): Source => ({ name: `${name} subgraph`, pool })),
    ...Object.entries(others).map(([name, url]) => named(name, url, limits)),
  ];
};

const up = (value: 0 | 1): string =>
  exposition([
    {
      name: 'zhudian_process_up',
      type: 'gauge',
      help: '1 when the process answers.',
      samples: [{ name: 'zhudian_process_up', labels: {}, value }],
    },
  ]);

const answering = ({ name, text }: NamedText): NamedText => ({ name, text: up(1) + text });
const startIn = (text: string): string | undefined => /^process_start_time_seconds .*$/m.exec(text)?.[0];
const silent = ({ name }: Source): NamedText => ({ name, text: up(0) });

/**
 * What all processes measure, each by its name; whatever does not answer in time is told as down. Of parts that run in the
 * gateway's own process it is told that they answer: what they measure is among what the gateway does.
 */
export const gathering = (subgraphs: readonly Subgraph[], settings: Settings): (() => Promise<string>) => {
  const sources = sourcesOf(subgraphs, settings);
  return async () => {
    const own = { name: 'gateway', text: await exposed() };
    const toldOnce = ({ name, text }: NamedText) => ({ name, text: startIn(text) === startIn(own.text) ? '' : text });
    const heard = sources.map((source) =>
      textOf(source, settings.secret).then(
        (text) => answering(toldOnce(text)),
        () => silent(source),
      ),
    );
    return merged([answering(own), ...(await Promise.all(heard))]);
  };
};
