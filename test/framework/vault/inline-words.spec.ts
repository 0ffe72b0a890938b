import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import {
  candidacyEvents,
  inlineMark,
  inlineWordsIn,
  personsOfInline,
  withInlineMarked,
  type RecordedFact,
} from '@zhudian/facts';
import { markingInline, MemoryLog } from '@zhudian/log';
import { ERASED, openVault, Sealer, unsealed, type Vault } from '@zhudian/framework/service';
import { factMetadata } from '../../support/new-facts';

const SEAL = `vault:${'a'.repeat(43)}`;
const withdrawn = (reason: unknown, more: object = {}) => ({
  id: '5a0c1b1e-5f5f-4f0e-9d51-0a6c0a6d1d11',
  type: 'CandidacyWithdrawn',
  data: { reason },
  metadata: factMetadata(),
  stream: 'Candidacy-round-1.mei',
  ...more,
});
const readAs = (fact: object) => withInlineMarked(fact as RecordedFact);
const reasonOf = ({ data }: { readonly data: unknown }) => (data as { readonly reason: string }).reason;

/** What earlier versions took for a text: also half of a character, and what looks like a mark of today. */
const anyWords = fc
  .oneof(
    fc.string({ unit: 'binary', minLength: 1 }),
    fc.constantFrom('梅请假\n三天', '"\\;', `${SEAL};`, 'vault:inline:x;', '\ud842'),
  )
  .filter((words) => words !== SEAL);

describe('Words that a fact holds itself', () => {
  let folder: string;
  let vault: Vault;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'zhudian-inline-'));
    vault = await openVault(`sqlite:${folder}`);
    await vault.erase('gone', 'ALL');
    await vault.erase('unnamed', 'NAME');
  });
  afterAll(async () => {
    await vault.close();
    await rm(folder, { recursive: true });
  });
  const shown = async (value: unknown) => (await unsealed(JSON.stringify({ value }), vault)) as { value: unknown };

  it('are read as a mark that names whom they are about, in data, reasons and names of documents', () => {
    const evidence = JSON.stringify([{ sha256: 'a'.repeat(64), name: '梅的申请.pdf', mime: 'a/b', size: 1 }]);
    const metadata = factMetadata({ reasons: JSON.stringify({ LATE: '梅补办' }), evidence });
    const read = readAs(withdrawn('梅请假', { metadata }));
    expect(inlineWordsIn(JSON.stringify([read.data, read.metadata]))).toStrictEqual(
      ['梅请假', '梅补办', '梅的申请.pdf'].map((words) => ({
        words,
        stream: 'Candidacy-round-1.mei',
        persons: ['mei'],
      })),
    );
    expect(personsOfInline(read)).toStrictEqual(['mei']);
    expect(personsOfInline(withdrawn(SEAL) as unknown as RecordedFact)).toStrictEqual([]);
  });

  it.each([
    ['seals', withdrawn(SEAL)],
    ['nothing', withdrawn('')],
    ['another shape', withdrawn(3)],
    ['no data', { ...withdrawn('x'), data: null }],
    ['words of which nobody is named', withdrawn('梅请假', { stream: 'Pledge-p1', type: 'PledgePublished' })],
    ['metadata that is no JSON', withdrawn(SEAL, { metadata: factMetadata({ reasons: '{', evidence: '[' }) })],
  ])('are not looked for where there are none: %s', (_, fact) => {
    expect(readAs(fact)).toStrictEqual(fact);
  });

  it('are shown to the letter, alone and inside JSON, and to nobody once all about the person is erased', async () => {
    const check = async (words: string, person: string) => {
      const mark = reasonOf(readAs(withdrawn(words, { stream: `Candidacy-round-1.${person}` })));
      const told = words === '' ? '' : person === 'gone' ? ERASED : words;
      expect((await shown(mark)).value).toBe(told);
      const inside = (await shown(JSON.stringify({ reason: mark, more: [mark] }))).value as string;
      expect(JSON.parse(inside)).toStrictEqual({ reason: told, more: [told] });
    };
    await fc.assert(fc.asyncProperty(anyWords, fc.constantFrom('mei', 'unnamed', 'gone'), check));
  });

  it('are withheld when one of several persons is erased', async () => {
    const mark = inlineMark({ words: '梅与柏谈话', stream: 'Pledge-p1', persons: ['mei', 'gone'] });
    expect((await shown(mark)).value).toBe(ERASED);
  });

  it('are read so from the log by everybody, and recorded as they were', async () => {
    const log = new MemoryLog();
    const { stream, ...fact } = withdrawn('梅请假');
    await log.append([{ stream, expected: 'no_stream', facts: [fact] }]);
    const reading = markingInline(log);
    const [read] = await reading.readStream(stream);
    expect(inlineWordsIn(reasonOf(read as RecordedFact))).toHaveLength(1);
    for await (const { facts } of reading.follow()) {
      expect(facts).toStrictEqual([read]);
      break;
    }
    expect(reasonOf((await log.readStream(stream))[0] as RecordedFact)).toBe('梅请假');
  });

  it('are sealed by a command that tells them again, and not when they are erased', async () => {
    const schema = candidacyEvents.schemas.CandidacyWithdrawn;
    const again = async (person: string) => {
      const stream = `Candidacy-round-1.${person}`;
      const data = readAs(withdrawn('请假', { stream })).data as object;
      const fact = { id: 'x', type: 'CandidacyWithdrawn', data, metadata: factMetadata() };
      const [sealed] = await new Sealer(vault, []).seal([{ stream, schema, fact }]);
      const seal = reasonOf(sealed?.fact as { readonly data: unknown });
      return (await vault.wordsOf([seal])).get(seal);
    };
    expect(await again('mei')).toBe('请假');
    expect(await again('gone')).toBe(ERASED);
  });
});
