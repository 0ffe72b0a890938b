import fc from 'fast-check';
import { correctedField, effectiveFacts, type RecordedFact } from '@zhudian/facts';
import { openDatabase, openReader, openReadModels, requestRebuild } from '@zhudian/projections';
import { historyIn, type History } from '../../projections/src/folding/history';
import { foldInMemory } from '../support/read-model-of';
import { onEveryStore } from '../support/read-model-stores';
import { pagesOf, recordedAs, someFacts } from './harbour-facts';
import { harbourModels, harbours, ports, type HarbourData } from './harbours.story';

const context = 'personnel';
const BEGINNING = { commit: -1, prepare: -1 };

interface Chosen {
  readonly nth: number;
  readonly correction?: HarbourData | undefined;
}
const amending: fc.Arbitrary<Chosen> = fc.record({
  nth: fc.nat(60),
  correction: fc.option(
    fc.record({
      key: fc.constantFrom('a', 'b', '丁'),
      port: fc.constantFrom('north', '港'),
      size: fc.integer({ min: 5, max: 9 }),
    }),
    { nil: undefined },
  ),
});

/** The same facts, of which some are amended later, each in its stream. */
const withAmendments = (facts: readonly RecordedFact[], chosen: readonly Chosen[]): readonly RecordedFact[] => {
  const last = facts.at(-1)?.position ?? 0;
  return [
    ...facts,
    ...chosen.map(({ nth, correction }, at): RecordedFact => {
      const fact = facts[nth % facts.length] ?? facts[0];
      if (!fact) throw new Error('There are facts.');
      const about = { factId: fact.id, factType: fact.type, reason: 'so' };
      return {
        ...fact,
        id: `amendment-${facts.length + at}`,
        type: correction ? 'harbourCorrected' : 'harbourAnnulled',
        data: correction ? { ...about, [correctedField(fact.type)]: correction } : about,
        revision: facts.length + at,
        position: last + 1 + at,
        prepare: last + 1 + at,
      };
    }),
  ];
};

/** A log of which nobody may read more than streams. */
const streamsOf = (facts: readonly RecordedFact[]): History => ({
  ...historyIn(facts),
  upTo: () => {
    throw new Error('The whole log was read.');
  },
});

onEveryStore('An amendment', (fresh) => {
  const folded = async (url: string, facts: readonly RecordedFact[], cuts: readonly number[], history: History) => {
    const store = await openReadModels({ url, context, models: harbourModels });
    for (const page of pagesOf(facts, cuts)) await store.fold(page, history);
    return store;
  };
  const expectRows = async (url: string, facts: readonly RecordedFact[]) => {
    const reader = await openReader({ url, context, models: harbourModels });
    const at = reader.at(facts.at(-1)?.position ?? 0);
    const effective = effectiveFacts(facts, () => 'harbour');
    const { rows } = await at.page(harbours, { first: 100 });
    expect(rows).toStrictEqual(foldInMemory(harbours, effective));
    expect((await at.page(ports, { first: 100 })).rows).toStrictEqual(foldInMemory(ports, effective));
    await reader.close();
  };

  it('reads the streams that touch its rows and no more, and makes them what a fresh fold would', async () => {
    const story = fc.tuple(
      someFacts(40),
      fc.array(amending, { minLength: 1, maxLength: 5 }),
      fc.array(fc.nat(60), { maxLength: 6 }),
    );
    await fc.assert(
      fc.asyncProperty(story, async ([facts, chosen, cuts]) => {
        const url = await fresh();
        const all = withAmendments(facts, chosen);
        await (await folded(url, all, cuts, streamsOf(all))).close();
        await expectRows(url, all);
      }),
      { numRuns: 12 },
    );
  });

  const facts = recordedAs([
    { type: 'Moored', data: { key: 'a', others: ['b'], port: 'north', size: 1 } },
    { type: 'Moored', data: { key: 'b', port: '港', size: 2 } },
    { type: 'Called', data: { key: 'b', others: ['a'] } },
  ]);
  const all = withAmendments(facts, [{ nth: 0 }, { nth: 2, correction: { key: '丁' } }]);

  it('reads the log where a store of an early version has noted no streams, until its read models are built anew', async () => {
    const url = await fresh();
    await (await folded(url, facts, [], historyIn(all))).close();
    const db = openDatabase(url, context, 'write');
    for (const { name } of harbourModels)
      await db.run({
        sql: `drop table ${db.dialect === 'sqlite' ? '' : `${context}.`}${name}_v1_streams`,
        parameters: [],
      });
    await db.close();
    await expect(folded(url, all, [4], streamsOf(all))).rejects.toThrow('The whole log was read.');
    const store = await folded(url, all, [4], historyIn(all));
    await expectRows(url, all);
    for (const { name } of harbourModels) await requestRebuild(url, context, name);
    await store.takeUpRebuilds();
    for (const page of pagesOf(all, [])) await store.build(BEGINNING, page, historyIn(all));
    const more = withAmendments(all, [{ nth: 1 }]);
    for (const page of pagesOf(more, [])) await store.fold(page, streamsOf(more));
    await store.close();
    await expectRows(url, more);
  });

  it('goes on with a rebuild that an early version began, and then reads the log', async () => {
    const url = await fresh();
    await (await folded(url, facts, [], historyIn(all))).close();
    await requestRebuild(url, context, 'harbours');
    const store = await openReadModels({ url, context, models: harbourModels });
    await store.takeUpRebuilds();
    const db = openDatabase(url, context, 'write');
    const [rebuilt] = await db.all(
      db.builder.selectFrom('read_models').select('name').where('name', 'like', '%~%').compile(),
    );
    const table = `${String(rebuilt?.[0])}_v1_streams`;
    await db.run(db.builder.schema.dropTable(table).compile());
    await db.close();
    await store.build(BEGINNING, pagesOf(facts, [])[0] ?? { facts: [], checkpoint: BEGINNING }, historyIn(all));
    await store.close();
    await expect(folded(url, all, [4], streamsOf(all))).rejects.toThrow('The whole log was read.');
    await (await folded(url, all, [4], historyIn(all))).close();
    await expectRows(url, all);
  });

  it('reads them again after its projector began anew', async () => {
    const url = await fresh();
    await (await folded(url, facts, [1, 2], streamsOf(all))).close();
    await (await folded(url, all, [4], streamsOf(all))).close();
    await expectRows(url, all);
  });
});
