import { Kind, type OperationDefinitionNode } from 'graphql';
import { olderFolder, olderFolders, reopen, type OlderFolder, type Reopened } from './support/older-folder';
import type { Answer } from './support/system';
import { withWithheld } from './support/withheld-since';

const HALF_WIDTH: Readonly<Record<string, string>> = { '，': ',', '：': ':', '；': ';', '（': '(', '）': ')' };

/** An instant of the time of recording; earlier versions told it in whole seconds. */
const INSTANT = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)\.\d{3}Z$/;

/** The programme's own words may change their marks; what was recorded is compared as it is otherwise. */
const inHalfWidth = (value: unknown): unknown => {
  if (typeof value === 'string')
    return value.replace(INSTANT, '$1Z').replace(/[，：；（）]/g, (mark) => HALF_WIDTH[mark] ?? mark);
  if (Array.isArray(value)) return value.map(inHalfWidth);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, inHalfWidth(inner)]));
};

/** An entity's diff lists every fact that changed it, and every field that changed, with those that a later version adds, also inside a field: none may be missing. */
const LISTS: ReadonlySet<string> = new Set(['FieldsBetween', 'FactsBetween']);
const expectedOf = ({ question, answer }: { readonly question: string; readonly answer: Answer }): unknown => {
  const expected = solvedOnce(inHalfWidth(answer));
  return LISTS.has(question) ? listingAtLeast(expected) : expected;
};

/** A year counted a problem as solved as often as somebody said so; what was reopened is solved no more. */
const solvedOnce = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(solvedOnce);
  if (typeof value !== 'object' || value === null) return value;
  const { problemsResolved: solved, problemsReopened: reopened } = value as Readonly<Record<string, unknown>>;
  const inner = Object.fromEntries(Object.entries(value).map(([key, one]) => [key, solvedOnce(one)]));
  return typeof solved === 'number' && typeof reopened === 'number'
    ? { ...inner, problemsResolved: solved - reopened }
    : inner;
};

const listingAtLeast = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]: [string, unknown]) => [
      key,
      key === 'fields' || key === 'facts'
        ? expect.arrayContaining((inner as unknown[]).map(holdingAtLeast))
        : listingAtLeast(inner),
    ]),
  );
};

const holdingAtLeast = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(holdingAtLeast);
  if (typeof value !== 'object' || value === null) return value;
  return expect.objectContaining(
    Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, holdingAtLeast(inner)])),
  );
};

const rootFields = (operation: OperationDefinitionNode): readonly string[] =>
  operation.selectionSet.selections.flatMap((one) => (one.kind === Kind.FIELD ? [one.name.value] : []));

/** At which moments each query field was asked. */
const momentsAsked = ({ questions, answers }: OlderFolder): ReadonlyMap<string, ReadonlySet<string>> => {
  const asked = new Map<string, Set<string>>();
  for (const { question, at } of answers)
    for (const field of rootFields(questions.get(question) as OperationDefinitionNode))
      asked.set(field, (asked.get(field) ?? new Set()).add(at));
  return asked;
};

/** Lists of which all pages together must hold what the recorded answer holds. */
const PAGED = [
  { field: 'orgUnits', recordedAs: 'OrgUnits' },
  { field: 'persons', recordedAs: 'Persons' },
  { field: 'candidacies', recordedAs: 'Candidacies' },
  { field: 'evaluations', recordedAs: 'Evaluations' },
];
interface Page {
  readonly edges: readonly { readonly node: { readonly id: string } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}
const pageOf = ({ data }: Answer, field: string) => data?.[field] as Page;
const idsOf = ({ edges }: Pick<Page, 'edges'>) => edges.map(({ node }) => node.id);

const allPages = async (reopened: Reopened, field: string): Promise<readonly string[]> => {
  const query = `query($after: String) { ${field}(first: 2, after: $after) { edges { node { id } } pageInfo { hasNextPage endCursor } } }`;
  const ids: string[] = [];
  for (let after: string | null | undefined; after !== null;) {
    const page = pageOf(await reopened.asks('partyWork', query, { after }, 'serving'), field);
    ids.push(...idsOf(page));
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  }
  return ids;
};

/** Policies that were not there when the folders were written. */
const SINCE = ['policy:clue-after-breach'];
const STATES = [
  { state: 'as it was left', withReadModels: true },
  { state: 'of which only log and names are left', withReadModels: false },
];

describe.each(olderFolders())('The data folder of %s', (name) => {
  const folder = olderFolder(name);

  it('was asked every query field of its graph at its newest position and at two older ones, and answered', () => {
    const asked = momentsAsked(folder);
    expect([...asked.keys()].toSorted()).toStrictEqual(folder.queryFields);
    for (const moments of asked.values())
      expect([...moments]).toStrictEqual(expect.arrayContaining(['announced', 'serving', 'newest']));
    expect(folder.answers.filter(({ answer }) => answer.errors || !answer.data)).toStrictEqual([]);
  });

  describe.each(STATES)('$state', ({ withReadModels }) => {
    let reopened: Reopened;
    beforeAll(async () => {
      reopened = await reopen(folder, { withReadModels });
    });
    afterAll(() => reopened.stop());

    it.each(folder.answers)('answers $question as $as at $at as it did then', async (recorded) => {
      const now = withWithheld(await reopened.again(recorded), recorded.answer);
      expect(inHalfWidth(now)).toStrictEqual(expectedOf(recorded));
    });

    // Since then the system opens the clue on a breach by itself: whatever else runs at a start finds nothing to add.
    it('is added to by nobody but the policies that came since', async () => {
      const added = await reopened.added('auditor');
      expect(added.filter(({ actorId }) => !SINCE.includes(actorId ?? ''))).toStrictEqual([]);
    });

    it.each(PAGED)('pages through $field to the same list', async ({ field, recordedAs }) => {
      const then = folder.answers.find(({ question, at }) => question === recordedAs && at === 'serving');
      expect(await allPages(reopened, field)).toStrictEqual(idsOf(pageOf(then?.answer ?? {}, field)));
    });
  });
});
