import {
  activePosting,
  breachesFound,
  clueDecider,
  knownUnit,
  riskPointFold,
  stationCluesFold,
} from '@zhudian/integrity-performance';
import type { StationCluesEvent } from '@zhudian/facts';
import { elsewhere } from '@zhudian/framework';
import { actAs, specificationOf, stateAfter } from '../../support';
import {
  breachEventId,
  clueClosed,
  clueEntered,
  clueEntrusted,
  clueId,
  clueOpened,
  clueReassigned,
  clueReferred,
  clueStruck,
  effectVerified,
  factorFound,
  measureDone,
  measurePlanned,
} from '../../support/clue.story';
import { februaryBreached, februaryRead, lossTargetSet } from '../../support/indicator.story';
import { riskIdentified } from '../../support/risk-point.story';
import { luoboRegistered, wumingRegistered } from '../../support/organization.story';

// covers: I18

const clue = specificationOf(clueDecider);
const list = stationCluesFold.initial;
const listed = (event: StationCluesEvent) => elsewhere(stationCluesFold, 'luobo', event);
const unit = stateAfter(knownUnit, luoboRegistered);
const occupied = stateAfter(activePosting, { type: 'StationReserved', data: { postingId: 'r2016.wei' } });

/** February's breach, as the log gives it back. */
const found = { ...februaryBreached, id: breachEventId };
const nothing = breachesFound.initial;
const breaches = {
  LINE_LOSS: stateAfter(breachesFound, lossTargetSet, februaryRead, found),
  BILL_RECOVERY: nothing,
  METER_READING: nothing,
  METER_READING_ERROR: nothing,
  REPAIR_ON_TIME: nothing,
  SATISFACTION: nothing,
};
const open = (changes: Partial<ReturnType<typeof clueOpened>['data']> = {}, read = {}) => ({
  type: 'OpenClue' as const,
  data: { clueId, ...clueOpened(changes).data },
  read: { unit, active: activePosting.initial, list, ...breaches, ...read },
});
const identify = { type: 'IdentifyFactor', data: { clueId, ...factorFound.data }, read: {} } as const;
const plan = (ownerId = 'wei') =>
  ({ type: 'PlanMeasure', data: { clueId, ...measurePlanned(ownerId).data }, read: { list } }) as const;
const complete = { type: 'CompleteMeasure', data: { clueId, ...measureDone.data } } as const;
const verify = (by = 'county', verdict: 'EFFECTIVE' | 'INEFFECTIVE' = 'EFFECTIVE') => ({
  type: 'VerifyEffect' as const,
  data: { clueId, ...effectVerified(verdict).data },
  act: actAs('COUNTY_ENTERPRISE', { by }),
  read: {},
});
const reassign = (toPersonId: string) =>
  ({ type: 'ReassignClue', data: { clueId, ...clueReassigned(toPersonId).data }, read: { list } }) as const;
const refer = { type: 'ReferClue', data: { clueId, ...clueReferred.data }, read: { list } } as const;
const close = { type: 'CloseClue', data: { clueId, conclusion: clueClosed.data.conclusion }, read: { list } } as const;
const done = [clueOpened(), factorFound, measurePlanned(), measureDone];

