import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { integrityPerformance } from '@zhudian/integrity-performance';
import { organization } from '@zhudian/organization';
import { personnel } from '@zhudian/personnel';
import { startProgrammeGraph, tokenOf, type ProgrammeGraph } from '../gateway/support/programme-graph';
import { objected } from '../support/candidacy.story';
import { issued, marchFinal } from '../support/evaluation.story';
import { graphOver } from '../support/graph-over';
import { resolved, closedProblem } from '../support/hearing.story';
import { bureauRegistered, luoboRegistered, wumingRegistered } from '../support/organization.story';
import { patience } from '../support/patience';
import { started, extended } from '../support/posting.story';
import { recorded, type FactOfStory } from '../support/recorded';
import { trials } from '../support/trials';

jest.setTimeout(patience(120_000));

// covers: N04

interface Finding {
  readonly type: string;
  readonly data: object;
}
interface Envelope {
  readonly on?: string;
  readonly by?: string;
  readonly unit?: string;
  readonly reads?: readonly string[];
  readonly reasons?: object;
  readonly recordedAt?: string;
  readonly revision?: number;
}
/** Recorded on its day at the bureau, unless it says something else. */
const told = (stream: string, fact: Finding, envelope: Envelope = {}): FactOfStory => {
  const { on = '2016-03-01', by = 'mei', unit = 'bureau', reads, reasons, revision } = envelope;
  const { recordedAt = `${on}T02:00:00.000Z` } = envelope;
  const one = recorded(stream, fact, { on, by, ...(reasons ? { reasons } : {}) });
  const metadata = { ...one.metadata, actorUnit: unit, ...(reads ? { reads: reads.join(' ') } : {}) };
  return { ...one, metadata, recordedAt, ...(revision === undefined ? {} : { revision }) } as FactOfStory;
};
const factIdAt = (position: number) => `00000000-0000-4000-8000-${String(position).padStart(12, '0')}`;
const amended = (
  category: string,
  at: number,
  factType: string,
  kind: 'Corrected' | 'Annulled' = 'Annulled',
): Finding => ({
  type: `${category}${kind}`,
  data: {
    factId: factIdAt(at),
    factType,
    reason: '误录',
    unitId: 'bureau',
    ...(kind === 'Corrected' ? { personRegistered: { membership: 'PROBATIONARY' } } : {}),
  },
});

const units = [
  told('OrgUnit-bureau', bureauRegistered),
  told('OrgUnit-wuming', wumingRegistered),
  told('OrgUnit-luobo', luoboRegistered),
];

const start = (story: readonly FactOfStory[]) =>
  startProgrammeGraph([personnel, organization, integrityPerformance], [...units, ...story]);

type Role = 'AUDITOR' | 'DISCIPLINE' | 'STAFF' | 'STATION';
const asking =
  (graph: ProgrammeGraph) =>
  async (query: string, { role = 'AUDITOR' as Role, unit = 'bureau' } = {}) =>
    (await graph.ask(query, { authorization: `Bearer ${tokenOf('shen', role, unit)}` })).body;
const nodesIn = (data: unknown, list: string) =>
  (data as Record<string, { edges: readonly { node: Readonly<Record<string, unknown>> }[] }>)[list]?.edges.map(
    ({ node }) => node,
  );

const STREAMS = ['Person-a', 'Person-b'] as const;
const registered = { type: 'PersonRegistered', data: { unitId: 'luobo', membership: 'FULL' } };

interface Step {
  readonly kind: number;
  readonly on: number;
  readonly of: number;
}

