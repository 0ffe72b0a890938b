import { createReadStream, createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { decodeVerifierKey } from '@zhudian/proofs';
import { changesVariables, readSettings } from '@zhudian/settings';
import { checkSegments } from './check-segments';
import { keyOf } from './key-of';
import { resumeFrom } from './resume';
import { untilFailure } from './until-failure';

const TYPES: Readonly<Record<string, string>> = {
  ndjson: 'application/x-ndjson',
  cloudevents: 'application/cloudevents-batch+json',
};

const USAGE = `npm run changes -- [--after POSITION] [--format ndjson|cloudevents] [--out FILE] [--types A,B] [--contexts A,B] [--under UNIT] [--entities ID,ID] [--segments]
npm run changes -- --check FILE [--key FILE]

  TOKEN        环境变量：登录凭证。 Who asks: a token, in the environment.
  GATEWAY_URL  环境变量：服务地址，默认 http://127.0.0.1:4000。 Where the gateway is.
  --segments   每段附上经签名的声明（ndjson）。 With what is stated of each segment, signed (ndjson).
  --check      核对文件有无遗漏或改动，密钥默认取自服务。 Whether the file is whole and as it was told; the key is the gateway's.
  --out        写入该文件；已有内容时自其末尾继续（ndjson）。 Into this file; goes on where it ends (ndjson).
`;

const options = {
  after: { type: 'string' },
  format: { type: 'string', default: 'ndjson' },
  out: { type: 'string' },
  types: { type: 'string' },
  contexts: { type: 'string' },
  under: { type: 'string' },
  entities: { type: 'string' },
  segments: { type: 'boolean', default: false },
  check: { type: 'string' },
  key: { type: 'string' },
} as const;

/** The parameters of `/changes` that have the same names. */
const PARAMETERS = ['after', 'types', 'contexts', 'under', 'entities'] as const;

type ChangesOptions = Readonly<Record<'format' | 'out' | (typeof PARAMETERS)[number], string | undefined>> & {
  readonly segments: boolean;
};

const urlOf = ({ segments, ...values }: Partial<ChangesOptions>, gateway: string): URL => {
  const url = new URL('/changes', gateway);
  for (const name of PARAMETERS) {
    const value = values[name];
    if (value !== undefined) url.searchParams.set(name, value);
  }
  if (segments) url.searchParams.set('segments', 'true');
  return url;
};

/** Where an earlier run stopped; a batch of CloudEvents is one whole, and begun anew. */
const stoppedAt = ({ out, format, segments }: Partial<ChangesOptions>): string | undefined =>
  out !== undefined && format === 'ndjson' ? resumeFrom(out, segments) : undefined;

const check = async (file: string, text: string): Promise<void> => {
  const lines = createInterface({ input: createReadStream(file) });
  const { facts, segments, from, to } = await checkSegments(lines, decodeVerifierKey(text));
  process.stdout.write(
    `${from} → ${to}：${segments} 段共 ${facts} 条事件，无遗漏、无改动。 ${facts} facts in ${segments} segments: none missing, none altered.\n`,
  );
};

const main = async (): Promise<void> => {
  const { values } = parseArgs({ options });
  const accept = TYPES[values.format];
  const { TOKEN: token, GATEWAY_URL } = readSettings(changesVariables, process.env);
  if (values.check !== undefined) return check(values.check, await keyOf(values.key, GATEWAY_URL));
  if (!accept || !token) throw new Error(USAGE);
  const resumed = stoppedAt(values);
  const url = urlOf({ ...values, ...(resumed !== undefined && { after: resumed }) }, GATEWAY_URL);
  const response = await fetch(url, { headers: { accept, authorization: `Bearer ${token}` } });
  if (!response.ok || !response.body) throw new Error(`${response.status} ${await response.text()}`);
  const flags = resumed === undefined ? 'w' : 'a';
  let failure: string | undefined;
  await pipeline(
    Readable.fromWeb(response.body),
    untilFailure((message) => (failure = message)),
    values.out === undefined ? process.stdout : createWriteStream(values.out, { flags }),
  );
  // What was told is kept: the next run goes on there.
  if (failure !== undefined) throw new Error(failure);
};

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
