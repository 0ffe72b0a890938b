import { organization } from '@zhudian/organization';
import { hostileTexts, oddTexts, severalLines } from '../support/hostile-texts';
import { runContext, type RunningContext } from '../support/running-context';

describe('A name in the graph', () => {
  let context: RunningContext;
  beforeAll(async () => {
    context = await runContext(organization, 'bureau');
    await context.does('ADMINISTRATOR', 'RegisterOrgUnit', { orgUnitId: 'bureau', type: 'BUREAU', name: '南宁供电局' });
  });
  afterAll(() => context.stop());
  const nameNow = async () => (await context.ask('{ orgUnit(id: "bureau") { name } }')).data;

  it.each(Object.entries({ ...hostileTexts, ...severalLines }))(
    'is refused with %s, and nobody else is stopped',
    async (_, name) => {
      const before = context.facts().length;
      const { errors } = await context.send('ADMINISTRATOR', 'RenameOrgUnit', { orgUnitId: 'bureau', name });
      expect(errors?.map(({ extensions }) => extensions.code)).toStrictEqual(['INVALID_INPUT']);
      expect(context.facts()).toHaveLength(before);
      expect(await nameNow()).toHaveProperty('orgUnit.name');
    },
  );

  it.each(oddTexts)('is read back to the letter: %s', async (name) => {
    await context.does('ADMINISTRATOR', 'RenameOrgUnit', { orgUnitId: 'bureau', name });
    expect(await nameNow()).toStrictEqual({ orgUnit: { name } });
  });
});

describe('A question that cannot be answered', () => {
  let context: RunningContext;
  beforeAll(async () => {
    context = await runContext(organization, 'bureau');
    await context.does('ADMINISTRATOR', 'RegisterOrgUnit', { orgUnitId: 'bureau', type: 'BUREAU', name: '局' });
  });
  afterAll(() => context.stop());

  it.each(['orgUnits(first: -1)', 'orgUnits(first: 201)', 'orgUnits(after: "x")', 'orgUnits(after: "AAAA")'])(
    '%s is the caller’s mistake',
    async (field) => {
      const { errors } = await context.ask(`{ ${field} { totalCount edges { node { id } } } }`);
      expect(errors?.map(({ extensions }) => extensions.code)).toStrictEqual(['INVALID_INPUT']);
    },
  );

  it.each(['a\u0000', '\ud842', '李\udfb7'])('filters by what no text can be: %j', async (id) => {
    const query =
      'query ($id: ID!) { orgUnits(parentId: $id) { totalCount } stations(countyEnterpriseId: $id) { totalCount } }';
    const { errors } = await context.ask(query, { id });
    expect(new Set(errors?.map(({ extensions }) => extensions.code))).toStrictEqual(new Set(['INVALID_INPUT']));
  });

  it.each(['\u0000', '\udfb7', ''])('looks for what no id can be, and finds nothing: %j', async (id) => {
    const { data } = await context.ask('query ($id: ID!) { orgUnit(id: $id) { id } branch(id: $id) { id } }', { id });
    expect(data).toStrictEqual({ orgUnit: null, branch: null });
  });

  it('may be about the count alone', async () => {
    const { data } = await context.ask(
      '{ orgUnits(first: 0) { totalCount edges { cursor } pageInfo { hasNextPage } } }',
    );
    expect(data).toStrictEqual({ orgUnits: { totalCount: 1, edges: [], pageInfo: { hasNextPage: true } } });
  });
});
