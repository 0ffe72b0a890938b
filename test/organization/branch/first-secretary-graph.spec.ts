import { postingEvents } from '@zhudian/facts';
import { organization } from '@zhudian/organization';
import { ELEVEN, tellBranchOfEleven } from '../../support/branch-of-eleven';
import { eventually } from '../../support/patience';
import { ended, relationMoved, started } from '../../support/posting.story';
import { runContext, type RunningContext } from '../../support/running-context';

// covers: B07, B09
const MOVED_ON = '2016-03-20';
const ENDED_ON = '2018-03-01';

describe('The First Secretary in the branch, in the graph', () => {
  let context: RunningContext;
  beforeAll(async () => {
    context = await runContext(organization, 'bureau');
    await tellBranchOfEleven(context);
    await context.tell(postingEvents, 'r2016.wei', { ...started, on: '2016-03-05' });
    await context.settle(['FirstSecretaryAssigned']);
  });
  afterAll(() => context.stop());

  const told = async (type: string, personId: string) => {
    const found = () =>
      context
        .facts()
        .filter((fact) => fact.type === type && (fact.data as { personId?: string }).personId === personId);
    await eventually(found, ({ length }) => length === 1);
    await context.settle([type]);
  };
  const entitled = async (on: string) => {
    const { data } = await context.ask(
      `{ branch(id: "luobo-branch") { rollOn(on: "${on}") { members { votes person { id } } } } }`,
    );
    const { rollOn } = data?.['branch'] as { rollOn: { members: { votes: boolean; person: { id: string } }[] } };
    return rollOn.members.filter(({ votes }) => votes).map(({ person }) => person.id);
  };

  it('votes from the day the Party relation moved until the posting is over, and holds no seat', async () => {
    expect(await entitled(MOVED_ON)).toStrictEqual(ELEVEN);
    await context.tell(postingEvents, 'r2016.wei', { ...relationMoved, on: MOVED_ON });
    await told('MemberJoined', 'wei');
    expect(await entitled('2016-03-19')).toStrictEqual(ELEVEN);
    expect(await entitled(MOVED_ON)).toStrictEqual([...ELEVEN, 'wei']);
    await context.tell(postingEvents, 'r2016.wei', { ...ended, on: ENDED_ON });
    await told('MemberLeft', 'wei');
    expect(await entitled('2018-02-28')).toStrictEqual([...ELEVEN, 'wei']);
    expect(await entitled(ENDED_ON)).toStrictEqual(ELEVEN);
    const { data } = await context.ask(
      '{ branch(id: "luobo-branch") { firstSecretary { id } formerMembers { to } committee { id } } }',
    );
    expect(data).toStrictEqual({
      branch: { firstSecretary: null, formerMembers: [{ to: '派出单位党组织' }], committee: null },
    });
  });
});
