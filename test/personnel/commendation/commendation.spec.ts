import fc from 'fast-check';
import { decideOn, elsewhere, Refusal } from '@zhudian/framework';
import { commendation as aggregate, commendationDecider, postingStanding, postingTerm } from '@zhudian/personnel';
import { actAs, specificationOf, stateAfter } from '../../support';
import { reliedOn, termSettled, termUnsettled } from '../../support/evaluation.story';
import {
  awarded,
  commendationId,
  evidence,
  nominated,
  opened,
  promotionRecommended,
} from '../../support/commendation.story';
import { shippedLaw } from '../../support/law.story';
import { ended, postingId, started } from '../../support/posting.story';
import { trials } from '../../support/trials';

// covers: N08, N14, N15, M08

const commendation = specificationOf(commendationDecider);
const since = (startOn: string, endOn?: string) =>
  stateAfter(
    postingTerm,
    { ...started, data: { ...started.data, startOn } },
    ...(endOn ? [{ ...ended, data: { ...ended.data, endOn } }] : []),
  );
const serving = since('2016-03-01');
const committee = (on = '2016-12-20', by = 'liang') => actAs('PARTY_COMMITTEE', { on, by });

const open = { type: 'OpenCommendation', data: { commendationId, ...opened.data } } as const;
const nominate = ({ by = 'liang', posting = serving, stationId = 'luobo' } = {}) => ({
  type: 'NominatePosting' as const,
  data: { commendationId, postingId, stationId, evidenceEventIds: evidence },
  act: actAs('PARTY_WORK', { by, on: '2016-12-10' }),
  read: { posting },
});
const good = stateAfter(postingStanding, termSettled());
const award = (postingIds: string[], act = committee(), term = serving, standing = good) => ({
  type: 'AwardCommendation' as const,
  data: { commendationId, postingIds },
  act,
  read: {
    ...shippedLaw,
    ...Object.fromEntries(
      postingIds.flatMap((one) => [
        [`term:${one}`, term],
        [`standing:${one}`, standing],
      ]),
    ),
  },
});
/** The award as the log gives it back: with the id by which it is cited. */
const recorded = (...postingIds: string[]) => ({ ...awarded(...postingIds), id: evidence[0] ?? '' });
/** What an award rests on, told where it is. */
const relied = (...postingIds: string[]) =>
  postingIds.map((one) => elsewhere(postingStanding, one, reliedOn('AWARD', commendationId)));
const recommend = ({ by = 'liang', personId = 'wei', standing = good, basisEventIds = evidence } = {}) => ({
  type: 'RecommendPromotionPriority' as const,
  data: { commendationId, ...promotionRecommended.data, personId, basisEventIds },
  act: committee('2016-12-28', by),
  read: { standing },
});

describe('The period that a commendation judges', () => {
  const cites = (on: string) => ({
    ...nominate(),
    act: actAs('PARTY_WORK', { by: 'liang', cited: { [evidence[0] ?? '']: on } }),
  });

  it('ends after it starts', () => {
    const judgedPeriod = { from: '2016-12-31', to: '2016-01-01' };
    commendation
      .given()
      .when({ ...open, data: { ...open.data, judgedPeriod } })
      .thenRefused('PERIOD_BACKWARDS', judgedPeriod);
  });

  it.each(['2016-01-01', '2016-12-31'])('holds what is cited for a nomination: %s', (on) =>
    commendation.given(opened).when(cites(on)).then(nominated()),
  );

  it.each(['2015-12-31', '2017-01-01'])('and nothing else may be cited: %s', (on) =>
    commendation
      .given(opened)
      .when(cites(on))
      .thenRefused('EVIDENCE_OUTSIDE_PERIOD', { facts: evidence, from: '2016-01-01', to: '2016-12-31' }),
  );

  it('is none of a commendation of before', () =>
    commendation
      .given({ ...opened, data: { ...opened.data, judgedPeriod: undefined } })
      .when(cites('2010-01-01'))
      .then(nominated()));
});

