import { hearingDecider, hearingCommands, postingTerm } from '@zhudian/personnel';
import type { Role } from '@zhudian/programme';
import { actAs, specificationOf, stateAfter } from '../../support';
import {
  assigned,
  closed,
  hearingId,
  held,
  raised,
  reopened,
  reported,
  resolved,
  scheduled,
} from '../../support/hearing.story';
import { postingId, started } from '../../support/posting.story';

// covers: M03, M04

const hearing = specificationOf(hearingDecider);
const serving = stateAfter(postingTerm, started);
const raise = ({
  role = 'FIRST_SECRETARY',
  by = 'wei',
  posting = serving,
  problemId = 'meters',
  stationId = 'luobo',
}: { role?: Role; by?: string; posting?: typeof serving; problemId?: string; stationId?: string } = {}) => ({
  type: 'RaiseProblem' as const,
  data: { hearingId, stationId, ...raised(problemId).data },
  act: actAs(role, { by, on: '2016-04-20' }),
  read: { posting },
});
const assign = (problemId = 'meters', ownerOrgId = 'marketing', on = '2016-04-20') => ({
  type: 'AssignProblem' as const,
  data: { hearingId, ...assigned(problemId, ownerOrgId).data },
  act: actAs('PARTY_COMMITTEE', { on }),
  read: { posting: serving },
});
const resolve = (problemId = 'meters', by = 'solver') => ({
  type: 'ResolveProblem' as const,
  data: { hearingId, ...resolved(problemId).data },
  act: actAs('BUSINESS_MANAGEMENT', { by, on: '2016-05-20' }),
});
const done = resolved('meters', 'solver');
const reopen = (problemId = 'meters') => ({
  type: 'ReopenProblem' as const,
  data: { hearingId, ...reopened(problemId).data },
});
const after = [scheduled, reported(), raised()] as const;

describe('A problem is raised', () => {
  it('by the First Secretary of the posting, or by the department and the committee', () => {
    hearing.given(scheduled).when(raise()).then(raised());
    hearing
      .given(scheduled, reported(), held())
      .when(raise({ role: 'PARTY_WORK', by: 'liang' }))
      .then(raised());
  });

  it('not by the First Secretary of another posting', () =>
    hearing
      .given(scheduled)
      .when(raise({ by: 'hua' }))
      .thenRefused('NOT_THE_SECRETARY', {}));

  it('about a posting that exists, at its station', () => {
    for (const changes of [{ posting: postingTerm.initial }, { stationId: 'litang' }])
      hearing
        .given(scheduled)
        .when(raise(changes))
        .thenRefused('POSTING_NOT_ACTIVE', { postings: [postingId], on: '2016-04-20' });
  });

  it('once, under an id that no other problem has', () => {
    hearing
      .given(...after)
      .when(raise())
      .thenRefused('PROBLEM_ALREADY_RAISED', { problemId: 'meters' });
    hearing
      .given(scheduled)
      .when(raise({ problemId: 'constructor' }))
      .then(raised('constructor'));
  });

  it('until the hearing is closed', () => {
    hearing
      .given(scheduled, held(), closed())
      .when(raise())
      .thenRefused('HEARING_OUT_OF_ORDER', { stage: 'CLOSED', expected: ['SCHEDULED', 'HELD'] });
    hearing
      .given()
      .when(raise())
      .thenRefused('HEARING_OUT_OF_ORDER', { stage: 'NONE', expected: ['SCHEDULED', 'HELD'] });
  });
});

describe('A problem is assigned', () => {
  it('to an owner with a due date, and to another one while it is open', () => {
    hearing
      .given(...after)
      .when(assign())
      .then(assigned());
    hearing
      .given(...after, assigned())
      .when(assign('meters', 'wuming'))
      .then(assigned('meters', 'wuming'));
    hearing
      .given(...after, held(), assigned(), closed(), resolved(), reopened())
      .when(assign())
      .then(assigned());
  });

  it('when it is known and not resolved', () => {
    hearing.given(scheduled).when(assign()).thenRefused('PROBLEM_NOT_OPEN', { problemId: 'meters' });
    hearing
      .given(...after, assigned(), resolved())
      .when(assign())
      .thenRefused('PROBLEM_NOT_OPEN', { problemId: 'meters' });
  });
});

describe('A problem is resolved', () => {
  it('once it has an owner, also after the hearing is closed', () => {
    hearing
      .given(...after, assigned())
      .when(resolve())
      .then(done);
    hearing
      .given(...after, held(), assigned(), closed())
      .when(resolve())
      .then(done);
  });

  it('not without an owner', () =>
    hearing
      .given(...after)
      .when(resolve())
      .thenRefused('PROBLEM_UNASSIGNED', { problems: ['meters'] }));

  it('once, until it comes back', () => {
    hearing
      .given(...after, assigned(), resolved())
      .when(resolve())
      .thenRefused('PROBLEM_NOT_OPEN', { problemId: 'meters' });
    hearing
      .given(...after, assigned(), resolved(), reopened())
      .when(resolve())
      .then(done);
    hearing.given(scheduled).when(resolve('constructor')).thenRefused('PROBLEM_NOT_OPEN', { problemId: 'constructor' });
  });
});

describe('A problem is reopened', () => {
  it('when it was resolved, and then has its owner again', () =>
    hearing
      .given(...after, assigned(), resolved())
      .when(reopen())
      .then(reopened()));

  it('not otherwise', () => {
    hearing
      .given(...after, assigned())
      .when(reopen())
      .thenRefused('PROBLEM_NOT_RESOLVED', { problemId: 'meters' });
    hearing.given(scheduled).when(reopen()).thenRefused('PROBLEM_NOT_RESOLVED', { problemId: 'meters' });
  });
});

describe('The scope of a problem', () => {
  const { ResolveProblem } = hearingCommands;
  const solution = { hearingId, ...resolved().data };

  it('is its owner’s, and the bureau’s while nobody owns it', () => {
    expect(ResolveProblem.scope(solution, stateAfter(hearingDecider, ...after, assigned()))).toBe('marketing');
    expect(ResolveProblem.scope(solution, stateAfter(hearingDecider, ...after))).toBe('bureau');
    expect(ResolveProblem.scope({ ...solution, problemId: 'constructor' }, stateAfter(hearingDecider, ...after))).toBe(
      'bureau',
    );
  });
});
