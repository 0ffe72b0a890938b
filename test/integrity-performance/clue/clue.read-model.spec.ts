import { clues } from '@zhudian/projections';
import {
  clueClosed,
  clueId,
  clueOpened,
  clueReassigned,
  clueReferred,
  effectVerified,
  factorFound,
  measureDone,
  measurePlanned,
} from '../../support/clue.story';

import { readModelOf } from '../../support/read-model-of';
import { recorded } from '../../support/recorded';
// covers: I18

describe('A clue', () => {
  const of = <Fact extends object>(fact: Fact, on = '2016-04-05') => recorded(`Clue-${clueId}`, fact, { on });
  const { breachEventId, ...data } = clueOpened().data;
  const row = {
    id: clueId,
    ...data,
    breachEventId: breachEventId ?? null,
    postingId: null,
    takeUpBy: null,
    step: 'OPENED' as const,
    open: true,
    referred: false,
    personId: null,
    factor: null,
    measure: null,
    measureOwnerId: null,
    dueOn: null,
    result: null,
    effects: [],
    attempts: 0,
    riskPointId: null,
    referral: null,
    reassignments: [],
    conclusion: null,
    openedOn: '2016-04-05',
    closedOn: null,
    closedAt: null,
  };
  const measured = {
    ...row,
    step: 'MEASURE' as const,
    factor: factorFound.data.factor,
    measure: measurePlanned().data.measure,
    measureOwnerId: 'wei',
    personId: 'wei',
    dueOn: '2016-06-30',
    attempts: 1,
  };
  const done = [of(clueOpened()), of(factorFound), of(measurePlanned()), of(measureDone)];
  const { before, after } = effectVerified().data;
  const reassignments = [clueReassigned('hua').data];

  it('shows how far it has come, and who answers for it', () => {
    readModelOf(clues).given(of(clueOpened())).then(row);
    readModelOf(clues)
      .given(...done.slice(0, 3))
      .then(measured);
    readModelOf(clues)
      .given(...done.slice(0, 3), of(clueReassigned('hua')))
      .then({ ...measured, personId: 'hua', measureOwnerId: 'hua', reassignments });
    readModelOf(clues)
      .given(...done, of(clueReassigned('hua')), of(effectVerified()), of(clueClosed, '2016-08-01'))
      .then({
        ...measured,
        step: 'VERIFIED' as const,
        reassignments,
        personId: 'hua',
        result: measureDone.data.result,
        effects: [{ before, after, verdict: 'EFFECTIVE', measured: null, on: '2016-04-05' }],
        open: false,
        conclusion: clueClosed.data.conclusion,
        closedOn: '2016-08-01',
        closedAt: 6,
      });
  });

  it('goes back to its factor when a measure had no effect', () =>
    readModelOf(clues)
      .given(...done, of(effectVerified('INEFFECTIVE')), of(measurePlanned('hua')))
      .then({
        ...measured,
        personId: 'hua',
        measureOwnerId: 'hua',
        effects: [{ before, after, verdict: 'INEFFECTIVE', measured: null, on: '2016-04-05' }],
        attempts: 2,
      }));

  it('keeps to whom it was referred', () =>
    readModelOf(clues)
      .given(of(clueOpened({ postingId: 'r2016.wei' })), of(clueReferred))
      .then({ ...row, postingId: 'r2016.wei', referred: true, referral: clueReferred.data }));
});
