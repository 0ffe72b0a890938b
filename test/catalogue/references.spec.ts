import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { catalogue, refKinds, refTargets, streamOf, type RefKind } from '@zhudian/facts';
import { Refusal, type Aggregate } from '@zhudian/framework';
import { CommandHandler, referencesIn, type CommandEnvelope } from '@zhudian/framework/service';
import { integrityPerformance } from '@zhudian/integrity-performance';
import { MemoryLog } from '@zhudian/log';
import { organization } from '@zhudian/organization';
import { personnel } from '@zhudian/personnel';
import { exampleOf } from '../support/example-of';
import { beforeEachAppend } from '../support/logs';
import { factMetadata } from '../support/new-facts';
import { commandFor } from '../support/commands';
import { people, world } from '../support/world';

const commands = [personnel, organization, integrityPerformance].flatMap(({ aggregates }) =>
  aggregates.flatMap((aggregate) =>
    Object.entries(aggregate.commands).map(([type, { input }]) => ({ type, input, aggregate })),
  ),
);
const referring = commands
  .map((one) => ({ ...one, references: referencesIn(one.input, exampleOf(one.input, one.type) as object) }))
  .filter(({ references }) => references.length > 0);

const anybody = () => Promise.resolve(undefined);
const example = (aggregate: Aggregate, type: string): CommandEnvelope =>
  commandFor(aggregate, {
    type,
    data: exampleOf(aggregate.commands[type]?.input ?? z.never(), type) as Record<string, unknown>,
  });

/** Plants the fact with which a thing of that kind begins to exist, under an id. */
const plant = async (log: MemoryLog, kind: RefKind, id: string, changes: object = {}) => {
  const target = refTargets[kind];
  if (!target) return;
  const stream = streamOf(target.family, id);
  if ((await log.readStream(stream)).length > 0) return;
  const data = { ...(exampleOf(target.family.schemas[target.created] ?? z.never(), kind) as object), ...changes };
  const fact = { id: randomUUID(), type: target.created, data, metadata: factMetadata({ commandId: randomUUID() }) };
  await log.append([{ stream, expected: 'no_stream', facts: [fact] }]);
};
const UNIT_TYPES: Readonly<Partial<Record<RefKind, string>>> = {
  OrgUnit: 'TEAM',
  Bureau: 'BUREAU',
  SendingUnit: 'SECOND_TIER',
  CountyEnterprise: 'COUNTY_ENTERPRISE',
  Station: 'STATION',
};
const unitOf = (kind: RefKind): object => (UNIT_TYPES[kind] ? { type: UNIT_TYPES[kind] } : {});

const innerOf = (schema: z.ZodType) =>
  schema instanceof z.ZodArray ? schema.element : 'unwrap' in schema ? (schema as z.ZodOptional).unwrap() : undefined;
const saysWhatItNames = (meta: object) => ['ref', 'mark', 'key', 'part', 'fact', 'hashed'].some((kind) => kind in meta);
const idFieldsOf = (schema: z.ZodType, path: string): readonly string[] => {
  if (schema.meta()?.['graphql'] === 'ID') return saysWhatItNames(schema.meta() ?? {}) ? [] : [path];
  const inner = innerOf(schema);
  if (inner) return idFieldsOf(inner as z.ZodType, path);
  if (!(schema instanceof z.ZodObject)) return [];
  return Object.entries(schema.shape).flatMap(([name, field]) => idFieldsOf(field as z.ZodType, `${path}.${name}`));
};

describe('An id', () => {
  it('says what it names, in every fact and every command', () => {
    const facts = Object.values(catalogue).flatMap(({ schemas }) => Object.entries(schemas));
    const inputs = commands.map(({ type, input }) => [type, input] as const);
    expect([...facts, ...inputs].flatMap(([name, schema]) => idFieldsOf(schema, name))).toStrictEqual([]);
  });

  it('of a bare kind is found by the walk above', () =>
    expect(idFieldsOf(z.strictObject({ a: z.array(z.string().meta({ graphql: 'ID' })) }), 'X')).toStrictEqual(['X.a']));
});

