import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { decodeVerifierKey } from '@zhudian/proofs';
import { changesVariables, readSettings } from '@zhudian/settings';
import { keyOf } from '../changes/key-of';
import { checkSnapshot } from './check-snapshot';
import { differencesOf, manifestOf, type Manifest } from './manifest';

const USAGE = `npm run export -- FILE --out PATH      postings.csv?stage=ACTIVE …
npm run export -- --again MANIFEST
npm run export -- --check snapshot.sqlite [--key FILE]

  FILE         数据集及格式，可带筛选条件，同 /export/ 之后的地址。 A data set and its format, as below /export/.
  --out        写入该文件，并在 PATH.export.json 中写明来历。 Into this file, and how it came about into PATH.export.json.
  --again      重新导出并核对：内容相同，或说明何处不同。 Makes it again: the same bytes, or what differs.
  --check      核对数据库与服务的声明是否一致，密钥默认取自服务。 Whether a snapshot is what the gateway has stated; the key is the gateway's.
  TOKEN        环境变量：登录凭证。 Who asks: a token, in the environment.
  GATEWAY_URL  环境变量：服务地址，默认 http://127.0.0.1:4000。 Where the gateway is.
`;

const ending = '.export.json';

/** Reads a file of the gateway into somewhere; how it came about. */
const download = async (file: string, into: Writable): Promise<Manifest> => {
  const { TOKEN: token, GATEWAY_URL } = readSettings(changesVariables, process.env);
  if (token === undefined) throw new Error(USAGE);
  const url = new URL(`/export/${file}`, GATEWAY_URL);
  const response = await fetch(url, { headers: { authorization: `Bearer ${token}` } });
  if (!response.ok || !response.body) throw new Error(`${response.status} ${await response.text()}`);
  const sum = createHash('sha256');
  let bytes = 0;
  const counting = async function* (chunks: AsyncIterable<Uint8Array>) {
    for await (const chunk of chunks) {
      sum.update(chunk);
      bytes += chunk.length;
      yield chunk;
    }
  };
  await pipeline(Readable.fromWeb(response.body), counting, into);
  return manifestOf(file, response.headers, { bytes, sha256: sum.digest('hex') });
};

/** Saves a file under its name when it is whole: what was there before stays until then. */
const saved = async (file: string, path: string): Promise<Manifest> => {
  const part = `${path}.part`;
  try {
    const manifest = await download(file, createWriteStream(part));
    await rename(part, path);
    return manifest;
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
};

const nowhere = () => new Writable({ write: (_chunk, _encoding, done) => done() });

const again = async (path: string): Promise<void> => {
  const before = JSON.parse(await readFile(path, 'utf8')) as Manifest;
  const now = await download(before.file, nowhere());
  const differences = differencesOf(before, now);
  for (const difference of differences) process.stdout.write(`${difference}\n`);
  if (differences.length === 0) process.stdout.write(`内容相同。 The same bytes: ${now.sha256}\n`);
  else process.exitCode = 1;
};

const check = async (path: string, key: string | undefined): Promise<void> => {
  const { GATEWAY_URL } = readSettings(changesVariables, process.env);
  const { position, lists, rows } = checkSnapshot(path, decodeVerifierKey(await keyOf(key, GATEWAY_URL)));
  process.stdout.write(
    `${position}：${lists} 项清单共 ${rows} 行，与声明一致。 ${rows} rows of ${lists} lists: as was stated.\n`,
  );
};

const main = async (): Promise<void> => {
  const text = { type: 'string' } as const;
  const options = { out: text, again: text, check: text, key: text };
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  if (values.check !== undefined) return check(values.check, values.key);
  if (values.again !== undefined) return again(values.again);
  const [file] = positionals;
  if (file === undefined || values.out === undefined) throw new Error(USAGE);
  const manifest = await saved(file, values.out);
  await writeFile(`${values.out}${ending}`, `${JSON.stringify(manifest, null, 2)}\n`);
  process.stdout.write(`${values.out}: ${manifest.bytes} B, ${manifest.position}, ${manifest.sha256}\n`);
};

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