/** Persons that are told of and amended, and appointments that read some of them. */
const drawn = (steps: readonly Step[]): readonly FactOfStory[] => {
  const facts = [...units];
  const inStream = (stream: string) => facts.filter((fact) => fact.stream === stream);
  const appointed = ({ of }: Step) => {
    const id = `r.p${facts.length}`;
    const read = STREAMS.filter((_, at) => (of + at) % 3 !== 0).map((name) => `${name}@${inStream(name).length - 1}`);
    return told(`Posting-${id}`, started, { reads: [...read, `Posting-${id}@-1`], revision: 0 });
  };
  const ofPerson = ({ kind, on, of }: Step) => {
    const stream = STREAMS[on] ?? STREAMS[0];
    const people = inStream(stream).filter(({ type }) => type === 'PersonRegistered');
    const target = people[of % Math.max(people.length, 1)];
    const isAmended = kind === 1 && target !== undefined;
    const fact = isAmended ? amended('Person', facts.indexOf(target), 'PersonRegistered') : registered;
    return told(stream, fact, { revision: inStream(stream).length });
  };
  for (const step of steps) facts.push(step.kind === 0 ? appointed(step) : ofPerson(step));
  return facts;
};

/** Of each appointment, the later amendments of what it had read. */
const plainly = (facts: readonly FactOfStory[]) => {
  const revisionOf = (at: number) => facts.slice(0, at).filter(({ stream }) => stream === facts[at]?.stream).length;
  const targetOf = ({ data }: FactOfStory) =>
    facts.findIndex((_, at) => factIdAt(at) === (data as { factId?: string }).factId);
  const readIn = (decision: FactOfStory, stream: string) => {
    const { reads = '' } = decision.metadata as { readonly reads?: string };
    const found = reads.split(' ').find((one) => one.startsWith(`${stream}@`));
    return found === undefined ? -1 : Number(found.split('@')[1]);
  };
  const groundsOf = (decision: FactOfStory, of: number) =>
    facts.flatMap((fact, at) => {
      const isLater = at > of && fact.type === 'PersonAnnulled';
      return isLater && revisionOf(targetOf(fact)) <= readIn(decision, fact.stream) ? [factIdAt(at)] : [];
    });
  const all = facts.map(
    (fact, at) => [factIdAt(at), fact.type === 'PostingStarted' ? groundsOf(fact, at) : []] as const,
  );
  return new Map(all.filter(([, grounds]) => grounds.length > 0));
};

