import {
  clueAfterBreach,
  clueDecider,
  indicatorFold,
  ledBranch,
  stationCluesFold,
  type StationClues,
} from '@zhudian/integrity-performance';
import type { StationCluesEvent } from '@zhudian/facts';
import { elsewhere, foldOf } from '@zhudian/framework';
import type { Consequence } from '@zhudian/framework/service';
import { specificationOf, stateAfter } from '../../support';
import {
  breachEventId,
  clueClosed,
  clueEntered,
  clueEntrusted,
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
const owned = clueOpened({ ...found.data, ownerId: 'wei' });
const struck = clueClosed;
const cleared = {
  ...struck,
  data: { stationId: 'luobo', conclusion: '2016-02线损率数据更正后不再认定未达标，线索了结。' },
} as const;
const indicator = stateAfter(indicatorFold, lossTargetSet);
const measured = { values: {}, impossible: [], breaches: { b1: '2016-01', b2: '2016-02' } };
const nobody = { citedByOthers: [], citedByOpen: [], wasTakenUp: false };
interface Read {
  readonly list: StationClues;
  readonly active: { readonly postingId?: string };
  readonly branch?: { readonly secretaryId?: string };
}
const unled: Read = { list: stationCluesFold.initial, active: {} };
const open = (
  read: Partial<Read> = {},
  cited: Partial<typeof nobody> | { readonly citedByOthers: string[] } = nobody,
) =>
  ({
    type: 'OpenBreachClue',
    data: { ...ofBreach, breachEventId, ...nobody, ...cited },
    read: { indicator, measured, ...unled, ...read },
  }) as const;
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
    const decided = clue.given().when(open({ list: listWith(id) }));
    if (opens) decided.then(found, listed(clueEntered(clueId)));
    else decided.then();
  });

  it.each([
    ['an ended clue of the same month', { citedByOthers: ['b2'] }, false],
    ['an ended clue of another month', { citedByOthers: ['b1'] }, true],
    ['an open clue of another month', { citedByOthers: ['b1'], citedByOpen: ['b1'] }, false],
    ['a clue that was open when it was found, and closed since,', { wasTakenUp: true }, false],
    ['a clue on another indicator', { citedByOthers: ['other'], citedByOpen: ['other'] }, true],
  ])('is left to people where %s is theirs, or opens its own', (_, cited, opens) => {
    const decided = clue.given().when(open({}, cited));
    if (opens) decided.then(found, listed(clueEntered(clueId)));
    else decided.then();
  });

  it.each([
    ['First Secretary', { active: { postingId: 'r1.wei' }, branch: { secretaryId: 'lan' } }, 'wei', 'r1.wei'],
    ['branch secretary', { branch: { secretaryId: 'lan' } }, 'lan', undefined],
  ] as const)('is given to the %s of the station', (_, read, ownerId, postingId) =>
    clue
      .given()
      .when(open(read))
      .then(
        { ...found, data: { ...found.data, ownerId, ...(postingId ? { postingId } : {}) } },
        listed(clueEntered(clueId, postingId)),
        listed(clueEntrusted(ownerId, clueId)),
      ),
  );

  it('is nobody’s where the branch has no secretary', () =>
    clue
      .given()
      .when(open({ branch: {} }))
      .then(found, listed(clueEntered(clueId))));

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
    clue
      .given(owned)
      .when(close)
      .then(cleared, listed(clueStruck(clueId)));
    clue.given().when(close).then();
    clue.given(clueOpened()).when(close).then();
    for (const first of [found, owned])
      for (const begun of [factorFound, clueReassigned('lan'), clueReferred])
        clue.given(first, begun).when(close).then();
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

  it.each([
    ['after the breach was found, in the same instant', { closedAt: 8 }, true],
    ['before it, in the same instant', { closedAt: 6 }, false],
    ['after it by the system', { closedAt: 8, closed: { role: 'POLICY' } }, false],
    ['after it, of another indicator', { closedAt: 8, id: 'luobo.BILL_RECOVERY.2016-01' }, false],
    ['not yet', { closedAt: null, closed: null }, false],
  ])('knows a clue that was closed %s', async (_, row, wasTakenUp) => {
    const closed = { role: 'COUNTY_ENTERPRISE' };
    const clueRow = {
      id: 'luobo.LINE_LOSS.2016-01',
      open: false,
      referred: false,
      breachEventId: null,
      closed,
      ...row,
    };
    const page = (model: { readonly name: string }) =>
      Promise.resolve({ rows: model.name === 'clue' ? [clueRow] : [], hasMore: false });
    const [opening] = on(februaryBreached) as readonly Consequence[];
    const found = await clueAfterBreach.lookUp?.(opening as never, { page } as never, { position: 7 } as never);
    expect(found?.data).toMatchObject({ wasTakenUp });
  });
});

describe('The secretary of a branch', () => {
  const electionHeld = (kind: string) => ({ type: 'ElectionHeld', data: { kind } });
  const filled = (...offices: readonly (readonly [string, string])[]) => ({
    type: 'CommitteeOfficesFilled',
    data: { offices: offices.map(([office, personId]) => ({ office, personId })) },
  });
  const vacated = (personId: string) => ({ type: 'SeatVacated', data: { personId } });
  const lan = filled(['DEPUTY', 'wei'], ['SECRETARY', 'lan']);
  it.each([
    ['before any election', [], undefined],
    ['once the offices are filled', [lan], 'lan'],
    ['when other offices are filled', [lan, filled(['MEMBER', 'wei'])], 'lan'],
    ['when another one is elected', [lan, filled(['SECRETARY', 'wei'])], 'wei'],
    ['after a by-election', [lan, electionHeld('BY_ELECTION')], 'lan'],
    ['between an election for a new term and its offices', [lan, electionHeld('TERM')], undefined],
    ['when another seat is vacated', [lan, vacated('wei')], 'lan'],
    ['when the own seat is vacated', [lan, vacated('lan')], undefined],
  ] as const)('%s', (_, facts, secretaryId) => {
    expect(foldOf(ledBranch, facts).secretaryId).toBe(secretaryId);
  });
});
