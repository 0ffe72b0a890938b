import type { RecordedFact } from '@zhudian/facts';
import { noCounts, programmeYears, roundOutcomes, type ProgrammeCounts } from '@zhudian/projections';
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
import {
  adoptedBy,
  awarded,
  commendationId,
  opened,
  practicePublished,
  promotionRecommended,
} from '../../support/commendation.story';
import { excusedLater, held, raised, reopened, resolved, scheduled } from '../../support/hearing.story';
import { ended, postingId, started } from '../../support/posting.story';
import { readModelOf } from '../../support/read-model-of';
import { roundOpened, targetsFixed } from '../../support/round.story';
import { monthClosed } from '../../support/supervision.story';
import { recorded } from '../../support/recorded';
import { attended, planned, trainingClosed, trainingId } from '../../support/training.story';

// covers: N20

/** What a part of the programme came to in the years, as its row holds it. */
const part = (id: string, years: Readonly<Record<string, Partial<ProgrammeCounts>>>) => ({
  id,
  bureauId: 'bureau',
  years: Object.fromEntries(Object.entries(years).map(([year, counts]) => [year, { ...noCounts, ...counts }])),
});
const ROUND = 'round/2016-1';
const opensRound = recorded('SelectionRound-2016-1', roundOpened);
const on = (on: string, stream: string) => (fact: Pick<RecordedFact, 'type' | 'data'>) =>
  recorded(stream, fact, { on });
const years = readModelOf(programmeYears);

describe('The programme, year by year', () => {
  it('counts postings in the years of their first and last day, whenever they were recorded', () =>
    years
      .given(
        opensRound,
        recorded(`Posting-${postingId}`, started, { on: '2015-12-30' }),
        recorded(`Posting-${postingId}`, ended, { on: '2019-01-02' }),
      )
      .then(part(ROUND, { 2016: { postingsStarted: 1 }, 2018: { postingsEnded: 1 } })));

  it('counts notices and the objections to them', () =>
    years
      .given(
        opensRound,
        ...[announced, objected, objected, resolvedAs('UPHELD'), resolvedAs('DISMISSED')].map(
          on('2016-12-31', `Candidacy-${postingId}`),
        ),
      )
      .then(part(ROUND, { 2016: { noticesPublished: 1, objectionsRaised: 2, objectionsUpheld: 1 } })));

  it('counts months under supervision, and those with one side only', () =>
    years
      .given(
        opensRound,
        ...[monthClosed(), monthClosed([{ body: 'RURAL_POWER_DEPT', scope: 'BUSINESS' }])].map(
          on('2016-12-31', `SupervisionMonth-${postingId}.2016-11`),
        ),
      )
      .then(part(ROUND, { 2016: { supervisionMonths: 2, oneSidedMonths: 1 } })));

  it('counts what belongs to a bureau, and to no other', () => {
    const other = { ...roundOpened, data: { ...roundOpened.data, bureauId: 'other' } };
    const posting = recorded('Posting-2017-1.hua', started);
    years.given(recorded('SelectionRound-2017-1', other), posting).then({
      ...part('round/2017-1', { 2016: { postingsStarted: 1 } }),
      bureauId: 'other',
    });
    years.given(posting).then();
  });

  it('counts hearings in their own year: the months they cover, who was active, heard and excused', () => {
    const in2016 = on('2016-12-31', 'Hearing-2016-05.1');
    const may = held({
      heldOn: '2016-05-20',
      active: ['a', 'b', 'c'],
      heard: ['a'],
      excused: [{ postingId: 'b', reason: '请假' }],
    });
    const facts = [
      scheduled,
      may,
      held({ active: [postingId] }),
      held({ heldOn: '2016-05-27', heard: [], active: [] }),
    ];
    years.given(...facts.map(in2016), recorded('Hearing-2016-05.1', excusedLater('c'), { on: '2017-01-03' })).then(
      part('hearing/2016-05.1', {
        2016: {
          hearings: 3,
          hearingMonths: ['2016-04', '2016-05'],
          activeAtHearings: 4,
          heard: 2,
          excused: 2,
        },
      }),
    );
  });

  it.each([
    ['by the id', 'bureau.2016-12.1'],
    ['by an id of before', '2016-12.1'],
  ])('counts problems in the year of their hearing, %s, so that no more are solved than were raised', (_, id) => {
    const later = on('2017-02-01', `Hearing-${id}`);
    const after = (...facts: readonly Pick<RecordedFact, 'type' | 'data'>[]) =>
      years.given(...[scheduled, raised(), raised('fees'), resolved(), resolved('fees'), ...facts].map(later));
    const of = (counts: Partial<ProgrammeCounts>) => part(`hearing/${id}`, { 2016: { problemsRaised: 2, ...counts } });
    after().then(of({ problemsResolved: 2 }));
    after(reopened()).then(of({ problemsResolved: 1, problemsReopened: 1 }));
    after(reopened(), resolved()).then(of({ problemsResolved: 2, problemsReopened: 1 }));
  });

  it('counts trainings', () =>
    years
      .given(
        ...[planned, attended(), attended('hua', { hours: 2.5 }), trainingClosed(2)].map(
          on('2016-12-31', `Training-${trainingId}`),
        ),
      )
      .then(part(`training/${trainingId}`, { 2016: { trainings: 1, trainingHours: 10.5 } })));

  it('counts merit', () =>
    years
      .given(
        ...[opened, awarded('p1', 'p2'), promotionRecommended, practicePublished(), adoptedBy('litang')].map(
          on('2016-12-31', `Commendation-${commendationId}`),
        ),
        recorded(`Commendation-${commendationId}`, adoptedBy('fucheng'), { on: '2017-01-01' }),
      )
      .then(
        part(`commendation/${commendationId}`, {
          2016: { awards: 2, promotions: 1, practicesPublished: 1, practicesAdopted: 1 },
          2017: { practicesAdopted: 1 },
        }),
      ));

  it('counts a practice that was published without a commendation under the round of its posting', () =>
    years
      .given(
        opensRound,
        ...[practicePublished(), adoptedBy('litang')].map(on('2017-01-02', `Commendation-${postingId}`)),
      )
      .then(part(ROUND, { 2017: { practicesPublished: 1, practicesAdopted: 1 } })));
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