describe('A command that refers to things', () => {
  it.each(referring)('$type is refused for each that does not exist', async ({ type, aggregate, references }) => {
    const log = new MemoryLog();
    const refused = (await new CommandHandler(log, anybody).handle(example(aggregate, type))) as Refusal;
    expect(refused.code).toBe('REFERENCE_UNKNOWN');
    const [first] = references;
    expect(refused.details).toMatchObject({ field: first?.place.join('.'), id: first?.id, expected: first?.kind });
    expect(refused.details['problems']).toMatchObject(
      references.map(({ place, id, kind }) => ({
        path: place.join('.'),
        zh: expect.stringContaining(`填写的“${id}”不是已登记的${refKinds[kind].zh}`) as string,
        en: `${place.join('.')}: “${id}” is not ${refKinds[kind].en} that is registered`,
      })),
    );
    expect(log.facts).toStrictEqual([]);
  });

  it.each(referring.filter(({ references }) => references.every(({ kind }) => refTargets[kind])))(
    '$type passes to its rule when all exist, and not when one is of another kind',
    async ({ type, aggregate, references }) => {
      const log = new MemoryLog();
      for (const { kind, id } of references) await plant(log, kind, id, unitOf(kind));
      const outcome = await new CommandHandler(log, anybody).handle(example(aggregate, type));
      // A fact that is cited is looked for once the things are there.
      expect(outcome instanceof Refusal && outcome.details['expected'] !== 'Fact' && outcome.code).not.toBe(
        'REFERENCE_UNKNOWN',
      );
      const wrong = references.filter(({ kind }) => kind !== 'OrgUnit' && UNIT_TYPES[kind]);
      for (const { kind, id } of wrong) {
        const other = new MemoryLog();
        for (const each of references)
          await plant(other, each.kind, each.id, each.id === id ? { type: 'TEAM' } : unitOf(each.kind));
        const refused = await new CommandHandler(other, anybody).handle(example(aggregate, type));
        expect(refused).toMatchObject({ code: 'REFERENCE_UNKNOWN', details: { expected: kind } });
      }
    },
  );
});

describe('A command that refers to what is not there', () => {
  it('is told as well that it is dated before the step that it follows', async () => {
    const log = new MemoryLog();
    for (const append of world()) await log.append([append]);
    await plant(log, 'Posting', 'r1.wei');
    const data = { postingId: 'r1.wei', personId: 'nobody', ground: '业务骨干', plan: '跟班学习' };
    const nominated = (on: string) => {
      const of = personnel.aggregates.find(({ commands: known }) => known['NominateLeaderCandidate']) as Aggregate;
      return new CommandHandler(log, anybody).handle(
        commandFor(of, { type: 'NominateLeaderCandidate', data, act: { on } }),
      );
    };
    const codesOn = async (on: string) => {
      const { code, also } = (await nominated(on)) as Refusal;
      return [code, ...also.map((one) => one.code)];
    };
    const started = log.facts.find(({ type }) => type === 'PostingStarted')?.metadata.occurredOn ?? '';
    expect(await codesOn(started)).toStrictEqual(['REFERENCE_UNKNOWN']);
    expect(await codesOn('2015-01-05')).toStrictEqual(['REFERENCE_UNKNOWN', 'DATED_BEFORE_STEP']);
  });
});

describe('A thing that begins to exist while a command that names it is decided', () => {
  const nominated = () =>
    commandFor(personnel.aggregates.find(({ commands: known }) => known['NominateLeaderCandidate']) as Aggregate, {
      type: 'NominateLeaderCandidate',
      data: { postingId: 'r1.wei', personId: 'late', ground: '业务骨干', plan: '跟班学习' },
    });
  const posted = async () => {
    const log = new MemoryLog();
    for (const append of world()) await log.append([append]);
    await plant(log, 'Posting', 'r1.wei');
    return log;
  };

  it('is found when it came first', async () => {
    const log = await posted();
    const handler = new CommandHandler(log, anybody);
    expect(await handler.handle(nominated())).toMatchObject({ code: 'REFERENCE_UNKNOWN' });
    for (const append of people('late')) await log.append([append]);
    expect(await handler.handle(nominated())).toMatchObject({ id: 'r1.wei', replayed: false });
  });

  it('is read again when something happens to it before the append', async () => {
    const log = await posted();
    for (const append of people('late')) await log.append([append]);
    const changes = (attempt: number) =>
      attempt > 0
        ? Promise.resolve()
        : log.append([
            {
              stream: 'Person-late',
              expected: 0,
              facts: [
                {
                  id: randomUUID(),
                  type: 'MembershipChanged',
                  data: { membership: 'NONE' },
                  metadata: factMetadata({ commandId: randomUUID() }),
                },
              ],
            },
          ]);
    const handler = new CommandHandler(beforeEachAppend(log, changes), anybody);
    await handler.handle(nominated());
    expect(log.facts.at(-1)?.metadata.reads).toBe('Person-late@1 Posting-r1.wei@0');
  });
});
