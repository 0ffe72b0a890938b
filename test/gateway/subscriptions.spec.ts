import fc from 'fast-check';
import { encodePosition } from '@zhudian/facts';
import { TokenRefused, type VerifyToken } from '@zhudian/hops';
import { integrityPerformance } from '@zhudian/integrity-performance';
import { organization } from '@zhudian/organization';
import { personnel } from '@zhudian/personnel';
import { clueId } from '../support/clue.story';
import { patience } from '../support/patience';
import { postingId } from '../support/posting.story';
import { recorded } from '../support/recorded';
import { trials } from '../support/trials';
import { readChanges, type ChangeFact } from './support/changes';
import { manyFacts } from './support/many-facts';
import { startProgrammeGraph, tokenOf, type ProgrammeGraph } from './support/programme-graph';
import { ACCEPTED, askStream, factsIn, openStream, readStream, type Protocol } from './support/streams';

jest.setTimeout(patience(120_000));

const DISCIPLINE = tokenOf('ji', 'DISCIPLINE', 'bureau');
const ELSEWHERE = tokenOf('yi', 'STATION', 'litang');
const END = encodePosition(manyFacts.length - 1);
const protocols = Object.keys(ACCEPTED) as readonly Protocol[];
const CHANGED = { type: 'MembershipChanged', data: { membership: 'PROBATIONARY' } };

describe.each(protocols)('A subscription to changes over %s', (protocol) => {
  let graph: ProgrammeGraph;
  let whole: readonly ChangeFact[];
  const ended = new Set<string>();
  const verify: VerifyToken = (authorization = '') =>
    authorization === '' || ended.has(authorization)
      ? new TokenRefused('ERR_JWT_EXPIRED')
      : { sub: authorization, exp: 4_000_000_000 };
  beforeAll(async () => {
    graph = await startProgrammeGraph([personnel, organization, integrityPerformance], manyFacts, {
      verify,
      openIntrospection: false,
      shares: { streamsPerCaller: 3 },
    });
    whole = await readChanges(graph.ask, DISCIPLINE);
  });
  afterAll(() => graph.stop());

  const open = (token: string, variables: object = {}) =>
    openStream(protocol, { url: graph.gateway.url, token, variables });
  const refusalOf = async (query: string, variables: object = {}, token = DISCIPLINE) => {
    const response = await askStream(protocol, { url: graph.gateway.url, token, variables, query });
    const { errors } = (await response.json()) as { errors: readonly { extensions: { code: string } }[] };
    return [response.status, errors[0]?.extensions.code];
  };

  it('tells what changesAfter tells, page by page', async () => {
    const payloads = await readStream(await open(DISCIPLINE), whole.length);
    expect(factsIn(payloads)).toStrictEqual(whole);
  });

  it('goes on exactly where it was cut', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: whole.length }), { maxLength: 4 }), async (cuts) => {
        const told: ChangeFact[] = [];
        let after: string | null = null;
        for (const cut of [...cuts, whole.length]) {
          if (told.length >= whole.length) break;
          const payloads = await readStream(
            await open(DISCIPLINE, { after }),
            Math.min(cut, whole.length - told.length),
          );
          told.push(...factsIn(payloads));
          after = payloads.at(-1)?.data?.changes.position ?? after;
        }
        const rest = told.length < whole.length ? await readChanges(graph.ask, DISCIPLINE, { after }) : [];
        expect([...told, ...rest]).toStrictEqual(whole);
      }),
      trials('subscriptions', { test: 8, soak: 1_000 }),
    ));

  it('tells what happens while it is open, to those alone who may know', async () => {
    const [here, elsewhere] = await Promise.all([open(DISCIPLINE, { after: END }), open(ELSEWHERE, { after: END })]);
    await graph.tell(recorded(`Clue-${clueId}`, { type: 'FactorIdentified', data: { factor: '封印缺失' } }));
    await graph.tell(recorded('OrgUnit-litang', { type: 'OrgUnitRenamed', data: { name: '黎塘供电所' } }));
    await graph.tell(recorded('Person-wei', CHANGED));
    const streamsOf = async (stream: typeof here, facts: number) =>
      factsIn(await readStream(stream, facts)).map(({ stream: name }) => name);
    expect(await streamsOf(here, 2)).toStrictEqual([`Clue-${clueId}`, 'Person-wei']);
    elsewhere.close();
    expect((await readChanges(graph.ask, ELSEWHERE, { after: END })).map(({ stream }) => stream)).not.toContain(
      `Clue-${clueId}`,
    );
  });

  it('names the entities that a page is about, as of its position', async () => {
    const query = `subscription { changes(types: ["PostingStarted"]) { position facts { stream
      entities { __typename ... on Posting { id station { id name } person { id } } } } } }`;
    const stream = await openStream(protocol, { url: graph.gateway.url, token: DISCIPLINE, variables: {}, query });
    const first = await stream.next();
    stream.close();
    expect(first?.errors).toBeUndefined();
    const [posting] = first?.data?.changes.facts ?? [];
    expect(posting).toStrictEqual({
      stream: `Posting-${postingId}`,
      entities: [
        { __typename: 'Posting', id: postingId, station: { id: 'luobo', name: '罗波供电所' }, person: { id: 'wei' } },
      ],
    });
  });

  it('ends with a code when the token has ended', async () => {
    const token = tokenOf('qi', 'DISCIPLINE', 'bureau');
    const stream = await open(token, { after: END });
    await stream.next();
    ended.add(`Bearer ${token}`);
    await graph.tell(recorded('Person-wei', CHANGED));
    const payloads = await readStream(stream, 1_000);
    expect(payloads.at(-1)?.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect(await stream.next()).toBeUndefined();
  });

  it.each([
    ['{ __typename }', 'OPERATION_NOT_STREAMED'],
    ['subscription { changes { nothing } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['subscription { changes', 'GRAPHQL_PARSE_FAILED'],
    ['subscription { changes(after: "nowhere") { position } }', 'POSITION_INVALID'],
    ['subscription { changes(types: ["StationBurnt"]) { position } }', 'FACT_TYPE_UNKNOWN'],
    ['subscription { __typename }', 'GRAPHQL_VALIDATION_FAILED'],
  ])('is refused for %s', async (query, code) => {
    expect(await refusalOf(query)).toStrictEqual([400, code]);
  });

  it('is refused without a token, and when one has too many', async () => {
    const anonymous = await fetch(graph.gateway.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: ACCEPTED[protocol] },
      body: JSON.stringify({ query: 'subscription { changes { position } }' }),
    });
    expect(anonymous.status).toBe(401);
    const many = tokenOf('duo', 'STATION', 'luobo');
    const streams = await Promise.all([open(many), open(many), open(many)]);
    expect(await refusalOf('subscription { changes { position } }', {}, many)).toStrictEqual([429, 'STREAMS_TOO_MANY']);
    for (const { close } of streams) close();
  });

  it('tells its readers to come back when the gateway leaves', async () => {
    const stream = await open(DISCIPLINE, { after: encodePosition(2 ** 40) });
    await graph.gateway.stop();
    const { code, details } = (await stream.next())?.errors?.[0]?.extensions ?? {};
    expect([code, details]).toStrictEqual(['DRAINING', { retryAfterMs: expect.any(Number) }]);
    expect(await stream.next()).toBeUndefined();
  });
});