describe('A commendation', () => {
  it('is opened once', () => {
    commendation.given().when(open).then(opened);
    commendation.given(opened).when(open).thenRefused('COMMENDATION_ALREADY_OPEN', {});
  });

  it('is open before anything else happens in it', () => {
    for (const command of [nominate(), award([postingId]), recommend()])
      commendation.given().when(command).thenRefused('COMMENDATION_NOT_OPEN', {});
  });
});

describe('A posting is nominated', () => {
  it('with the facts that speak for it, once', () => {
    commendation.given(opened).when(nominate()).then(nominated());
    commendation.given(opened, nominated()).when(nominate()).thenRefused('ALREADY_NOMINATED', { postingId });
  });

  it('when it exists, at its station', () => {
    commendation
      .given(opened)
      .when(nominate({ posting: postingTerm.initial }))
      .thenRefused('POSTING_UNKNOWN', { postingId, stationId: 'luobo' });
    commendation
      .given(opened)
      .when(nominate({ stationId: 'litang' }))
      .thenRefused('POSTING_UNKNOWN', { postingId, stationId: 'litang' });
  });

  it('by somebody else', () =>
    commendation
      .given(opened)
      .when(nominate({ by: 'wei' }))
      .thenRefused('SEGREGATION_OF_DUTIES', { actor: 'wei' }));
});

describe('An award', () => {
  const notYet = { postings: [postingId] };

  it('goes to nominated postings, each once', () => {
    commendation
      .given(opened, nominated(), nominated('p2', 'hua'))
      .when(award([postingId, 'p2', 'p2']))
      .then(awarded(postingId, 'p2'), ...relied(postingId, 'p2'));
    commendation
      .given(opened, nominated(), awarded(postingId))
      .when(award([postingId]))
      .thenRefused('NOT_ELIGIBLE', notYet);
    commendation
      .given(opened)
      .when(award([postingId]))
      .thenRefused('NOT_ELIGIBLE', notYet);
  });

  it.each([
    ['2016-08-31', undefined, false],
    ['2016-09-01', undefined, true],
    ['2016-12-20', '2016-08-31', false],
    ['2016-08-31', '2016-12-31', false],
    ['2016-12-20', '2016-09-01', true],
  ])('on %s for a posting that ended on %s: six months served is %s', (on, endOn, enough) => {
    const command = award([postingId], committee(on), since('2016-03-01', endOn));
    const { then, thenRefused } = commendation.given(opened, nominated()).when(command);
    return enough
      ? then(awarded(postingId), ...relied(postingId))
      : thenRefused('SERVED_TOO_SHORT', { ...notYet, months: 6 }, 'WARN');
  });

  it('goes to a posting that has served less where a reason is given: the months are only proposed', () => {
    const short = { ...committee('2016-08-31'), reasons: { SERVED_TOO_SHORT: '抗洪抢险表现突出' } };
    commendation
      .given(opened, nominated())
      .when(award([postingId], short))
      .then(awarded(postingId), ...relied(postingId));
  });

  it('needs a posting that exists', () =>
    commendation
      .given(opened, nominated())
      .when(award([postingId], committee(), postingTerm.initial))
      .thenRefused('NOT_ELIGIBLE', notYet));

  it.each([
    ['EXCELLENT', false, true],
    ['GOOD', false, true],
    ['COMPETENT', false, false],
    ['POOR', false, false],
    ['EXCELLENT', true, false],
  ] as const)(
    'of a term graded %s, a breach of discipline standing: %s, is given: %s',
    (grade, isDisciplined, given) => {
      const standing = stateAfter(postingStanding, termSettled({ grade, isDisciplined }));
      const command = award([postingId], committee(), serving, standing);
      const { then, thenRefused } = commendation.given(opened, nominated()).when(command);
      return given ? then(awarded(postingId), ...relied(postingId)) : thenRefused('NOT_ELIGIBLE', notYet);
    },
  );

  it('waits for the evaluation of the term, and again when that is reopened', () => {
    for (const standing of [postingStanding.initial, stateAfter(postingStanding, termSettled(), termUnsettled)])
      commendation
        .given(opened, nominated())
        .when(award([postingId], committee(), serving, standing))
        .thenRefused('NOT_ELIGIBLE', notYet);
  });

  it('is not given to oneself', () =>
    commendation
      .given(opened, nominated())
      .when(award([postingId], committee('2016-12-20', 'wei')))
      .thenRefused('SEGREGATION_OF_DUTIES', { actor: 'wei' }));

  it('stays within the quota, also bit by bit', () => {
    const three = [nominated('p1', 'a'), nominated('p2', 'b'), nominated('p3', 'c')];
    commendation
      .given(opened, ...three)
      .when(award(['p1', 'p2', 'p3']))
      .thenRefused('QUOTA_EXCEEDED', { quota: 2, awards: 3 });
    commendation
      .given(opened, ...three, awarded('p1'))
      .when(award(['p2']))
      .then(awarded('p2'), ...relied('p2'));
    commendation
      .given(opened, ...three, awarded('p1', 'p2'))
      .when(award(['p3']))
      .thenRefused('QUOTA_EXCEEDED', { quota: 2, awards: 3 });
  });

  it('never goes beyond the quota nor twice to one posting, however it is asked for', () => {
    const ids = ['p1', 'p2', 'p3', 'p4'];
    const most = new Set<number>();
    const some = fc.array(fc.subarray([...ids, 'stranger'], { minLength: 1 }), { maxLength: 6 });
    fc.assert(
      fc.property(some, fc.integer({ min: 1, max: 4 }), (asked, quota) => {
        const past = [{ ...opened, data: { ...opened.data, quota } }, ...ids.map((one) => nominated(one, `of-${one}`))];
        const given: string[] = [];
        for (const postingIds of asked) {
          const state = stateAfter(commendationDecider, ...past, ...given.map((one) => awarded(one)));
          if (!(decideOn(aggregate, state, award(postingIds)) instanceof Refusal)) given.push(...postingIds);
        }
        expect(given.length).toBeLessThanOrEqual(quota);
        most.add(given.length);
        expect(new Set(given).size).toBe(given.length);
        expect(given).not.toContain('stranger');
      }),
      { ...trials('quota', { test: 300, soak: 100_000 }), examples: [[ids.map((one) => [one]), 4]] },
    );
    expect([...most].toSorted()).toStrictEqual([0, 1, 2, 3, 4]);
  });
});

