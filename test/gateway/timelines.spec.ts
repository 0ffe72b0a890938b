import fc from 'fast-check';
import { decodePosition, encodeNodeId, encodePosition } from '@zhudian/facts';
import { integrityPerformance } from '@zhudian/integrity-performance';
import { organization } from '@zhudian/organization';
import { personnel } from '@zhudian/personnel';
import { clueId } from '../support/clue.story';
import { hearingId } from '../support/hearing.story';
import { patience } from '../support/patience';
import { postingId } from '../support/posting.story';
import { marchOpened } from '../support/indicator.story';
import { recorded, type FactOfStory } from '../support/recorded';
import { trials } from '../support/trials';
import { readChanges } from './support/changes';
import { manyFacts } from './support/many-facts';
import { startProgrammeGraph, tokenOf, type ProgrammeGraph } from './support/programme-graph';
import { readTimeline, timelineQuery, type TimelineFilter, type Page, type Timed } from './support/timelines';

jest.setTimeout(patience(120_000));

// covers: N04

const VIEWERS = {
  auditor: tokenOf('shen', 'AUDITOR', 'bureau'),
  discipline: tokenOf('ji', 'DISCIPLINE', 'bureau'),
  partyWork: tokenOf('mei', 'PARTY_WORK', 'bureau'),
  secretary: tokenOf('wei', 'FIRST_SECRETARY', 'luobo'),
  elsewhere: tokenOf('yi', 'STATION', 'litang'),
} as const;
type Viewer = keyof typeof VIEWERS;
const viewers = Object.keys(VIEWERS) as readonly Viewer[];

const ACTORS = ['mei', 'wei', 'ji', 'he'];
const day = (month: number, at: number) => `2016-0${month}-${String((at % 28) + 1).padStart(2, '0')}`;
const factIdAt = (position: number) => `00000000-0000-4000-8000-${String(position).padStart(12, '0')}`;
const transferredAt = manyFacts.length + 1;
const late = { LATE_ENTRY: '停电检修，次月补录' };
const sealed = [{ sha256: 'a'.repeat(64), name: '调令', mime: 'application/pdf', size: 7 }];
const transferred = recorded(
  'Person-lan',
  { type: 'PersonTransferred', data: { unitId: 'wuming' } },
  { reasons: late },
);
const facts: readonly FactOfStory[] = [
  ...manyFacts,
  recorded(`Evaluation-${postingId}.2016-03`, { ...marchOpened, data: { ...marchOpened.data, postingId } }),
  { ...transferred, metadata: { ...transferred.metadata, evidence: JSON.stringify(sealed) } } as FactOfStory,
  recorded('Person-lan', {
    type: 'PersonAnnulled',
    data: { factId: factIdAt(transferredAt), factType: 'PersonTransferred', reason: '误录', unitId: 'bureau' },
  }),
];
/** Everybody acts in turn, each fact on some day, recorded on the same or a later one. */
const story: readonly FactOfStory[] = facts.map((fact, at) => ({
  ...fact,
  recordedAt: `${day(3 + Math.floor(at / 200), at)}T08:00:00.000Z`,
  metadata: {
    ...fact.metadata,
    actorId: ACTORS[at % 4] ?? 'mei',
    // Before the term of the First Secretary.
    occurredOn: fact.type === 'BranchEstablished' ? '2010-01-01' : day(3 + (at % 2), at * 7),
  },
}));
const DAYS = ['2016-02-01', '2016-03-05', '2016-03-20', '2016-04-10', '2016-09-09'];
const nodeId = (type: string, id: string) => encodeNodeId({ type, id });
const SUBJECTS = [
  nodeId('Candidacy', '2016-1.wei'),
  nodeId('Clue', clueId),
  nodeId('Person', 'wei'),
  nodeId('Branch', 'luobo-branch'),
  nodeId('Hearing', hearingId),
  nodeId('Person', 'nobody'),
];
const TYPES = ['PersonRegistered', 'ObjectionRaised', 'ClueOpened', 'HearingHeld', 'PostingAnnulled'];

