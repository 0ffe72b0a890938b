import { hearings, problems, rosters, workReports } from '@zhudian/projections';
import {
  assigned,
  closed,
  excusedLater,
  hearingId,
  held,
  raised,
  closedProblem,
  reopened,
  replied,
  reported,
  resolved,
  scheduled,
} from '../../support/hearing.story';
import { postingId } from '../../support/posting.story';
import { readModelOf } from '../../support/read-model-of';
import { enrolled, struckOff, weiEnrolled } from '../../support/roster.story';
import { recorded } from '../../support/recorded';

// covers: M01, M02, M03, M04

const at = <Fact extends object>(fact: Fact, on = '2016-04-20') => recorded(`Hearing-${hearingId}`, fact, { on });
const planned = {
  id: hearingId,
  bureauId: 'bureau',
  month: '2016-04',
  year: 2016,
  number: 1,
  topic: '四月第一书记工作汇报',
  stage: 'SCHEDULED' as const,
  plannedOn: '2016-04-20',
  heldOn: null,
  closedOn: null,
  chairId: null,
  heard: [],
  excused: [],
  active: [],
  problems: 0,
  openProblems: 0,
};

describe('The hearings', () => {
  it('are shown from the day on which they are planned', () =>
    readModelOf(hearings).given(at(scheduled)).then(planned));

  it('show who was heard and excused, and how many problems are open', () => {
    const past = [at(scheduled), at(held({ active: [postingId, 'hua'] })), at(raised()), at(raised('fees'))];
    const row = {
      ...planned,
      stage: 'HELD' as const,
      heldOn: '2016-04-20',
      chairId: 'liang',
      heard: [postingId],
      active: [postingId, 'hua'],
      problems: 2,
      openProblems: 2,
    };
    const excused = [{ postingId: 'hua', reason: '参加抢修' }];
    readModelOf(hearings)
      .given(...past)
      .then(row);
    readModelOf(hearings)
      .given(...past, at(excusedLater('hua')), at(assigned()), at(resolved()))
      .then({ ...row, excused, openProblems: 1 });
    readModelOf(hearings)
      .given(...past, at(resolved()), at(reopened()), at(closed(postingId, 'hua', 'late'), '2016-04-28'))
      .then({ ...row, stage: 'CLOSED', closedOn: '2016-04-28', active: [postingId, 'hua', 'late'] });
  });
});

describe('The problems', () => {
  const open = {
    id: `${hearingId}/meters`,
    hearingId,
    problemId: 'meters',
    postingId,
    text: '计量装置老化，误差偏大',
    standing: 'RAISED' as const,
    open: true,
    ownerOrgId: null,
    ownerId: null,
    closedOn: null,
    finding: null,
    dueOn: null,
    raisedOn: '2016-04-20',
    assignedOn: null,
    resolvedOn: null,
    solution: null,
    reopened: 0,
    reopenedOn: null,
    reopenReason: null,
  };
  const owned = {
    ...open,
    standing: 'ASSIGNED' as const,
    ownerOrgId: 'marketing',
    dueOn: '2016-05-31',
    assignedOn: '2016-04-21',
  };
  const story = [
    at(raised()),
    at(assigned(), '2016-04-21'),
    at(resolved(), '2016-05-20'),
    at(reopened(), '2016-06-02'),
  ];
  const solved = {
    ...owned,
    standing: 'RESOLVED' as const,
    open: false,
    resolvedOn: '2016-05-20',
    solution: '更换电能表 120 只',
  };

  it.each([
    [1, open],
    [2, owned],
    [3, solved],
    [
      4,
      {
        ...solved,
        standing: 'REOPENED' as const,
        open: true,
        resolvedOn: null,
        reopened: 1,
        reopenedOn: '2016-06-02',
        reopenReason: '又出现误差',
      },
    ],
    [5, { ...solved, standing: 'CLOSED' as const, closedOn: '2016-05-25', finding: '已抽检30只' }],
  ])('after %i facts', (count, row) =>
    readModelOf(problems)
      .given(...(count === 5 ? [...story.slice(0, 3), at(closedProblem(), '2016-05-25')] : story.slice(0, count)))
      .then(row),
  );
});

describe('The work reports', () => {
  it('are the newest of each posting, with all that was told and answered', () => {
    const report = {
      hearingId,
      month: '2016-04',
      progress: '支部台账已规范',
      problems: ['计量装置老化'],
      submittedOn: '2016-04-19',
    };
    const told = (on: string, authorId = 'wei') => ({
      kind: 'REPORT' as const,
      hearingId,
      authorId,
      words: report.progress,
      problems: report.problems,
      on,
    });
    const reply = { ...told('2016-04-21', 'liang'), kind: 'REPLY' as const, words: '请尽快更换', problems: [] };
    readModelOf(workReports)
      .given(
        at(reported(), '2016-04-18'),
        at(reported(), '2016-04-19'),
        at(reported('p2', 'hua'), '2016-04-19'),
        at(replied(), '2016-04-21'),
      )
      .then(
        {
          ...report,
          id: `${hearingId}/${postingId}`,
          postingId,
          personId: 'wei',
          thread: [told('2016-04-18'), told('2016-04-19'), reply],
        },
        { ...report, id: `${hearingId}/p2`, postingId: 'p2', personId: 'hua', thread: [told('2016-04-19', 'hua')] },
      );
  });
});

describe('The roster', () => {
  it('has the postings of each bureau, with their last day once they have ended', () =>
    readModelOf(rosters)
      .given(weiEnrolled, enrolled('p2', { bureauId: 'other' }), enrolled('p3'), struckOff(postingId, '2018-03-01'))
      .then(
        { id: 'bureau', postings: [{ ...weiEnrolled.data, endOn: '2018-03-01' }, enrolled('p3').data] },
        { id: 'other', postings: [enrolled('p2', { bureauId: 'other' }).data] },
      ));
});