describe('A clue', () => {
  it('has a factor that belongs to a risk of the same station, or to none', () => {
    const factor = { ...factorFound.data, riskPointId: 'luobo-seals' };
    const named = { ...identify, data: { clueId, ...factor } };
    const risk = stateAfter(riskPointFold, riskIdentified());
    clue
      .given(clueOpened())
      .when({ ...named, read: { risk } })
      .then({ type: 'FactorIdentified', data: factor });
    const elsewhereRisk = stateAfter(riskPointFold, riskIdentified({ stationId: 'fucheng' }));
    clue
      .given(clueOpened())
      .when({ ...named, read: { risk: elsewhereRisk } })
      .thenRefused('RISK_OF_ANOTHER_STATION', { riskPointId: 'luobo-seals', stationId: 'luobo' });
  });

  it('is opened at a station, and so in the posting that is active there', () => {
    clue.given().when(open()).then(clueOpened(), listed(clueEntered()));
    clue
      .given()
      .when(open({}, { active: occupied }))
      .then(clueOpened({ postingId: 'r2016.wei' }), listed(clueEntered(clueId, 'r2016.wei')));
    const left = stateAfter(
      activePosting,
      { type: 'StationReserved', data: { postingId: 'r2016.wei' } },
      { type: 'StationReleased', data: { postingId: 'r2016.wei' } },
    );
    clue
      .given()
      .when(open({}, { active: left }))
      .then(clueOpened(), listed(clueEntered()));
  });

  it('rests on the fact of a breach, or on what is filed', () => {
    const { breachEventId: _none, ...data } = open().data;
    clue
      .given()
      .when({ ...open(), data })
      .thenRefused('CLUE_WITHOUT_BASIS', {});
    const { breachEventId: _fact, ...filed } = clueOpened({ basisRefs: ['举报信 2016-4'] }).data;
    clue
      .given()
      .when({ ...open(), data: { clueId, ...filed } })
      .then({ type: 'ClueOpened', data: filed }, listed(clueEntered()));
  });

  it('cites no breach that was not found at its station', () => {
    const cleared = stateAfter(breachesFound, found, { type: 'FindingCleared', data: { period: '2016-02' } });
    clue
      .given()
      .when(open({}, { LINE_LOSS: cleared }))
      .then(clueOpened(), listed(clueEntered()));
    clue
      .given()
      .when(open({ basisRefs: ['台账'] }, { LINE_LOSS: nothing }))
      .thenRefused('BREACH_UNKNOWN', { breachEventId, stationId: 'luobo' });
  });

  it('is opened once, at a station that is registered', () => {
    clue.given(clueOpened()).when(open()).thenRefused('CLUE_ALREADY_OPEN', { clueId });
    for (const other of [knownUnit.initial, stateAfter(knownUnit, wumingRegistered)])
      clue
        .given()
        .when(open({}, { unit: other }))
        .thenRefused('CLUE_STATION_UNKNOWN', { stationId: 'luobo' });
  });

  it('goes from the factor over the measure to the effect', () => {
    clue.given(clueOpened()).when(identify).then(factorFound);
    clue
      .given(clueOpened(), factorFound)
      .when(plan())
      .then(measurePlanned(), listed(clueEntrusted('wei')));
    clue.given(clueOpened(), factorFound, measurePlanned()).when(complete).then(measureDone);
    clue
      .given(...done)
      .when(verify())
      .then(effectVerified());
    clue
      .given(...done, effectVerified())
      .when(close)
      .then(clueClosed, listed(clueStruck()));
  });

  it.each([
    ['a measure', plan(), [clueOpened()], ['FACTOR']],
    ['a completion', complete, [clueOpened(), factorFound], ['MEASURE']],
    ['an effect', verify(), [clueOpened(), factorFound, measurePlanned()], ['COMPLETION']],
    ['an end', close, [clueOpened()], ['FACTOR', 'MEASURE', 'COMPLETION', 'EFFECT']],
    ['an end', close, done, ['EFFECT']],
  ] as const)('has %s only after what comes before it', (_, command, past, missing) =>
    clue
      .given(...past)
      .when(command)
      .thenRefused('CLUE_INCOMPLETE', { missing: [...missing] }),
  );

  it('is verified by somebody else than the owner of the measure, once', () => {
    clue
      .given(...done)
      .when(verify('wei'))
      .thenRefused('SEGREGATION_OF_DUTIES', { actor: 'wei' });
    clue
      .given(...done, effectVerified())
      .when(verify())
      .thenRefused('EFFECT_ALREADY_VERIFIED', {});
    clue
      .given(...done)
      .when(complete)
      .then();
  });

  it('needs another measure when one had no effect', () => {
    const failed = [...done, effectVerified('INEFFECTIVE')];
    clue
      .given(...done)
      .when(verify('county', 'INEFFECTIVE'))
      .then(effectVerified('INEFFECTIVE'));
    clue
      .given(...failed)
      .when(close)
      .thenRefused('CLUE_INCOMPLETE', { missing: ['MEASURE', 'COMPLETION', 'EFFECT'] });
    clue
      .given(...failed)
      .when(plan('hua'))
      .then(measurePlanned('hua'), listed(clueEntrusted('hua')));
    clue
      .given(...done)
      .when(plan('hua'))
      .thenRefused('MEASURE_UNDER_WAY', { ownerId: 'wei' });
  });

  it('passes to another person, with a measure that is not completed', () => {
    const past = [clueOpened(), factorFound, measurePlanned()];
    clue
      .given(...past)
      .when(reassign('hua'))
      .then(clueReassigned('hua'), listed(clueEntrusted('hua')));
    clue
      .given(...past)
      .when(reassign('wei'))
      .thenRefused('ALREADY_ANSWERS', { personId: 'wei' });
    clue
      .given(...past, clueReassigned('hua'), measureDone)
      .when(verify('hua'))
      .thenRefused('SEGREGATION_OF_DUTIES', { actor: 'hua' });
    clue
      .given(clueOpened())
      .when(reassign('hua'))
      .then(clueReassigned('hua'), listed(clueEntrusted('hua')));
  });

  it('keeps who completed a measure as its owner', () => {
    const passedOn = [...done, clueReassigned('hua')];
    clue
      .given(...passedOn)
      .when(verify('wei'))
      .thenRefused('SEGREGATION_OF_DUTIES', { actor: 'wei' });
    clue
      .given(...passedOn)
      .when(verify('hua'))
      .then(effectVerified());
  });

  it('may be referred, once, and is closed then whatever it lacks', () => {
    clue.given(clueOpened()).when(refer).then(clueReferred, listed(clueStruck()));
    clue.given(clueOpened(), clueReferred).when(refer).thenRefused('CLUE_ALREADY_REFERRED', {});
    clue.given(clueOpened(), clueReferred).when(close).then(clueClosed, listed(clueStruck()));
  });

  it('is worked on while it is open', () => {
    for (const command of [identify, plan(), complete, verify(), reassign('hua'), refer, close]) {
      clue.given().when(command).thenRefused('CLUE_NOT_OPEN', { stage: 'NONE' });
      clue
        .given(clueOpened(), clueReferred, clueClosed)
        .when(command)
        .thenRefused('CLUE_NOT_OPEN', { stage: 'CLOSED' });
    }
  });
});

describe('The open clues of a station', () => {
  it('show who answers for each, until it is closed', () => {
    const past = [clueEntered(clueId, 'r2016.wei'), clueEntered('other'), clueEntrusted('hua', 'other')];
    expect(stateAfter(stationCluesFold, ...past)).toStrictEqual({
      open: { [clueId]: { postingId: 'r2016.wei' }, other: { postingId: undefined, personId: 'hua' } },
    });
    expect(stateAfter(stationCluesFold, ...past, clueStruck('other'))).toStrictEqual({
      open: { [clueId]: { postingId: 'r2016.wei' } },
    });
  });
});