describe('Decisions whose ground has changed', () => {
  let home: string;
  beforeAll(() => (home = mkdtempSync(join(tmpdir(), 'zhudian-stale-'))));
  afterAll(() => rmSync(home, { recursive: true }));

  it('are those that had read what was amended later: as a plain look through the log finds them', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ kind: fc.nat(2), on: fc.nat(1), of: fc.nat(20) }), { minLength: 20, maxLength: 80 }),
        async (steps) => {
          const facts = drawn(steps);
          const url = `sqlite:${mkdtempSync(join(home, 'log-'))}`;
          const graph = await graphOver(organization, {
            url,
            today: '2016-06-01',
            facts,
            hasLog: true,
          });
          const query = '{ staleDecisions(last: 200) { totalCount edges { node { id grounds { id factType } } } } }';
          const found = nodesIn(await graph.ask(query, ['AUDITOR']), 'staleDecisions') ?? [];
          await graph.close();
          const shown = found.map(
            ({ id, grounds }) => [id, (grounds as { id: string }[]).map((one) => one.id)] as const,
          );
          expect(new Map(shown)).toStrictEqual(plainly(facts));
        },
      ),
      trials('stale-decisions', { test: 20, soak: 2_000 }),
    ));

  describe('of all kinds', () => {
    const at = units.length;
    const story = [
      told('Person-wei', registered, { revision: 0 }),
      told('Scheme-bureau', issued(), { revision: 0 }),
      told('Posting-p', started, { reads: ['Person-wei@0', 'Posting-p@-1'], revision: 0 }),
      told('Posting-p', extended, { reads: ['Posting-p@0'], revision: 1 }),
      told('Evaluation-e', marchFinal(), { reads: ['Scheme-bureau@0', 'Evaluation-e@3'], revision: 4, unit: 'wuming' }),
      told('Commendation-c', { type: 'CommendationAwarded', data: { postingIds: ['p'] } }, { reads: ['Person-wei@0'] }),
      told('Person-wei', amended('Person', at, 'PersonRegistered', 'Corrected'), { revision: 1, on: '2016-04-01' }),
      told('Scheme-bureau', amended('Scheme', at + 1, 'SchemeIssued'), { revision: 1, on: '2016-04-02' }),
      told('Commendation-c', amended('Commendation', at + 5, 'CommendationAwarded'), { on: '2016-04-03' }),
    ];
    let graph: ProgrammeGraph;
    beforeAll(async () => {
      graph = await start(story);
    });
    afterAll(() => graph.stop());

    const QUERY = `{ staleDecisions { totalCount edges { node { kind category subjectId factType actorId
      grounds { kind factType category subjectId reason occurredOn } } } } }`;

    it('tell what was decided and which ground was amended, the annulled decision gone', async () => {
      const { data, errors } = await asking(graph)(QUERY);
      expect(errors).toBeUndefined();
      const ground = (category: string, factType: string, kind: string, occurredOn: string, subjectId: string) => [
        { kind, factType, category, subjectId, reason: '误录', occurredOn },
      ];
      expect(nodesIn(data, 'staleDecisions')).toStrictEqual([
        {
          kind: 'GRADE',
          category: 'Evaluation',
          subjectId: 'e',
          factType: 'EvaluationFinalised',
          actorId: 'mei',
          grounds: ground('Scheme', 'SchemeIssued', 'ANNULLED', '2016-04-02', 'bureau'),
        },
        {
          kind: 'APPOINTMENT',
          category: 'Posting',
          subjectId: 'p',
          factType: 'PostingStarted',
          actorId: 'mei',
          grounds: ground('Person', 'PersonRegistered', 'CORRECTED', '2016-04-01', 'wei'),
        },
      ]);
    });

    it('are narrowed by kind and unit, and are for those who keep or audit the register', async () => {
      const of = async (args: string, as = {}) => {
        const { data } = await asking(graph)(`{ staleDecisions(${args}) { edges { node { subjectId } } } }`, as);
        return nodesIn(data, 'staleDecisions')?.map(({ subjectId }) => subjectId);
      };
      expect(await of('kind: GRADE')).toStrictEqual(['e']);
      expect(await of('under: "wuming"')).toStrictEqual(['e']);
      expect(await of('under: "nowhere"')).toStrictEqual([]);
      expect(await of('first: 5', { unit: 'wuming' })).toStrictEqual([]);
      const { errors } = await asking(graph)(QUERY, { role: 'STATION', unit: 'luobo' });
      expect(errors?.map(({ extensions }) => extensions['code'])).toStrictEqual(['NOT_AUTHORISED_ROLE']);
    });
  });
});

