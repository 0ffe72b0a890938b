import { personnel } from '@zhudian/personnel';
import { openVault, sealOf, type Vault } from '@zhudian/framework/service';
import { applied, matched, recommended, reviewed } from '../support/candidacy.story';
import { graphOver, type Graph } from '../support/graph-over';
import { lanRegistered, weiRegistered } from '../support/person.story';
import { ended, started } from '../support/posting.story';
import { onEveryStore } from '../support/read-model-stores';
import { targetsFixed } from '../support/round.story';
import { recorded } from '../support/recorded';

// covers: S04, S05, S15, N20

const candidacy = (person: string, fact: { readonly type: string; readonly data: object }, on: string) =>
  recorded(`Candidacy-2016-1.${person}`, fact, { on });
const applying = (personId: string) => ({ ...applied, data: { ...applied.data, personId } });
const posting = (id: string, data: Partial<typeof started.data> | { startOn: string }) =>
  recorded(`Posting-${id}`, { ...started, data: { ...started.data, personId: id, ...data } });
const scored = (score: number) => ({ ...matched, data: { ...matched.data, score } });

const story = [
  ...targetsFixed.map((fact) => recorded('SelectionRound-2016-1', fact)),
  ...['a', 'b', 'c', 'd'].map((id) => recorded(`Person-${id}`, weiRegistered)),
  recorded('Person-e', lanRegistered),
  recorded('Person-f', { ...lanRegistered, data: { ...lanRegistered.data, unitId: 'audit-office' } }),
  candidacy('a', applying('a'), '2016-01-12'),
  candidacy('b', applying('b'), '2016-01-11'),
  candidacy('c', applying('c'), '2016-01-10'),
  candidacy('d', applying('d'), '2016-01-09'),
  ...[recommended, reviewed].map((fact) => candidacy('a', fact, '2016-01-20')),
  ...[recommended, reviewed].map((fact) => candidacy('b', fact, '2016-01-21')),
  candidacy('a', scored(60), '2016-02-02'),
  candidacy('b', scored(90), '2016-02-01'),
  candidacy('c', recommended, '2016-01-25'),
  posting('a', { startOn: '2016-03-01' }),
  posting('b', { startOn: '2016-02-01' }),
  posting('c', { startOn: '2016-04-01' }),
  recorded('Posting-c', ended),
];

const NAMES = [
  ['a', '周文'],
  ['b', '陈静'],
  ['c', '张伟'],
  ['d', '欧阳雪'],
  ['e', '白杨'],
  ['d', '赵雪'],
] as const;
/** All are named; D has another name from the next position on. */
const NAMED = story.length + NAMES.length - 2;

