import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MemoryLog } from '@zhudian/log';
import {
  cosignatureOf,
  COSIGNATURE,
  decodeSignerKey,
  ED25519,
  encodeVerifierKey,
  newSignerKey,
  parseNote,
  type KeyType,
} from '@zhudian/proofs';
import { aboutPosting, factsOf } from '@zhudian/tools';
import { BESIDE, logBehind, makeKit, showKeys, Signer, type Beside, type PublishedLog } from '@zhudian/transparency';
import { newFolders } from '../transparency/support/folding';
import { logOf } from '../transparency/support/recorded-log';
import { publish } from './support/published';
import { unzip } from './support/unzip';

const ORIGIN = 'zhudian.example/log';
const SIZE = 30;
/** Each key of a kit, by its file, in the order in which they sign. */
const KEYS: readonly (readonly [title: string, file: string, type: KeyType])[] = [
  ['Ed25519', 'log.pub', ED25519],
  ['ML-DSA-44', 'log.ml-dsa-44.pub', BESIDE['ml-dsa-44']],
  ['SM2', 'log.sm2.pub', BESIDE.sm2],
];
const ASIDE = KEYS.slice(1);
const isHere = (program: string) => spawnSync(program, ['version']).status === 0;
const without = (program: string) => (isHere(program) ? '' : `SKIPPED, there is no ${program} here: `);
/** Whoever looks for another machine fails. */
const OFFLINE = `data:text/javascript,import net from 'node:net';net.Socket.prototype.connect=()=>{throw new Error('There is no network.')}`;
/** A Node that lacks what not every Node has. */
const OLD = `data:text/javascript,import crypto from 'node:crypto';import{syncBuiltinESMExports}from'node:module';
const open=crypto.createPublicKey;crypto.getHashes=()=>[];
crypto.createPublicKey=(given)=>{if(given.key.length>100)throw new Error('There is no such algorithm.');return open(given)};syncBuiltinESMExports()`;

