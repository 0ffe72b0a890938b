import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import type { RecordedFact } from '@zhudian/facts';
import { factsBetween, type ReadModel, type Reader } from '@zhudian/projections';
import { RequestContext } from '@zhudian/framework/service';
import { changesOnDays } from '../../kernel/framework/src/graph/day-diff';
import { patience } from '../support/patience';
import { foldInMemory } from '../support/read-model-of';
import { trials } from '../support/trials';
import { seeingAll, showingAll } from '../support/viewers';
import { DAYS, folded, isInForce, KEPT_BY_DAYS, placed, streamIn } from './in-force';
import { someLog } from './some-log';

const PER_MODEL = trials('days-apart', { test: 15, soak: 2_000 });

let home: string;
beforeAll(() => (home = mkdtempSync(join(tmpdir(), 'zhudian-days-apart-'))));
afterAll(() => rmSync(home, { recursive: true }));

const contextAt = (reader: Reader, facts: readonly RecordedFact[], position: number) => {
  const ports = {
    reader: showingAll(reader),
    readStream: streamIn(facts),
    handle: () => Promise.reject(new Error('Nothing is commanded.')),
    today: () => '2018-01-31',
    dayAt: (instant: string) => instant.slice(0, 10),
    ruleSetOn: () => 'none',
    waitMs: 0,
  };
  return new RequestContext(ports, seeingAll, position);
};

type Row = Readonly<Record<string, unknown>>;

/** The fields in which two folds of a row differ. */
const fieldsApart = (model: ReadModel, before: Row = {}, after: Row = {}) =>
  Object.keys(model.columns)
    .map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null }))
    .filter((one) => JSON.stringify(one.before) !== JSON.stringify(one.after));

const byField = (one: { readonly field: string }, other: { readonly field: string }) =>
  one.field < other.field ? -1 : 1;

describe.each(KEPT_BY_DAYS.map((model) => [model.name, model] as const))('Between two days, of %s', (_name, model) => {
  const asked = fc.record({
    facts: someLog([model], 160).map(placed),
    cut: fc.integer({ min: 300, max: 1_000 }),
    days: fc.tuple(fc.constantFrom(...DAYS), fc.constantFrom(...DAYS)).map((days) => days.toSorted()),
  });

  it(
    'differs what differs between two fresh folds, of what was recorded by then and in force on each',
    async () => {
      let found = 0;
      await fc.assert(
        fc.asyncProperty(asked, ({ facts, cut, days: [from = '', to = ''] }) =>
          folded({ home, model, facts }, async (reader) => {
            const position = Math.floor((cut * (facts.at(-1)?.position ?? 0)) / 1_000);
            const context = contextAt(reader, facts, position);
            const known = facts.filter((fact) => fact.position <= position);
            const [before, after] = [from, to].map((day) => known.filter((fact) => isInForce(fact, day)));
            const [old, young] = [before, after].map((held = []) => foldInMemory(model, held) as readonly Row[]);
            for (const stream of new Set(facts.map((fact) => fact.stream))) {
              const id = stream.slice(stream.indexOf('-') + 1);
              const rowIn = (rows: readonly Row[] = []) => rows.find((row) => row['id'] === id);
              const apart = fieldsApart(model, rowIn(old), rowIn(young));
              const told = await changesOnDays(context, { model }, id, { from, to });
              expect(told.toSorted(byField)).toStrictEqual(apart.toSorted(byField));
              const begun = after?.filter((fact) => fact.stream === stream && !before?.includes(fact)) ?? [];
              expect(await factsBetween(model, id, { position, from, to }, streamIn(facts))).toStrictEqual(
                begun.map((fact) => fact.id),
              );
              found += apart.length;
            }
          }),
        ),
        { ...PER_MODEL, endOnFailure: true },
      );
      expect(found).toBeGreaterThan(0);
    },
    patience(Math.max(120_000, PER_MODEL.numRuns * 5_000)),
  );
});
