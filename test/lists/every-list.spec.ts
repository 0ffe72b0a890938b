import fc from 'fast-check';
import type { Position } from '@zhudian/facts';
import { roleSchema } from '@zhudian/programme';
import { openVault, type Vault } from '@zhudian/framework/service';
import { services } from '../../tools/src/generate/services';
import { factsOf } from '../demo/support/facts-of';
import { graphOver, type Graph } from '../support/graph-over';
import { onEveryStore } from '../support/read-model-stores';
import type { FactOfStory } from '../support/recorded';
import { listsOf, schemaOf, type List } from './lists-of';
import { PART, walked, type Part, type ReadPart } from './walk';

/**
 * What the demonstration has of these is the shipped law, of which nothing is recorded; nothing in it is over yet; and it has no facts of early versions
 * (test/scenario/words-in-older-facts).
 */
const UNRECORDED = ['Calendar', 'RuleSet', 'Retention', 'ErasureIncomplete'];
const TODAY = '2026-11-28';
const ROLES = roleSchema.options;
/** A list of any length is gone through in so many pages at most. */
const MOST_PAGES = 3;
/** One that is derived is derived anew for each page. */
const MOST_DERIVED = 2;

/** Filters under which a list is no page of a read model. */
const DERIVED: readonly List[] = [
  { of: 'Query', field: 'postings', args: [`dueBefore: "${TODAY}"`] },
  { of: 'Query', field: 'persons', args: ['search: "韦"'] },
  { of: 'Query', field: 'persons', args: ['search: "wei"', 'orderBy: NAME'] },
  { of: 'Query', field: 'stations', args: ['search: "gds"'] },
  { of: 'Query', field: 'orgUnits', args: ['search: "a"'] },
];
/** What the demonstration has too little of to be paged. */
const SHORT = [
  'Query.commendations',
  'Query.wordReadings',
  'Query.committees',
  'Query.corrections',
  'Query.staleDecisions',
  'Query.lateEntries',
  'Query.overriddenWarnings',
  'Query.segregationFindings',
  'Query.allThreeRooms',
  'Query.selfRunnings',
  'Query.selfRunningLeague',
  'Station.selfRunnings',
  'SelfRunning.timeline',
  'Query.disclosures',
  'Query.groupings',
  'Query.pairs',
  'Branch.pairs',
  'Query.inspections',
  'Query.processAudits',
  'Query.processDeviations',
  'Query.teamPlans',
  'Query.stationBusinesses',
  'StationBusiness.timeline',
  'Query.inspectionFindings',
  'Inspection.timeline',
  'Query.leftovers',
  'Query.refusedConsequences',
  'RefusedConsequence.timeline',
  'Branch.memberReviews',
  'Query.memberReviews',
  'Query.reviewedMembers',
  'MemberReview.timeline',
  'Branch.pledges',
  'Query.pledges',
  'Branch.disclosures',
  'Station.disclosures',
  'OrgUnit.timeline',
  'Evaluation.timeline',
  'Committee.timeline',
  'ThreeRooms.timeline',
  'Disclosure.timeline',
  'Standard.timeline',
  'Query.standards',
  'Station.standards',
  'Twinning.timeline',
  'Query.twinnings',
  'Station.twinnings',
  'Pledge.timeline',
  'Grouping.timeline',
  'Pair.timeline',
  'Query.vanguardTasks',
  'Branch.vanguardTasks',
  'VanguardTask.timeline',
  'Query.exemplars',
  'Query.deputations',
  'Deputation.timeline',
  'Query.retentionHolds',
  'RetentionHold.timeline',
  'Query.evidenceRequests',
  'EvidenceRequest.timeline',
  'Query.serviceMatters',
  'Station.serviceMatters',
  'ServiceMatter.timeline',
  'Branch.exemplars',
  'Exemplar.timeline',
  'Meeting.timeline',
  'Query.dutyLists',
  'DutyList.timeline',
  'Query.riskPoints',
  'Query.modelStations',
  'Query.upwardReviews',
  'UpwardReview.timeline',
  'SchemeDraft.timeline',
  'Query.integrityActivities',
  'IntegrityActivity.timeline',
  'ModelStation.timeline',
  'RiskPoint.clues',
  'RiskPoint.timeline',
  'Person.postings',
  'Person.candidacies',
  'Person.timeline',
  'Practice.timeline',
  'Scheme.timeline',
];

/** Places that are in no list, by either end, also where only a count is asked for. */
const NOWHERE = ['first: 1, after: "x"', 'last: 1, before: "x"', 'first: 0, after: "x"'];

/** Who read which words is no fold of the log, and there are no readings here: test/scenario/who-read-which-words pages them. */
const isOfLog = ({ field }: List): boolean => field !== 'wordReadings';