const maybe = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: undefined, freq: 2 });
const someQuestion: fc.Arbitrary<TimelineFilter> = fc
  .record({
    of: maybe(SUBJECTS),
    by: maybe([...ACTORS, 'nobody']),
    under: maybe(['luobo', 'wuming', 'litang']),
    types: fc.option(fc.subarray(TYPES, { minLength: 1 }), { nil: undefined, freq: 3 }),
    contexts: maybe([['PERSONNEL'], ['ORGANIZATION', 'INTEGRITY_PERFORMANCE']]),
    occurredFrom: maybe(DAYS),
    occurredTo: maybe(DAYS),
    recordedFrom: maybe(DAYS),
    recordedTo: maybe(DAYS),
    order: fc.constantFrom('OLDEST_FIRST' as const, 'NEWEST_FIRST' as const),
  })
  .map((asked) => JSON.parse(JSON.stringify(asked)) as TimelineFilter);

describe('A timeline over all contexts', () => {
  let graph: ProgrammeGraph;
  beforeAll(async () => {
    graph = await startProgrammeGraph([personnel, organization, integrityPerformance], story);
  });
  afterAll(() => graph.stop());

  const timeline = (viewer: Viewer, asked: TimelineFilter, selection?: string, headers = {}) =>
    readTimeline(graph.ask, VIEWERS[viewer], asked, { ...(selection ? { selection } : {}), headers });
  const about = (viewer: Viewer, asked: TimelineFilter) => timeline(viewer, asked, 'type stream actorId occurredOn');

  /** The whole log as a viewer sees it, sifted by hand. */
  const sifted = async (viewer: Viewer, { order, under, ...asked }: TimelineFilter): Promise<readonly Timed[]> => {
    const all = (await readChanges(graph.ask, VIEWERS[viewer], under ? { under } : {})) as readonly Timed[];
    const { of, by, types, contexts, occurredFrom = '', occurredTo = '9', recordedFrom = '', recordedTo = '9' } = asked;
    const found = all
      .map((fact) => ({ ...fact, recordedOn: String(fact['recordedAt']).slice(0, 10) }))
      .filter((fact) => !of || fact.about.includes(of))
      .filter(({ actorId }) => !by || actorId === by)
      .filter(({ type }) => !types || types.includes(type))
      .filter(({ context }) => !contexts || contexts.includes(context))
      .filter(({ occurredOn }) => occurredFrom <= occurredOn && occurredOn <= occurredTo)
      .filter(({ recordedOn }) => recordedFrom <= recordedOn && recordedOn <= recordedTo);
    return order === 'NEWEST_FIRST' ? found.toReversed() : found;
  };

  it('is the whole log as its reader sees it, sifted: whatever is asked, either way, word for word', () =>
    fc.assert(
      fc.asyncProperty(fc.constantFrom(...viewers), someQuestion, async (viewer, asked) => {
        expect({ viewer, asked, told: await timeline(viewer, asked) }).toStrictEqual({
          viewer,
          asked,
          told: await sifted(viewer, asked),
        });
      }),
      trials('timelines', { test: 40, soak: 4_000 }),
    ));

  it('goes on from wherever it was cut, either way', () =>
    fc.assert(
      fc.asyncProperty(fc.nat(story.length), fc.boolean(), async (cut, isBackward) => {
        const order = isBackward ? 'NEWEST_FIRST' : 'OLDEST_FIRST';
        const whole = await timeline('discipline', { order });
        const rest = whole.filter(({ position }) => {
          const at = decodePosition(position) ?? -1;
          return isBackward ? at < cut : at > cut;
        });
        expect(await timeline('discipline', { order, after: encodePosition(cut) })).toStrictEqual(rest);
      }),
      trials('timelines', { test: 5, soak: 500 }),
    ));

  it('as of a position tells what was known then, either way', async () => {
    const headers = { 'x-zhudian-as-of': encodePosition(7) };
    const then = await timeline('auditor', {}, 'stream', headers);
    expect(then.at(-1)?.stream).toBe('Branch-luobo-branch');
    expect(await timeline('auditor', { order: 'NEWEST_FIRST' }, 'stream', headers)).toStrictEqual(then.toReversed());
  });

  it('of a posting tells what it is made of, in every context, as far as its reader sees it', async () => {
    const of = nodeId('Posting', postingId);
    const streamsOf = async (viewer: Viewer) => [
      ...new Set((await about(viewer, { of })).map(({ stream }) => stream).toSorted()),
    ];
    const parts = [
      'Branch-luobo-branch',
      `Candidacy-${postingId}`,
      `Evaluation-${postingId}.2016-03`,
      `Hearing-${hearingId}`,
      `Posting-${postingId}`,
    ];
    expect(await streamsOf('auditor')).toStrictEqual(parts);
    expect(await streamsOf('discipline')).toStrictEqual([parts[0], parts[1], `Clue-${clueId}`, ...parts.slice(2)]);
    expect(await streamsOf('elsewhere')).toStrictEqual([]);
    const ofBranch = (await about('auditor', { of })).filter(({ stream }) => stream.startsWith('Branch'));
    expect(ofBranch.map(({ type }) => type)).toStrictEqual(['MemberJoined']);
  });

  it('by a person tells nothing that was done without a name', async () => {
    const done = await about('auditor', { by: 'mei' });
    expect(new Set(done.map(({ actorId }) => actorId))).toStrictEqual(new Set(['mei']));
    const [objection] = await timeline('auditor', { types: ['ObjectionRaised'] }, 'type actorId');
    expect(objection).toStrictEqual({ type: 'ObjectionRaised', actorId: null });
    const [known] = await timeline('discipline', { types: ['ObjectionRaised'] }, 'actorId');
    const by = known?.actorId ?? '';
    const typesBy = async (viewer: Viewer) => (await about(viewer, { by })).map(({ type }) => type);
    expect(await typesBy('discipline')).toContain('ObjectionRaised');
    expect(await typesBy('auditor')).not.toContain('ObjectionRaised');
  });

  it('tells of each fact its ground, what it changed field by field, and what it corrects', async () => {
    const told = await timeline(
      'auditor',
      { of: nodeId('Person', 'lan') },
      `type actorRole ruleSet corrects reasons { code reason } evidence { name size }
       entities { __typename ... on Person { id } } changes { about field before after }`,
    );
    const base = { actorRole: 'teller', ruleSet: 'story', corrects: null, reasons: [], evidence: [] };
    const entities = [{ __typename: 'Person', id: 'lan' }];
    const unit = { about: nodeId('Person', 'lan'), field: 'unitId' };
    expect(
      told.map((fact) => ({ ...fact, changes: (fact['changes'] as { field: string }[]).slice(0, 1) })),
    ).toStrictEqual([
      { ...base, type: 'PersonRegistered', entities, changes: [{ ...unit, before: null, after: 'marketing' }] },
      {
        ...base,
        type: 'PersonTransferred',
        reasons: [{ code: 'LATE_ENTRY', reason: late.LATE_ENTRY }],
        evidence: [{ name: '调令', size: 7 }],
        entities,
        changes: [{ ...unit, before: 'marketing', after: 'wuming' }],
      },
      {
        ...base,
        type: 'PersonAnnulled',
        corrects: factIdAt(transferredAt),
        entities,
        changes: [{ ...unit, before: 'wuming', after: 'marketing' }],
      },
    ]);
    const byWei = await timeline(
      'auditor',
      { by: 'wei', types: ['PersonRegistered'] },
      'actor { ... on Person { id } }',
    );
    expect(byWei[0]).toStrictEqual({ actor: { id: 'wei' } });
  });

  it.each([
    [{ of: 'luobo' }, 'NODE_ID_INVALID'],
    [{ of: '\ud842' }, 'NODE_ID_INVALID'],
    [{ after: 'nowhere' }, 'POSITION_INVALID'],
    [{ types: ['StationBurnt'] }, 'FACT_TYPE_UNKNOWN'],
    [{ by: '\0' }, 'INVALID_INPUT'],
    [{ under: '../../etc' }, 'BAD_USER_INPUT'],
    [{ occurredFrom: '2016-02-30' }, 'BAD_USER_INPUT'],
  ])('is refused where an argument means nothing: case %#', async (variables, code) => {
    const { body } = await graph.ask(timelineQuery('id'), {}, { variables: { order: 'OLDEST_FIRST', ...variables } });
    expect(body.errors?.map(({ extensions }) => extensions['code'])).toStrictEqual([code]);
  });

  it('of nobody, by nobody and of no unit is empty', async () => {
    for (const asked of [{ of: nodeId('Posting', 'never') }, { by: "' OR 1=1 --" }, { under: 'no-such-unit' }])
      expect({ asked, told: await about('auditor', asked) }).toStrictEqual({ asked, told: [] });
  });

  it('cannot be read without a token', async () => {
    const { body } = await graph.ask(timelineQuery('id'), { authorization: '' }, { variables: {} });
    expect((body.data as { timeline: Page } | null)?.timeline).toBeUndefined();
    expect(body.errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
  });
});
