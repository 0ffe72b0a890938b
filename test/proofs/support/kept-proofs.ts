import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MemoryLog } from '@zhudian/log';
import {
  consistencyProof,
  decodeVerifierKey,
  entryOf,
  isConsistent,
  isIncluded,
  isSignedBy,
  leafHash,
  MemoryTree,
  openCheckpoint,
  parseNote,
  parseTlogProof,
  tlogProofText,
} from '@zhudian/proofs';
import { factsOf, witness } from '@zhudian/tools';
import { makeKit } from '@zhudian/transparency';
import { publish } from '../../audit/support/published';
import { unzip } from '../../audit/support/unzip';
import { newFolders } from '../../transparency/support/folding';

export const PARTS = ['facts.ndjson', 'proofs.txt', 'checkpoint', 'log.pub'] as const;

interface KeptHead {
  readonly size: number;
  readonly root: string;
  /** That the head before is its beginning. */
  readonly path: readonly string[];
}

/** Writes a folder of proofs over a log as the programme makes them today. */
export const writeProofs = async (folder: string, log: MemoryLog, sizes: readonly number[]): Promise<void> => {
  const folders = newFolders();
  const last = sizes.at(-1) ?? 0;
  const { published, note } = await publish(last, log, folders);
  const { archive } = await makeKit(factsOf(log), published, ({ position }) => position % 29 === 0);
  const watching = join(folders.own, '../witness');
  const { verifierKey } = await witness(published, { folder: watching, name: 'discipline.example', now: Date.now });
  const tree = new MemoryTree(log.facts.map((fact) => leafHash(entryOf(fact))));
  const heads = await Promise.all(
    sizes.map(async (size, at): Promise<KeptHead> => {
      const path = await consistencyProof(sizes[at - 1] ?? 0, size, tree);
      return {
        size,
        root: (await tree.rootAt(size)).toString('base64'),
        path: path.map((one) => one.toString('base64')),
      };
    }),
  );
  mkdirSync(folder, { recursive: true });
  const kit = unzip(archive);
  for (const name of PARTS) writeFileSync(join(folder, name), kit.get(name) ?? '');
  writeFileSync(join(folder, 'checkpoint'), readFileSync(join(watching, 'checkpoint')));
  writeFileSync(join(folder, 'witness.pub'), `${verifierKey}\n`);
  writeFileSync(join(folder, 'consistency.json'), `${JSON.stringify(heads, null, 2)}\n`);
  const [index = '0', ...path] = (kit.get('proofs.txt') ?? Buffer.of()).toString().split('\n')[3]?.split(' ') ?? [];
  const proof = { index: Number(index), path: path.map((one) => Buffer.from(one, 'base64')), checkpoint: note };
  writeFileSync(join(folder, 'one.tlog-proof'), tlogProofText(proof));
  folders.remove();
};

const hashes = (texts: readonly string[]) => texts.map((text) => Buffer.from(text, 'base64'));

/** Everything in a folder that the code of today does not accept. */
export const rejectedOf = (folder: string): readonly string[] => {
  const read = (name: string) => readFileSync(join(folder, name));
  const key = decodeVerifierKey(read('log.pub').toString());
  const note = read('checkpoint').toString();
  const { size, root } = openCheckpoint(note, key);
  const facts = read('facts.ndjson').toString().trimEnd().split('\n');
  const isIn = (fact: string, line: string): boolean => {
    const [index, ...path] = line.split(' ');
    return isIncluded({ leaf: leafHash(Buffer.from(fact)), index: Number(index), size, root, path: hashes(path) });
  };
  const lines = read('proofs.txt').toString().trimEnd().split('\n');
  const heads = JSON.parse(read('consistency.json').toString()) as readonly KeptHead[];
  const goesOn = ({ size: second, root: secondRoot, path }: KeptHead, at: number): boolean => {
    const before = heads[at - 1];
    const [to = Buffer.of(), from = Buffer.of()] = hashes([secondRoot, before?.root ?? '']);
    return !before || isConsistent({ first: before.size, second, firstRoot: from, secondRoot: to, path: hashes(path) });
  };
  const one = parseTlogProof(read('one.tlog-proof').toString());
  const leaf = leafHash(Buffer.from(facts[lines.findIndex((line) => line.startsWith(`${one.index} `))] ?? ''));
  const verdicts: Readonly<Record<string, boolean>> = {
    'as many facts as proofs': facts.length === lines.length && facts.length > 5,
    'the witness': isSignedBy(parseNote(note), decodeVerifierKey(read('witness.pub').toString())),
    'the tlog-proof': isIncluded({ ...one, ...openCheckpoint(one.checkpoint, key), leaf }),
    ...Object.fromEntries(facts.map((fact, at) => [`fact ${at}`, isIn(fact, lines[at] ?? '')])),
    ...Object.fromEntries(heads.map((head, at) => [`head ${head.size}`, goesOn(head, at)])),
  };
  return Object.keys(verdicts).filter((name) => verdicts[name] !== true);
};
