import { attendances, commendations, personTrainings, practices, trainings } from '@zhudian/projections';
import {
  adoptedBy,
  awarded,
  commendationId,
  evidence,
  nominated,
  opened,
  practicePublished,
  promotionRecommended,
} from '../../support/commendation.story';
import { postingId } from '../../support/posting.story';
import { readModelOf } from '../../support/read-model-of';
import { recorded } from '../../support/recorded';
import { attended, planned, trainingClosed, trainingId } from '../../support/training.story';

// covers: N14, N15

const trained = <Fact extends object>(fact: Fact, on = '2016-04-12', id: string = trainingId) =>
  recorded(`Training-${id}`, fact, { on });
const commended = <Fact extends object>(fact: Fact, on = '2016-12-20') =>
  recorded(`Commendation-${commendationId}`, fact, { on });

describe('Trainings', () => {
  const facts = [
    trained(planned, '2016-04-01'),
    trained(attended()),
    trained(attended('hua', { hours: 6.5 })),
    trained(trainingClosed(2), '2016-04-13'),
  ];
  const row = {
    id: trainingId,
    ...planned.data,
    stage: 'PLANNED' as const,
    closedOn: null,
    attended: 0,
    attendedHours: 0,
  };

  it('show how many attended for how long', () => {
    readModelOf(trainings)
      .given(...facts.slice(0, 1))
      .then(row);
    readModelOf(trainings)
      .given(...facts)
      .then({ ...row, stage: 'CLOSED', closedOn: '2016-04-13', attended: 2, attendedHours: 14.5 });
  });

  it('stand in the record of each person', () =>
    readModelOf(attendances)
      .given(...facts)
      .then(
        { id: `${trainingId}/hua`, trainingId, ...attended('hua', { hours: 6.5 }).data, attendedOn: '2016-04-12' },
        { id: `${trainingId}/wei`, trainingId, ...attended().data, attendedOn: '2016-04-12' },
      ));

  it('add up for each person', () =>
    readModelOf(personTrainings)
      .given(...facts, trained(attended('hua', { hours: 2 }), '2016-05-12', 'other'))
      .then(
        { id: 'hua', unitId: null, trainings: 2, hours: 8.5 },
        { id: 'wei', unitId: null, trainings: 1, hours: 8 },
      ));
});

describe('A commendation', () => {
  const row = {
    id: commendationId,
    ...opened.data,
    year: 2016,
    openedOn: '2016-12-01',
    nominations: [],
    awards: [],
    promotions: [],
  };

  it('shows nominations, awards and recommendations, each with its day', () =>
    readModelOf(commendations)
      .given(
        commended(opened, '2016-12-01'),
        commended(nominated(), '2016-12-10'),
        commended(nominated('p2', 'hua', 'litang'), '2016-12-11'),
        commended(awarded(postingId), '2016-12-20'),
        commended(promotionRecommended, '2016-12-28'),
      )
      .then({
        ...row,
        nominations: [
          { postingId, personId: 'wei', stationId: 'luobo', evidenceEventIds: evidence, nominatedOn: '2016-12-10' },
          {
            postingId: 'p2',
            personId: 'hua',
            stationId: 'litang',
            evidenceEventIds: evidence,
            nominatedOn: '2016-12-11',
          },
        ],
        awards: [{ postingId, personId: 'wei', stationId: 'luobo', awardedOn: '2016-12-20' }],
        promotions: [{ ...promotionRecommended.data, recommendedOn: '2016-12-28' }],
      }));

  it('awards bit by bit', () =>
    readModelOf(commendations)
      .given(commended(opened), commended(nominated()), commended(awarded('p2')), commended(awarded(postingId)))
      .then({
        ...row,
        openedOn: '2016-12-20',
        nominations: [{ ...nominated().data, nominatedOn: '2016-12-20' }],
        awards: [{ postingId, personId: 'wei', stationId: 'luobo', awardedOn: '2016-12-20' }],
      }));
});

describe('A practice', () => {
  it('shows where it comes from, and who has adopted it', () =>
    readModelOf(practices)
      .given(
        commended(practicePublished(), '2016-12-21'),
        commended(practicePublished('fees'), '2016-12-22'),
        commended(adoptedBy('litang'), '2017-01-05'),
        commended(adoptedBy('fucheng'), '2017-02-05'),
      )
      .then(
        {
          id: `${commendationId}/fees`,
          commendationId,
          ...practicePublished('fees').data,
          publishedOn: '2016-12-22',
          adoptions: [],
          adoptionCount: 0,
        },
        {
          id: `${commendationId}/meter-check`,
          commendationId,
          ...practicePublished().data,
          publishedOn: '2016-12-21',
          adoptions: [
            { stationId: 'litang', adoptedOn: '2017-01-05' },
            { stationId: 'fucheng', adoptedOn: '2017-02-05' },
          ],
          adoptionCount: 2,
        },
      ));
});