onEveryStore('The lists of the graph', (fresh) => {
  let graph: Graph;
  let vault: Vault;
  beforeAll(async () => {
    const url = await fresh();
    vault = await openVault(url);
    const named = NAMES.map(([id, words]) => sealOf({ words, kind: 'name', stream: `Person-${id}`, persons: [id] }));
    await vault.keep(named);
    const facts = named.map(({ stream, seal }) => recorded(stream, { type: 'PersonNamed', data: { name: seal } }));
    graph = await graphOver(personnel, { url, today: '2016-06-15', facts: [...story, ...facts], vault });
  });
  afterAll(async () => {
    await graph.close();
    await vault.close();
  });

  const list = async (field: string, args: string, at = NAMED) => {
    const query = `{ ${field}${args ? `(${args})` : ''} { totalCount pageInfo { hasNextPage endCursor } edges { cursor node { id } } } }`;
    const answer = (await graph.ask(query, undefined, at)) as Record<
      string,
      {
        totalCount: number;
        pageInfo: { hasNextPage: boolean; endCursor: string | null };
        edges: { cursor: string; node: { id: string } }[];
      }
    >;
    const connection = answer[field];
    if (!connection) throw new Error(`No ${field}.`);
    return connection;
  };
  const ids = async (field: string, args: string, at = NAMED) =>
    (await list(field, args, at)).edges.map(({ node }) => node.id.replace('2016-1.', '')).join('');

  it('tells nobody by its order what he may not read: those whose names are not shown stand by their ids', async () => {
    const query = '{ candidacies(orderBy: NAME) { edges { node { id person { name } } } } }';
    const { candidacies } = (await graph.ask(query, ['ANALYST'], NAMED)) as {
      candidacies: { edges: { node: { id: string; person: { name: string | null } } }[] };
    };
    const shown = candidacies.edges.map(({ node }) => [node.id, node.person.name]);
    expect(shown).toStrictEqual(['a', 'b', 'c', 'd'].map((id) => [`2016-1.${id}`, null]));
  });

  it.each([
    ['', 'abcdef'],
    ['unitId: "marketing"', 'abcde'],
    ['membership: PROBATIONARY', 'ef'],
    ['unitId: "marketing", membership: PROBATIONARY', 'e'],
    ['orderBy: NAME', 'ebdcaf'],
    ['membership: FULL, orderBy: NAME', 'bdca'],
  ])('show people with %s', async (args, expected) => expect(await ids('persons', args)).toBe(expected));

  it.each([
    ['roundId: "2016-1"', 'dcba'],
    ['roundId: "2016-1", orderBy: SCORE', 'badc'],
    ['roundId: "2016-1", orderBy: APPLIED', 'dcba'],
    ['roundId: "2016-1", orderBy: NAME', 'bdca'],
    ['roundId: "2016-1", stage: MATCHED', 'ba'],
    ['roundId: "2015-1"', ''],
    ['stationId: "luobo", orderBy: SCORE', 'ba'],
    ['personId: "c"', 'c'],
    ['stage: APPLIED, orderBy: NAME', 'd'],
  ])('show candidacies with %s', async (args, expected) => expect(await ids('candidacies', args)).toBe(expected));

  it.each([
    ['orderBy: START', 'bac'],
    ['orderBy: LATEST_START', 'cab'],
    ['stage: ACTIVE', 'ab'],
    ['stage: ENDED', 'c'],
    ['stationId: "luobo", orderBy: START', 'bac'],
    ['stationId: "fucheng"', ''],
    ['personId: "b"', 'b'],
  ])('show postings with %s', async (args, expected) => expect(await ids('postings', args)).toBe(expected));

  it('go on after a cursor, by name too', async () => {
    const first = await list('persons', 'orderBy: NAME, first: 2');
    expect([first.totalCount, first.pageInfo.hasNextPage]).toStrictEqual([6, true]);
    expect(first.pageInfo.endCursor).toBe(first.edges.at(-1)?.cursor);
    const after = first.pageInfo.endCursor ?? '';
    expect(await ids('persons', `orderBy: NAME, first: 2, after: "${after}"`)).toBe('dc');
    const last = await list('persons', `orderBy: NAME, first: 4, after: "${after}"`);
    expect(last.pageInfo.hasNextPage).toBe(false);
  });

  it('go on by name when the last of a page has another name, or has left the list', async () => {
    const { pageInfo } = await list('persons', 'orderBy: NAME, first: 3');
    const after = pageInfo.endCursor ?? '';
    const rest = (at: number) => ids('persons', `orderBy: NAME, after: "${after}"`, at);
    expect(await rest(NAMED)).toBe('caf');
    expect(await rest(NAMED + 1)).toBe('cdaf');
    expect(await ids('persons', `orderBy: NAME, membership: PROBATIONARY, after: "${after}"`)).toBe('f');
    expect(await ids('persons', `orderBy: NAME, last: 1, before: "${after}"`)).toBe('b');
  });

  it.each([
    ['search: "zw"', 'ac'],
    ['search: "张"', 'c'],
    ['search: "ouyang"', 'd'],
    ['search: "by", orderBy: NAME', 'e'],
    ['search: "zw", orderBy: NAME', 'ca'],
    ['search: "zw", membership: PROBATIONARY', ''],
    ['search: "zw", unitId: "marketing", last: 1', 'c'],
    ['search: "nobody"', ''],
  ])('find people with %s', async (args, expected) => expect(await ids('persons', args)).toBe(expected));

  it('refuse to find people by nothing', () => expect(ids('persons', 'search: ""')).rejects.toThrow('填写内容有误'));

  it('tell no name in a cursor', async () => {
    const { edges } = await list('persons', 'orderBy: NAME');
    const told = edges.map(({ cursor }) => Buffer.from(cursor, 'base64url').toString());
    expect(told.filter((text) => /[周陈张欧白]/u.test(text))).toStrictEqual([]);
  });

  it.each(['first: 1, last: 1', 'last: -1', 'last: 201', 'before: "x"', 'orderBy: NAME, before: "x"', 'first: -1'])(
    'refuse a page of %s',
    (args) => expect(list('persons', args)).rejects.toThrow('填写内容有误'),
  );

  it('refuse a cursor that names nobody, and a page that is too long', async () => {
    await expect(ids('persons', 'orderBy: NAME, after: "bm9ib2R5"')).rejects.toThrow('分页游标与当前排序不符');
    await expect(ids('persons', 'orderBy: NAME, first: 201')).rejects.toThrow('不能大于200');
    const { totalCount, edges } = await list('persons', 'orderBy: NAME, first: 0');
    expect([totalCount, edges]).toStrictEqual([6, []]);
  });

  it('have an empty page where nobody is', async () =>
    expect(await list('persons', 'unitId: "nowhere", orderBy: NAME')).toStrictEqual({
      totalCount: 0,
      pageInfo: { hasNextPage: false, endCursor: null },
      edges: [],
    }));
});