describe('A recommendation for priority promotion', () => {
  const past = [opened, nominated(), recorded(postingId)];
  const none = { personId: 'wei', postingId };
  const told = elsewhere(postingStanding, postingId, reliedOn('PROMOTION', commendationId));

  it('cites the fact of an award of that person', () => {
    commendation
      .given(...past)
      .when(recommend())
      .then(promotionRecommended, told);
    commendation.given(opened, nominated()).when(recommend()).thenRefused('NO_MERIT_BASIS', none);
    commendation
      .given(...past)
      .when(recommend({ personId: 'hua' }))
      .thenRefused('NO_MERIT_BASIS', { personId: 'hua', postingId });
  });

  it('does not rest on a fact that is no award, or an award of somebody else', () => {
    const other = '0f0c6b1e-0a52-4e4e-9d0e-6a7f0b7a1c09';
    commendation
      .given(...past)
      .when(recommend({ basisEventIds: [other] }))
      .thenRefused('NO_MERIT_BASIS', none);
    commendation
      .given(opened, nominated(), nominated('p2', 'hua'), recorded('p2'))
      .when(recommend())
      .thenRefused('NO_MERIT_BASIS', none);
    commendation
      .given(...past)
      .when(recommend({ basisEventIds: [other, ...evidence] }))
      .then(
        { ...promotionRecommended, data: { ...promotionRecommended.data, basisEventIds: [other, ...evidence] } },
        told,
      );
  });

  it('needs the merit to stand still', () =>
    commendation
      .given(...past)
      .when(recommend({ standing: stateAfter(postingStanding, termSettled(), termUnsettled) }))
      .thenRefused('NOT_ELIGIBLE', { postings: [postingId] }));

  it('is made once, and by somebody else', () => {
    commendation
      .given(...past, promotionRecommended)
      .when(recommend())
      .thenRefused('ALREADY_RECOMMENDED', { personId: 'wei' });
    commendation
      .given(...past)
      .when(recommend({ by: 'wei' }))
      .thenRefused('SEGREGATION_OF_DUTIES', { actor: 'wei' });
  });
});
