import { clueAfterBreach, clueDecider, indicatorFold, stationCluesFold } from '@zhudian/integrity-performance';
import type { StationCluesEvent } from '@zhudian/facts';
import { elsewhere } from '@zhudian/framework';
import { specificationOf, stateAfter } from '../../support';
import {
  breachEventId,
  clueClosed,
  clueEntered,
  clueOpened,
  clueReassigned,
  clueReferred,
  clueStruck,
  factorFound,
} from '../../support/clue.story';
import { februaryBreached, lossTargetSet } from '../../support/indicator.story';

// covers: I18
const clue = specificationOf(clueDecider);
const clueId = 'luobo.LINE_LOSS.2016-02';
const ofBreach = { clueId, stationId: 'luobo', code: 'LINE_LOSS', period: '2016-02' } as const;
const listed = (event: StationCluesEvent) => elsewhere(stationCluesFold, 'luobo', event);
const found = clueOpened({ hypothesis: '2016-02线损率未达标，原因待查。', takeUpBy: '2016-03-31' });
const struck = clueClosed;
const cleared = {
  ...struck,
  data: { stationId: 'luobo', conclusion: '2016-02线损率数据更正后不再认定未达标，线索了结。' },
} as const;
const indicator = stateAfter(indicatorFold, lossTargetSet);
const open = (list = stationCluesFold.initial) =>
  ({ type: 'OpenBreachClue', data: { ...ofBreach, breachEventId }, read: { indicator, list } }) as const;
const close = { type: 'CloseClearedClue', data: ofBreach, read: { list: stationCluesFold.initial } } as const;
const listWith = (...ids: readonly string[]) => stateAfter(stationCluesFold, ...ids.map((id) => clueEntered(id)));

describe('A breach', () => {
  it('opens a clue of the station, to be looked into by the end of the month in which it was found', () =>
    clue
      .given()
      .when(open())
      .then(found, listed(clueEntered(clueId))));

  it('opens it once', () => clue.given(found).when(open()).then());

  it.each([
    ['of the month before', 'luobo.LINE_LOSS.2016-01', false],
    ['of another indicator', 'luobo.BILL_RECOVERY.2016-01', true],
    ['of another kind of loss', 'luobo.LINE_LOSS_X.2016-01', true],
    ['that somebody opened', 'clue-1', true],
  ] as const)('opens none while a clue %s is open, or all the same', (_, id, opens) => {
    const decided = clue.given().when(open(listWith(id)));
    if (opens) decided.then(found, listed(clueEntered(clueId)));
    else decided.then();
  });

  it('of a month whose clue came to its end is the same matter; found anew after it was cleared, it opens it again', () => {
    clue.given(found, factorFound, clueClosed).when(open()).then();
    clue.given(found, clueReferred, clueClosed).when(open()).then();
    clue
      .given(found, cleared)
      .when(open())
      .then(found, listed(clueEntered(clueId)));
    clue.given(found, cleared, found).when(open()).then();
  });

  it('that does not stand any more ends its clue, unless somebody has begun', () => {
    clue
      .given(found)
      .when(close)
      .then(cleared, listed(clueStruck(clueId)));
    clue.given().when(close).then();
    clue.given(clueOpened()).when(close).then();
    for (const begun of [factorFound, clueReassigned('lan'), clueReferred]) clue.given(found, begun).when(close).then();
    clue.given(found, cleared).when(close).then();
  });
});

describe('The policy on breaches', () => {
  const on = (fact: { readonly type: string; readonly data: object }) =>
    (clueAfterBreach.on[fact.type] as (one: object) => unknown)({
      ...fact,
      id: breachEventId,
      stream: 'Indicator-luobo.LINE_LOSS',
    });
  it.each([
    [februaryBreached, 'OpenBreachClue', { ...ofBreach, breachEventId }],
    [{ type: 'FindingCleared', data: { period: '2016-02' } }, 'CloseClearedClue', ofBreach],
    [{ type: 'AnomalyDetected', data: { period: '2016-02' } }, 'CloseClearedClue', ofBreach],
  ])('acts on $type', (fact, type, data) => {
    expect(on(fact)).toMatchObject([{ type, data }]);
  });
});