describe('A kit of a log that signs by several algorithms', () => {
  const folders = newFolders();
  let log: MemoryLog;
  let published: PublishedLog;
  let kit: ReadonlyMap<string, Buffer>;
  let folder: string;
  const kitOf = async (from: PublishedLog) => unzip((await makeKit(factsOf(log), from, aboutPosting('2'))).archive);
  beforeAll(async () => {
    log = await logOf(SIZE);
    ({ published } = await publish(SIZE, log, folders, Object.keys(BESIDE) as Beside[]));
    kit = await kitOf(published);
  });
  afterAll(() => folders.remove());
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'zhudian-kit-keys-'));
    for (const [name, content] of kit) put(name, content);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const put = (name: string, content: string | Buffer) => writeFileSync(join(folder, name), content);
  const text = (name: string) => kit.get(name)?.toString() ?? '';
  const run = (command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}) => {
    const { status, stdout, stderr } = spawnSync(command, args, { cwd: folder, encoding: 'utf8', env });
    return { status, said: stdout + stderr };
  };
  const byNode = (...args: readonly string[]) => run(process.execPath, ['--import', OFFLINE, 'verify.mjs', ...args]);
  const byGo = (...args: readonly string[]) =>
    run('go', ['run', 'verify.go', ...args], { ...process.env, GO111MODULE: 'off', GOFLAGS: '' });
  const refused = (reason: string) => ({ status: 1, said: expect.stringContaining(`FAILED: ${reason}`) as string });
  const accepted = { status: 0, said: expect.stringContaining('VERIFIED: 10 facts') as string };
  const judgements = (said: string) =>
    [...said.matchAll(/^SIGNATURE: (\S+) \([0-9a-f]{8}\), ([^.]*)/gm)].map(([, title, verdict]) => [title, verdict]);
  const otherKey = (type: KeyType) => `${encodeVerifierKey(decodeSignerKey(newSignerKey(ORIGIN, type)).verifier)}\n`;

  it('holds the public key of each signature, and says of each that it was judged', () => {
    for (const [, file] of KEYS) expect(text(file)).toMatch(/^zhudian\.example\/log\+[0-9a-f]{8}\+\S+\n$/);
    expect(byNode()).toMatchObject(accepted);
    expect(judgements(byNode().said)).toStrictEqual(KEYS.map(([title]) => [title, 'judged and true']));
  });

  it('is the same of a log behind a gateway, and holds one key where no other signs', async () => {
    let isAlone = false;
    const answers: Readonly<Record<string, () => Promise<string | undefined>>> = {
      '/log/key': published.key,
      '/log/keys': published.keys,
      '/log/checkpoint': published.checkpoint,
      '/log/key/ml-dsa-44': async () => (isAlone ? undefined : published.keyBeside('ml-dsa-44')),
      '/log/key/sm2': async () => (isAlone ? undefined : published.keyBeside('sm2')),
    };
    const reply = async (response: ServerResponse, body?: Promise<string | undefined>) => {
      const text = await body;
      response.writeHead(text === undefined ? 404 : 200).end(text);
    };
    const server = createServer(({ url = '' }, response) => {
      void reply(response, answers[url]?.());
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const behind = logBehind(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    expect(await kitOf(behind)).toStrictEqual(kit);
    isAlone = true;
    expect([...(await kitOf(behind)).keys()].filter((name) => name.endsWith('.pub'))).toStrictEqual(['log.pub']);
    server.close();
    server.closeAllConnections();
    await showKeys(folders.proofs, await Signer.open(folders.own, undefined));
    expect(await published.keyBeside('sm2')).toBeUndefined();
    await showKeys(folders.proofs, await Signer.open(folders.own, undefined, Object.keys(BESIDE) as Beside[]));
    expect(await kitOf(published)).toStrictEqual(kit);
  });

  it.each(KEYS)('is verified by its key of %s, and by no other', (_, file, type) => {
    expect(byNode(file)).toMatchObject(accepted);
    put('other.pub', otherKey(type));
    expect(byNode('other.pub')).toMatchObject(refused('the signature of the checkpoint is false'));
  });

  it.each(ASIDE)('is not verified where another key of %s lies in it', (_, file, type) => {
    put(file, otherKey(type));
    expect(byNode()).toMatchObject(refused(`the checkpoint bears no signature by the key in ${file}`));
    put(file, otherKey(type).replace(/\+[0-9a-f]{8}\+/, '+00000000+'));
    expect(byNode()).toMatchObject(refused('this is not a key of a log'));
  });

  it.each(KEYS)('is not verified where its signature by %s is another, whichever key is trusted', (title) => {
    const lines = text('checkpoint').split('\n');
    const at = lines.length - 1 - KEYS.length + KEYS.findIndex(([one]) => one === title);
    const [dash, name, base64 = ''] = (lines[at] ?? '').split(' ');
    const bytes = Buffer.from(base64, 'base64');
    for (const place of [4, Math.floor(bytes.length / 2), bytes.length - 1]) {
      const other = Buffer.from(bytes);
      other.writeUInt8(255 - bytes.readUInt8(place), place);
      put('checkpoint', lines.with(at, [dash, name, other.toString('base64')].join(' ')).join('\n'));
      for (const [, file] of KEYS) expect(byNode(file)).toMatchObject(refused('the '));
    }
    put('checkpoint', lines.with(at, '').join('\n'));
    expect(byNode().status).toBe(1);
  });

  it('is verified by a Node that knows Ed25519 alone, and then says so; nobody can trust the other keys alone there', () => {
    const byOldNode = (...args: readonly string[]) =>
      run(process.execPath, ['--import', OFFLINE, '--import', OLD, 'verify.mjs', ...args]);
    expect(byOldNode()).toMatchObject(accepted);
    expect(judgements(byOldNode().said)).toStrictEqual([
      ['Ed25519', 'judged and true'],
      ['ML-DSA-44', 'not judged: Node does so from 24'],
      ['SM2', 'not judged: this Node has no SM3'],
    ]);
    for (const [title, file] of ASIDE) expect(byOldNode(file)).toMatchObject(refused(`${title} cannot be judged here`));
  });

  it('says of a witness whose key is not in it that nobody has judged', () => {
    const witness = decodeSignerKey(newSignerKey('discipline.example', COSIGNATURE));
    const line = cosignatureOf(parseNote(text('checkpoint')).text, 1_800_000_000, witness);
    put('checkpoint', `${text('checkpoint')}${line}\n`);
    expect(byNode()).toMatchObject(accepted);
    expect(judgements(byNode().said).at(-1)).toStrictEqual(['discipline.example', 'not judged: its key is not here']);
  });

  it(`${without('go')}is verified by Go as far as it can, which says what it did not judge`, () => {
    if (!isHere('go')) {
      process.stderr.write('SKIPPED: no Go here, so Node alone judged the keys.\n');
      return;
    }
    expect(byGo()).toMatchObject(accepted);
    const unknown = "not judged: Go's standard library has no such algorithm";
    expect(judgements(byGo().said)).toStrictEqual([
      ['Ed25519', 'judged and true'],
      ...ASIDE.map(([title]) => [title, unknown]),
    ]);
    for (const [title, file, type] of ASIDE) {
      expect(byGo(file)).toMatchObject(refused(`Go's standard library has no ${title}`));
      put(file, otherKey(type));
      expect(byGo()).toMatchObject(refused(`the checkpoint bears no signature by the key in ${file}`));
      put(file, text(file));
    }
  });

  it(`${without('openssl')}has its signature by SM2 judged by openssl, as its instructions say`, () => {
    if (!isHere('openssl')) {
      process.stderr.write('SKIPPED: no openssl here, so only we judged SM2.\n');
      return;
    }
    const commands = [...text('README.md').matchAll(/```sh\n([^`]*openssl[^`]*)```/g)].map(([, block = '']) => block);
    expect(commands).toHaveLength(1);
    const judged = () => run('sh', ['-ec', commands[0] ?? ''], process.env).status;
    expect(judged()).toBe(0);
    put('checkpoint', text('checkpoint').replace(`\n${SIZE}\n`, `\n${SIZE + 1}\n`));
    expect(judged()).toBe(1);
  });

  it('tells in both languages what each file of it is', () => {
    for (const name of kit.keys()) {
      const shown = /^log\..+\.pub$/.test(name) ? 'log.*.pub' : name;
      expect(readFileSync(join(folder, 'README.md'), 'utf8')).toContain(`\`${shown}\``);
    }
  });
});
