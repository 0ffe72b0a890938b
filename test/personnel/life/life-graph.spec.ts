import {
  clueEvents,
  evaluationEvents,
  hearingEvents,
  personEvents,
  personPostingEvents,
  postingEvents,
} from '@zhudian/facts';
import { personnel } from '@zhudian/personnel';
import type { Role } from '@zhudian/programme';
import { postingId, started } from '../../support/posting.story';
import { runContext, type RunningContext } from '../../support/running-context';

const person = started.data.personId;
const registered = { type: 'PersonRegistered', data: { unitId: 'marketing', membership: 'FULL' } };
const transferred = { type: 'PersonTransferred', data: { unitId: 'safety' } };
const score = { type: 'ScoreSubmitted', data: { level: 'COUNTY', method: 'PLAN', score: 88.5 } };
const heard = {
  type: 'HearingHeld',
  data: { heldOn: '2016-04-20', chairId: 'chair', heard: [postingId], excused: [], active: [postingId] },
};
const clue = {
  type: 'ClueOpened',
  data: { stationId: 'luobo', domain: 'METERING', hypothesis: '抄表异常', basisRefs: [], postingId },
};

describe('The life of a person and of a posting', () => {
  let context: RunningContext;
  beforeAll(async () => {
    context = await runContext({ ...personnel, policies: [] }, 'bureau');
    await context.tell(personEvents, person, registered);
    await context.tell(personEvents, 'somebody-else', registered);
    await context.tell(postingEvents, postingId, started);
    await context.tell(personPostingEvents, person, { type: 'PersonReserved', data: { postingId } });
    await context.tell(evaluationEvents, `${postingId}.2016-04`, score);
    await context.tell(hearingEvents, '2016-04.1', heard);
    await context.tell(clueEvents, 'c1', clue);
    await context.tell(personEvents, person, transferred);
  });
  afterAll(() => context.stop());

  const lifeOf = async (entity: string, selection: string, roles: readonly Role[] = ['PARTY_WORK'], page = '') => {
    const query = `{ it: ${entity} { life${page} { totalCount edges { node { type ${selection} } } } } }`;
    const { data, errors } = await context.ask(query, {}, roles);
    expect(errors).toBeUndefined();
    return (data?.['it'] as { life: { totalCount: number; edges: { node: { type: string } }[] } }).life;
  };
  const typesIn = async (...asked: Parameters<typeof lifeOf>) =>
    (await lifeOf(...asked)).edges.map(({ node }) => node.type);

  it('holds the facts of all contexts that are about it, in order, and none that only rules need', async () => {
    expect(await typesIn(`person(id: "${person}")`, 'stream')).toStrictEqual([
      'PersonRegistered',
      'PostingStarted',
      'ScoreSubmitted',
      'HearingHeld',
      'PersonTransferred',
    ]);
    expect(await typesIn(`posting(id: "${postingId}")`, 'stream')).toStrictEqual([
      'PostingStarted',
      'ScoreSubmitted',
      'HearingHeld',
    ]);
  });

  it('comes in pages', async () => {
    const { totalCount, edges } = await lifeOf(`person(id: "${person}")`, 'stream', ['PARTY_WORK'], '(first: 2)');
    expect([totalCount, edges.length]).toStrictEqual([5, 2]);
  });

  it('says who did it, what it tells, and what it changed', async () => {
    const { edges } = await lifeOf(
      `person(id: "${person}")`,
      'actorId actorRole occurredOn data changes { field before after }',
    );
    expect(edges.at(-1)?.node).toStrictEqual({
      type: 'PersonTransferred',
      actorId: 'teller',
      actorRole: 'PARTY_WORK',
      occurredOn: '2016-03-01',
      data: transferred.data,
      changes: [
        { field: 'person.unitId', before: 'marketing', after: 'safety' },
        { field: 'person.transferred', before: null, after: expect.objectContaining({ on: '2016-03-01' }) as object },
      ],
    });
    expect(edges[2]?.node).toMatchObject({ data: score.data, changes: [] });
  });

  it('shows clues to those alone who look into them', async () => {
    expect(await typesIn(`posting(id: "${postingId}")`, 'stream', ['DISCIPLINE'])).toStrictEqual([
      'PostingStarted',
      'ScoreSubmitted',
      'HearingHeld',
      'ClueOpened',
    ]);
  });
});
