import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { logOf } from '../transparency/support/recorded-log';
import { rejectedOf, writeProofs } from './support/kept-proofs';

const ROOT = join(__dirname, '../fixtures/proofs');
const FIRST = join(ROOT, 'first-verifier/verify.mjs');
const TODAY = join(__dirname, '../../events/transparency/audit-kit/verify.mjs');
const SIZES = [1, 2, 3, 255, 256, 257, 300];
const record = process.env['RECORD_PROOFS'];
const kept = () => readdirSync(ROOT).filter((name) => /^\d{4}-\d\d-\d\d$/.test(name));

describe('Proofs are for ever', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zhudian-kept-proofs-'));
  const made = join(folder, 'made-today');
  beforeAll(async () => {
    await writeProofs(made, await logOf(300), SIZES);
    if (record) cpSync(made, join(ROOT, record), { recursive: true, errorOnExist: true, force: false });
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  /** What a verifier that stands in the folder says of it. */
  const judged = (proofs: string, verifier: string) => {
    const place = mkdtempSync(join(folder, 'judged-'));
    cpSync(proofs, place, { recursive: true });
    copyFileSync(verifier, join(place, 'verify.mjs'));
    const { status, stdout } = spawnSync(process.execPath, ['verify.mjs'], { cwd: place, encoding: 'utf8', env: {} });
    return { status, said: stdout };
  };
  const accepted = { status: 0, said: expect.stringContaining('VERIFIED: 11 facts') as string };

  it('are kept for each version', () => expect(kept().length).toBeGreaterThan(0));

  it.each(kept())('those of %s are accepted today, by the verifier of today and by the first', (day) => {
    const proofs = join(ROOT, day);
    expect(rejectedOf(proofs)).toStrictEqual([]);
    expect([judged(proofs, TODAY), judged(proofs, FIRST)]).toStrictEqual([accepted, accepted]);
  });

  it('those that are made today are accepted by the first verifier', () => {
    expect(rejectedOf(made)).toStrictEqual([]);
    expect(judged(made, FIRST)).toStrictEqual(accepted);
  });

  it.each(['facts.ndjson', 'proofs.txt', 'checkpoint', 'consistency.json', 'one.tlog-proof'])(
    'and are not when a part of %s is another',
    (name) => {
      const place = mkdtempSync(join(folder, 'changed-'));
      cpSync(made, place, { recursive: true });
      const text = readFileSync(join(place, name), 'utf8');
      // A digit of a fact, or a letter in the middle of the last hash or signature.
      const at = name === 'facts.ndjson' ? text.lastIndexOf('percent":') + 9 : text.trimEnd().lastIndexOf('=') - 20;
      const other = /[A-Z]/.test(text.charAt(at))
        ? 'b'
        : text.charAt(at) === '7'
          ? '8'
          : name === 'facts.ndjson'
            ? '7'
            : 'Q';
      writeFileSync(join(place, name), `${text.slice(0, at)}${other}${text.slice(at + 1)}`);
      const rejected = () => rejectedOf(place).length > 0;
      const isRejected = (() => {
        try {
          return rejected();
        } catch {
          return true;
        }
      })();
      expect(isRejected).toBe(true);
    },
  );
});
