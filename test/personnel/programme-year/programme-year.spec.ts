import { programmeYears, roundOutcomes, type ProgrammeYearRow } from '@zhudian/projections';
import {
  announced,
  applied,
  appointed,
  matched,
  objected,
  recommended,
  rejected,
  resolvedAs,
  reviewed,
  withdrawn,
} from '../../support/candidacy.story';
import { adoptedBy, awarded, practicePublished, promotionRecommended } from '../../support/commendation.story';
import { excusedLater, held, raised, reopened, resolved } from '../../support/hearing.story';
import { ended, postingId, started } from '../../support/posting.story';
import { readModelOf } from '../../support/read-model-of';
import { roundOpened, targetsFixed } from '../../support/round.story';
import { monthClosed } from '../../support/supervision.story';
import { recorded } from '../../support/recorded';
import { attended, trainingClosed } from '../../support/training.story';

// covers: N20

const year = (id: string, counts: Partial<ProgrammeYearRow>): ProgrammeYearRow => ({
  id,
  year: Number(id),
  postingsStarted: 0,
  postingsEnded: 0,
  noticesPublished: 0,
  objectionsRaised: 0,
  objectionsUpheld: 0,
  supervisionMonths: 0,
  oneSidedMonths: 0,
  hearings: 0,
  hearingMonths: [],
  activeAtHearings: 0,
  heard: 0,
  excused: 0,
  problemsRaised: 0,
  problemsResolved: 0,
  problemsReopened: 0,
  trainings: 0,
  trainingHours: 0,
  awards: 0,
  promotions: 0,
  practicesPublished: 0,
  practicesAdopted: 0,
  ...counts,
});
const in2016 = <Fact extends object>(fact: Fact, stream = 'Story-1') => recorded(stream, fact, { on: '2016-12-31' });
const years = readModelOf(programmeYears);

describe('The programme, year by year', () => {
  it('counts postings in the years of their first and last day, whenever they were recorded', () =>
    years
      .given(recorded('Posting-1', started, { on: '2015-12-30' }), recorded('Posting-1', ended, { on: '2019-01-02' }))
      .then(year('2016', { postingsStarted: 1 }), year('2018', { postingsEnded: 1 })));

  it('counts notices and the objections to them', () =>
    years
      .given(
        in2016(announced),
        in2016(objected),
        in2016(objected),
        in2016(resolvedAs('UPHELD')),
        in2016(resolvedAs('DISMISSED')),
      )
      .then(year('2016', { noticesPublished: 1, objectionsRaised: 2, objectionsUpheld: 1 })));

  it('counts months under supervision, and those with one side only', () =>
    years
      .given(in2016(monthClosed()), in2016(monthClosed([{ body: 'RURAL_POWER_DEPT', scope: 'BUSINESS' }])))
      .then(year('2016', { supervisionMonths: 2, oneSidedMonths: 1 })));

  it('counts hearings in their own year: the months they cover, who was active, heard and excused', () => {
    const may = held({
      heldOn: '2016-05-20',
      active: ['a', 'b', 'c'],
      heard: ['a'],
      excused: [{ postingId: 'b', reason: '请假' }],
    });
    years
      .given(
        in2016(may),
        in2016(held({ active: [postingId] })),
        in2016(held({ heldOn: '2016-05-27', heard: [], active: [] })),
        recorded('Hearing-2016-05.1', excusedLater('c'), { on: '2017-01-03' }),
      )
      .then(
        year('2016', {
          hearings: 3,
          hearingMonths: ['2016-04', '2016-05'],
          activeAtHearings: 4,
          heard: 2,
          excused: 2,
        }),
      );
  });

  it('counts problems in the year of their hearing, so that no more are solved than were raised', () => {
    const later = <Fact extends object>(fact: Fact) => recorded('Hearing-2016-12.1', fact, { on: '2017-02-01' });
    const first = [later(raised()), later(raised('fees')), later(resolved()), later(resolved('fees'))];
    years.given(...first).then(year('2016', { problemsRaised: 2, problemsResolved: 2 }));
    years
      .given(...first, later(reopened()))
      .then(year('2016', { problemsRaised: 2, problemsResolved: 1, problemsReopened: 1 }));
    years
      .given(...first, later(reopened()), later(resolved()))
      .then(year('2016', { problemsRaised: 2, problemsResolved: 2, problemsReopened: 1 }));
  });

  it('counts trainings and merit', () =>
    years
      .given(
        in2016(attended()),
        in2016(attended('hua', { hours: 2.5 })),
        in2016(trainingClosed(2)),
        in2016(awarded('p1', 'p2')),
        in2016(promotionRecommended),
        in2016(practicePublished()),
        in2016(adoptedBy('litang')),
        recorded('Story-1', adoptedBy('fucheng'), { on: '2017-01-01' }),
      )
      .then(
        year('2016', {
          trainings: 1,
          trainingHours: 10.5,
          awards: 2,
          promotions: 1,
          practicesPublished: 1,
          practicesAdopted: 1,
        }),
        year('2017', { practicesAdopted: 1 }),
      ));
});

describe('The outcome of a round', () => {
  const of = (person: string) => `Candidacy-2016-1.${person}`;
  const round = targetsFixed.map((fact) => recorded('SelectionRound-2016-1', fact));
  const scored = (score: number) => ({ ...matched, data: { ...matched.data, score } });
  const nothing = {
    id: '2016-1',
    bureauId: 'bureau',
    title: roundOpened.data.title,
    year: 2016,
    targets: 1,
    applications: 0,
    recommended: 0,
    reviewed: 0,
    rejected: 0,
    noticesPublished: 0,
    objectionsRaised: 0,
    objectionsUpheld: 0,
    withdrawn: 0,
    appointed: 0,
    scores: 0,
    matched: {},
  };
  const outcome = readModelOf(roundOutcomes);

  it('begins with its targets', () => outcome.given(...round).then(nothing));

  it('counts each step, and the scores of those appointed alone', () =>
    outcome
      .given(
        ...round,
        recorded(of('wei'), applied),
        recorded(of('hua'), applied),
        recorded(of('lan'), applied),
        recorded(of('wei'), recommended),
        recorded(of('wei'), reviewed),
        recorded(of('hua'), rejected),
        recorded(of('wei'), scored(60)),
        recorded(of('wei'), scored(66.5)),
        recorded(of('lan'), scored(90)),
        recorded(of('bo'), scored(10)),
        recorded(of('li'), scored(20)),
        recorded(of('wei'), announced),
        recorded(of('bo'), objected),
        recorded(of('bo'), resolvedAs('UPHELD')),
        recorded(of('wei'), objected),
        recorded(of('wei'), resolvedAs('DISMISSED')),
        recorded(of('li'), withdrawn),
        recorded(of('wei'), appointed),
      )
      .then({
        ...nothing,
        applications: 3,
        recommended: 1,
        reviewed: 1,
        rejected: 1,
        noticesPublished: 1,
        objectionsRaised: 2,
        objectionsUpheld: 1,
        withdrawn: 1,
        appointed: 1,
        scores: 66.5,
        matched: { '2016-1.lan': 90 },
      }));

  it('is not begun by a candidacy', () => outcome.given(recorded(of('wei'), applied)).then());
});
