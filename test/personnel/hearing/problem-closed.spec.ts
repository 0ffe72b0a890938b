import { hearingDecider, postingTerm } from '@zhudian/personnel';
import type { Role } from '@zhudian/programme';
import { actAs, specificationOf, stateAfter } from '../../support';
import {
  assigned,
  closedProblem,
  hearingId,
  raised,
  replied,
  reopened,
  reported,
  resolved,
  scheduled,
} from '../../support/hearing.story';
import { postingId, started } from '../../support/posting.story';

// covers: M03, M04

const hearing = specificationOf(hearingDecider);
const toMei = { ...assigned(), data: { ...assigned().data, ownerId: 'mei' } };
const done = [scheduled, raised(), assigned(), resolved('meters', 'mei')] as const;
const of = { hearingId, problemId: 'meters' };
const close = (by = 'liang', problemId = 'meters') => ({
  type: 'CloseProblem' as const,
  data: { hearingId, ...closedProblem(problemId).data },
  act: actAs('PARTY_COMMITTEE', { by, on: '2016-05-25' }),
});
const resolve = (by: string) => ({
  type: 'ResolveProblem' as const,
  data: { ...of, solution: resolved().data.solution },
  act: actAs('BUSINESS_MANAGEMENT', { by, on: '2016-05-20' }),
});

describe('The owner of a problem', () => {
  it('may be a person of the unit, who alone resolves it', () => {
    hearing
      .given(scheduled, raised())
      .when({
        type: 'AssignProblem',
        data: { hearingId, ...toMei.data },
        act: actAs('PARTY_COMMITTEE', { on: '2016-04-20' }),
        read: {},
      })
      .then(toMei);
    hearing.given(scheduled, raised(), toMei).when(resolve('mei')).then(resolved('meters', 'mei'));
    hearing
      .given(scheduled, raised(), toMei)
      .when(resolve('feng'))
      .thenRefused('NOT_THE_OWNER', { problemId: 'meters', ownerId: 'mei' });
    hearing.given(scheduled, raised(), toMei, assigned()).when(resolve('feng')).then(resolved('meters', 'feng'));
  });
});

describe('A problem is closed', () => {
  it('by somebody who did not resolve it', () => {
    hearing
      .given(...done)
      .when(close())
      .then(closedProblem());
    hearing
      .given(...done)
      .when(close('mei'))
      .thenRefused('OWNER_CONFIRMS', { problemId: 'meters' });
    hearing
      .given(scheduled, raised(), toMei, resolved())
      .when(close('mei'))
      .thenRefused('OWNER_CONFIRMS', { problemId: 'meters' });
  });

  it('once it was resolved, and once', () => {
    for (const past of [[raised(), assigned()], [raised(), assigned(), resolved(), closedProblem()], []])
      hearing
        .given(scheduled, ...past)
        .when(close())
        .thenRefused('PROBLEM_NOT_RESOLVED', { problemId: 'meters' });
  });

  it('until it comes back', () => {
    hearing
      .given(...done, closedProblem())
      .when({ type: 'ReopenProblem', data: { hearingId, ...reopened().data } })
      .then(reopened());
    hearing
      .given(...done, closedProblem())
      .when(resolve('mei'))
      .thenRefused('PROBLEM_NOT_OPEN', { problemId: 'meters' });
  });
});

describe('A reply to a report', () => {
  const reply = ({
    role = 'PARTY_COMMITTEE',
    by = 'liang',
    stationId = 'luobo',
  }: { role?: Role; by?: string; stationId?: string } = {}) => ({
    type: 'ReplyToReport' as const,
    data: { hearingId, stationId, postingId, reply: replied().data.reply },
    act: actAs(role, { by, on: '2016-04-21' }),
    read: { posting: stateAfter(postingTerm, started) },
  });

  it('is given by those who hear it, and by the First Secretary of the posting', () => {
    hearing.given(scheduled, reported()).when(reply()).then(replied());
    hearing
      .given(scheduled, reported())
      .when(reply({ role: 'FIRST_SECRETARY', by: 'wei' }))
      .then(replied('wei'));
    hearing
      .given(scheduled, reported())
      .when(reply({ role: 'FIRST_SECRETARY', by: 'hua' }))
      .thenRefused('NOT_THE_SECRETARY', {});
  });

  it('follows a report, at the station of the posting', () => {
    hearing
      .given(scheduled)
      .when(reply())
      .thenRefused('REPORT_NOT_SUBMITTED', { postings: [postingId] });
    hearing
      .given(scheduled, reported())
      .when(reply({ stationId: 'litang' }))
      .thenRefused('POSTING_NOT_ACTIVE', { postings: [postingId], on: '2016-04-21' });
  });
});