describe('The lists of exceptions', () => {
  const kept = (name: string) => ({ ...registered, data: { ...registered.data, unitId: name } });
  const story = [
    told('Person-today', kept('luobo'), { recordedAt: '2016-03-01T15:59:59.000Z' }),
    told('Person-a', kept('luobo'), { recordedAt: '2016-03-01T16:00:00.000Z' }),
    told('Person-b', kept('luobo'), {
      on: '2016-02-20',
      recordedAt: '2016-03-01T02:00:00.000Z',
      by: 'he',
      unit: 'luobo',
    }),
    told('Person-c', kept('luobo'), { on: '2016-01-01', recordedAt: '2016-03-02T02:00:00.000Z', by: 'policy:x' }),
    told('Person-d', kept('luobo'), { reasons: { TERM_TOO_SHORT: '组织需要', AGE_ABOVE: '经验丰富' }, by: 'he' }),
    told('Candidacy-c', objected, {
      reasons: { X: '不便说明' },
      on: '2016-01-05',
      recordedAt: '2016-03-09T02:00:00.000Z',
    }),
    told('Hearing-2016-04.1', resolved(), { by: 'he' }),
    told('Hearing-2016-04.1', closedProblem(), { by: 'he' }),
    told('Hearing-2016-04.1', resolved('doors'), { by: 'he' }),
    told('Hearing-2016-04.1', closedProblem('doors'), { by: 'mei' }),
  ];
  let graph: ProgrammeGraph;
  beforeAll(async () => {
    graph = await start(story);
  });
  afterAll(() => graph.stop());

  const list = async (name: string, args: string, fields: string, as = {}) => {
    const { data, errors } = await asking(graph)(
      `{ ${name}(${args}) { totalCount edges { node { ${fields} } } } }`,
      as,
    );
    expect(errors).toBeUndefined();
    return nodesIn(data, name);
  };

  it('tell what people recorded after its day, by midnight in China, and nothing that is secret', async () => {
    expect(await list('lateEntries', 'first: 9', 'subjectId daysLate actorId')).toStrictEqual([
      { subjectId: 'a', daysLate: 1, actorId: 'mei' },
      { subjectId: 'b', daysLate: 10, actorId: 'he' },
    ]);
    expect(await list('lateEntries', 'minDays: 10', 'subjectId')).toStrictEqual([{ subjectId: 'b' }]);
    expect(await list('lateEntries', 'actorId: "mei"', 'subjectId')).toStrictEqual([{ subjectId: 'a' }]);
    expect(await list('lateEntries', 'under: "luobo"', 'subjectId')).toStrictEqual([{ subjectId: 'b' }]);
    expect(await list('lateEntries', 'occurredFrom: "2016-03-01"', 'subjectId')).toStrictEqual([{ subjectId: 'a' }]);
    expect(await list('lateEntries', 'category: "Clue"', 'subjectId')).toStrictEqual([]);
  });

  it('tell each warning that was overridden, with its reason', async () => {
    const fields = 'subjectId code reason actorId';
    const of = { subjectId: 'd', actorId: 'he' };
    expect(await list('overriddenWarnings', 'first: 9', fields)).toStrictEqual(
      expect.arrayContaining([
        { ...of, code: 'TERM_TOO_SHORT', reason: '组织需要' },
        { ...of, code: 'AGE_ABOVE', reason: '经验丰富' },
      ]),
    );
    expect(await list('overriddenWarnings', 'code: "AGE_ABOVE"', 'code')).toStrictEqual([{ code: 'AGE_ABOVE' }]);
    expect(await list('overriddenWarnings', 'occurredBefore: "2016-03-01"', 'code')).toStrictEqual([]);
  });

  it('tell where one person took two steps that two persons had to take', async () => {
    expect(
      await list('segregationFindings', 'first: 9', 'rule subjectId part steps { factType personId }'),
    ).toStrictEqual([
      {
        rule: 'PROBLEM_CONFIRMED',
        subjectId: '2016-04.1',
        part: 'meters',
        steps: [
          { factType: 'ProblemResolved', personId: 'he' },
          { factType: 'ProblemClosed', personId: 'he' },
        ],
      },
    ]);
    expect(await list('segregationFindings', 'rule: CONTROL_TESTED', 'rule')).toStrictEqual([]);
  });

  it('are refused to those who do not keep or audit the register', async () => {
    for (const name of ['lateEntries', 'overriddenWarnings', 'segregationFindings']) {
      const { errors } = await asking(graph)(`{ ${name} { totalCount } }`, { role: 'STAFF', unit: 'luobo' });
      expect([name, errors?.map(({ extensions }) => extensions['code'])]).toStrictEqual([
        name,
        ['NOT_AUTHORISED_ROLE'],
      ]);
    }
    const { errors } = await asking(graph)('{ lateEntries(occurredFrom: "2016-02-30") { totalCount } }');
    expect(errors).toHaveLength(1);
  });
});