interface Owner {
  readonly id: string;
  readonly list: { readonly totalCount: number };
}
interface Paged {
  readonly all: { readonly edges: readonly { readonly node: Owner }[] };
}
interface Whole {
  readonly all: readonly Owner[];
}

let facts: readonly FactOfStory[];
let moments: readonly Position[];
beforeAll(async () => {
  facts = await factsOf(TODAY);
  moments = [facts.length - 1, Math.floor(facts.length * 0.6)];
});

describe.each(services)('Of $context', (service) => {
  const schema = schemaOf(service.context);
  const queries = Object.values(schema.getQueryType()?.getFields() ?? {});
  const recorded = listsOf(schema).filter(({ of }) => !UNRECORDED.includes(of));
  const lists = [...recorded, ...DERIVED.filter(({ field }) => queries.some(({ name }) => name === field))];

  onEveryStore('every list', (fresh) => {
    const longest = new Map<List, number>();
    let graph: Graph;
    let vault: Vault;
    beforeAll(async () => {
      const url = await fresh();
      vault = await openVault(url);
      graph = await graphOver(service, { url, today: TODAY, facts, vault, showsAll: true });
    });
    afterAll(async () => {
      await graph.close();
      await vault.close();
    });

    const ask = async <Answer>(query: string, at: Position) => (await graph.ask(query, ROLES, at)) as Answer;

    /** Of the first entities of a type, the one whose list is longest. */
    const ownerOf = async ({ of, field }: List, at: Position): Promise<string | undefined> => {
      const counted = `id list: ${field}(first: 0) { totalCount }`;
      const paged = queries.find(({ type }) => String(type) === `${of}Connection!`)?.name;
      const whole = queries.find(({ type }) => String(type) === `[${of}!]!`)?.name;
      const owners = paged
        ? (await ask<Paged>(`{ all: ${paged}(first: 40) { edges { node { ${counted} } } } }`, at)).all.edges
        : (await ask<Whole>(`{ all: ${whole} { ${counted} } }`, at)).all.map((node) => ({ node }));
      return owners.toSorted((one, other) => other.node.list.totalCount - one.node.list.totalCount)[0]?.node.id;
    };

    const partsOf = async (list: List, at: Position): Promise<ReadPart | undefined> => {
      const { of, field, args } = list;
      const listed = (page: string) => `list: ${field}(${[...args, page].join(', ')}) ${PART}`;
      if (of === 'Query') return async (page) => (await ask<{ list: Part }>(`{ ${listed(page)} }`, at)).list;
      const owner = await ownerOf(list, at);
      if (owner === undefined) return undefined;
      return async (page) => {
        const entity = `_entities(representations: [{ __typename: "${of}", id: "${owner}" }])`;
        const query = `{ ${entity} { ... on ${of} { ${listed(page)} } } }`;
        return (await ask<{ _entities: readonly [{ list: Part }] }>(query, at))._entities[0].list;
      };
    };

    it.each(lists.map((list) => [`${list.of}.${list.field}(${list.args.join()})`, list] as const))(
      '%s is the same from both ends, now and earlier',
      async (_, list) => {
        const isTheSame = async (share: number, at: Position) => {
          const read = await partsOf(list, at);
          if (!read) return;
          for (const page of isOfLog(list) && at === moments[0] ? NOWHERE : [])
            await expect(read(page)).rejects.toThrow('分页游标与当前排序不符');
          const { totalCount, edges, pageInfo } = await read('first: 0');
          expect([edges, pageInfo.hasNextPage, pageInfo.hasPreviousPage]).toStrictEqual([[], totalCount > 0, false]);
          const least = Math.max(1, Math.ceil(totalCount / (DERIVED.includes(list) ? MOST_DERIVED : MOST_PAGES)));
          const size = Math.min(200, least + Math.floor(share * least));
          const forwards = await walked(read, size, 'start');
          expect([forwards.length, new Set(forwards).size]).toStrictEqual([totalCount, totalCount]);
          expect(await walked(read, size, 'end')).toStrictEqual(forwards);
          longest.set(list, Math.max(longest.get(list) ?? 0, totalCount));
        };
        const share = fc.double({ min: 0, max: 1, noNaN: true });
        const nowAndEarlier = async (part: number) => {
          for (const at of moments) await isTheSame(part, at);
        };
        await fc.assert(fc.asyncProperty(share, nowAndEarlier), { numRuns: 1 });
      },
    );

    it('was tried with rows to be paged', () => {
      const short = lists.filter((list) => (longest.get(list) ?? 0) < 2).map(({ of, field }) => `${of}.${field}`);
      expect(short.filter((list) => !SHORT.includes(list))).toStrictEqual([]);
    });
  });
});
