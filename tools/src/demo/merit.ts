import { assessorOf, officials } from './cast';
import { inMonth, later, nthOf } from './days';
import { hasReported, reportTo } from './hearings';
import { between, pick } from './pick';
import { BUREAU, enterpriseOf, stations } from './places';
import { act, factOf, type Step } from './step';
import { servesOn, type Posting, type Story } from './story';
import { PRACTICES, TRAININGS } from './texts/managing';

const { partyWork, committee } = officials;

/** Twice a year, for those who serve then; one or the other is away, or does not pass. */
const trainings = ({ postings, month }: Story): readonly Step[] =>
  TRAININGS.flatMap(([topic, hours], index) => {
    const plannedOn = nthOf(month(-24 + index * 6), 9);
    const trainingId = `training-${plannedOn.slice(0, 7)}`;
    const present = postings.filter((one) => servesOn(one, plannedOn) && pick(`${trainingId}/${one.postingId}`, 9) > 0);
    return [
      act(partyWork.id, later(plannedOn, -8), 'PlanTraining', {
        trainingId,
        bureauId: BUREAU,
        topic,
        audience: 'FIRST_SECRETARIES',
        hours,
        plannedOn,
      }),
      ...present.map(({ secretary, postingId }) =>
        act(partyWork.id, plannedOn, 'RecordAttendance', {
          trainingId,
          personId: secretary,
          hours: hours - 2 * pick(`${trainingId}/${postingId}/hours`, 2),
          result: pick(`${trainingId}/${postingId}/result`, 11) === 0 ? 'NOT_PASSED' : 'PASSED',
        }),
      ),
      act(partyWork.id, later(plannedOn, 5), 'CloseTraining', { trainingId }),
    ];
  });

interface Commended {
  readonly of: { readonly commendationId: string };
  readonly endedOn: string;
  readonly awarded: readonly Posting[];
}

const commended = ({ postings }: Story): Commended => {
  const awarded = postings.filter(({ course }) => course === 'ENDED');
  const endedOn =
    awarded
      .map(({ endOn = '' }) => endOn)
      .toSorted()
      .at(-1) ?? '';
  return { of: { commendationId: `commendation-${endedOn.slice(0, 4)}` }, endedOn, awarded };
};

/** The last report that a nominee handed in: a fact that can be cited. */
const lastReport = (posting: Posting, before: string): Step | undefined => {
  const month = posting.months.findLast((one) => one < before && hasReported(posting, one));
  return month === undefined ? undefined : reportTo(month, posting);
};

/** Those whose term was judged are awarded; who has not come to its end was nominated as well. */
const commendation = (story: Story): readonly Step[] => {
  const { of, endedOn, awarded } = commended(story);
  const year = endedOn.slice(0, 4);
  const nominees = story.postings.filter(({ course }) => course === 'ENDED' || course === 'ENDING');
  const opened = act(partyWork.id, inMonth(story.month(-3), 10), 'OpenCommendation', {
    ...of,
    bureauId: BUREAU,
    title: `${year}年优秀第一书记评选表彰（演示）`,
    criteria: ['任职满半年', '挂任期综合考评良好以上', '无违纪扣分', '群众满意度不低于75%'],
    quota: awarded.length,
    judgedPeriod: { from: `${story.month(-14)}-01`, to: endedOn },
  });
  const nominations = nominees.flatMap((posting) => {
    const { postingId, stationId, partyOfficer } = posting;
    const report = lastReport(posting, endedOn.slice(0, 7));
    const on = later(endedOn, -between(postingId, 1, 4));
    return report
      ? [act(partyOfficer, on, 'NominatePosting', { ...of, postingId, stationId, evidenceEventIds: [factOf(report)] })]
      : [];
  });
  const award = act(committee.id, later(endedOn, 4), 'AwardCommendation', {
    ...of,
    postingIds: awarded.map(({ postingId }) => postingId),
  });
  const recommended = awarded.slice(0, 1).map(({ secretary: personId, postingId }) =>
    act(committee.id, later(endedOn, 6), 'RecommendPromotionPriority', {
      ...of,
      personId,
      postingId,
      basisEventIds: [factOf(award)],
    }),
  );
  return [opened, ...nominations, award, ...recommended];
};

/** Practices of the first postings spread to stations of the same county and of others. */
const practices = (story: Story): readonly Step[] => {
  const { of: ofCommendation } = commended(story);
  return PRACTICES.flatMap((practice, index) =>
    story.postings.slice(index, index + 1).flatMap(({ postingId, stationId, enterprise }) => {
      const of = index === 0 ? ofCommendation : {};
      const adoptedOf = index === 0 ? ofCommendation : { postingId };
      const publishedOn = inMonth(story.month(-2), 9 + index * 5);
      const others = stations.filter(
        ({ id, parentId }) =>
          id !== stationId && (parentId === enterprise || pick(`${practice.practiceId}/${id}`, 9) === 0),
      );
      return [
        act(partyWork.id, publishedOn, 'PublishPractice', { ...of, ...practice, postingId, stationId }),
        ...others.slice(0, 9).map(({ id }) =>
          act(
            assessorOf(enterpriseOf(id)),
            later(publishedOn, between(`${practice.practiceId}/${id}/adopted`, 4, 26)),
            'AdoptPractice',
            {
              ...adoptedOf,
              practiceId: practice.practiceId,
              stationId: id,
            },
          ),
        ),
      ];
    }),
  );
};

export const merit = (story: Story): readonly Step[] => [
  ...trainings(story),
  ...commendation(story),
  ...practices(story),
];
