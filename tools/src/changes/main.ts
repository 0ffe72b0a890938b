import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { changesVariables, readSettings } from '@zhudian/settings';
import { resumeFrom } from './resume';

const TYPES: Readonly<Record<string, string>> = {
  ndjson: 'application/x-ndjson',
  cloudevents: 'application/cloudevents-batch+json',
};

const USAGE = `npm run changes -- [--after POSITION] [--format ndjson|cloudevents] [--out FILE] [--types A,B] [--under UNIT]

  TOKEN        环境变量：登录凭证。 Who asks: a token, in the environment.
  GATEWAY_URL  环境变量：服务地址，默认 http://127.0.0.1:4000。 Where the gateway is.
  --out        写入该文件；已有内容时自其末尾继续（ndjson）。 Into this file; goes on where it ends (ndjson).
`;

const options = {
  after: { type: 'string' },
  format: { type: 'string', default: 'ndjson' },
  out: { type: 'string' },
  types: { type: 'string' },
  under: { type: 'string' },
} as const;

type Asked = Readonly<Record<keyof typeof options, string | undefined>>;

const urlOf = ({ after, types, under }: Partial<Asked>, gateway: string): URL => {
  const url = new URL('/changes', gateway);
  for (const [name, value] of Object.entries({ after, types, under }))
    if (value !== undefined) url.searchParams.set(name, value);
  return url;
};

/** Where an earlier run stopped; a batch of CloudEvents is one whole, and begun anew. */
const stoppedAt = ({ out, format }: Partial<Asked>): string | undefined =>
  out !== undefined && format === 'ndjson' ? resumeFrom(out) : undefined;

const main = async (): Promise<void> => {
  const { values } = parseArgs({ options });
  const accept = TYPES[values.format];
  const { TOKEN: token, GATEWAY_URL } = readSettings(changesVariables, process.env);
  if (!accept || !token) throw new Error(USAGE);
  const resumed = stoppedAt(values);
  const url = urlOf({ ...values, ...(resumed !== undefined && { after: resumed }) }, GATEWAY_URL);
  const response = await fetch(url, { headers: { accept, authorization: `Bearer ${token}` } });
  if (!response.ok || !response.body) throw new Error(`${response.status} ${await response.text()}`);
  const flags = resumed === undefined ? 'w' : 'a';
  await pipeline(
    Readable.fromWeb(response.body),
    values.out === undefined ? process.stdout : createWriteStream(values.out, { flags }),
  );
};

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
