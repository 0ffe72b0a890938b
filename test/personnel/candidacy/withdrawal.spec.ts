import { candidacyDecider } from '@zhudian/personnel';
import { actAs, specificationOf } from '../../support';
import {
  applied,
  appointed,
  candidacyId,
  objected,
  rejected,
  resolvedAs,
  uptoAnnounced,
  uptoMatched,
  uptoNoticeClosed,
  uptoRecommended,
  uptoReviewed,
  withdrawn,
} from '../../support/candidacy.story';
import { announcedFor, announcementEnded } from './announced.support';

// covers: S06, S11

const candidacy = specificationOf(candidacyDecider);
const withdraw = (act = actAs('STAFF', { by: 'wei' }), read = {}) =>
  ({ type: 'WithdrawCandidacy', data: { candidacyId, ...withdrawn.data }, act, read }) as const;

describe('A candidacy is withdrawn', () => {
  it.each([
    ['APPLIED', [applied]],
    ['RECOMMENDED', uptoRecommended],
    ['REVIEWED', uptoReviewed],
    ['MATCHED', uptoMatched],
    ['NOTICE_OPEN', uptoAnnounced],
    ['NOTICE_CLOSED', uptoNoticeClosed],
  ] as const)('by the candidate while it is at %s', (_, past) =>
    candidacy
      .given(...past)
      .when(withdraw())
      .then(withdrawn),
  );

  it.each([{ past: uptoAnnounced }, { past: uptoNoticeClosed }])('and leaves its announced station', ({ past }) => {
    const act = actAs('STAFF', { by: 'wei' });
    candidacy
      .given(...past)
      .when(withdraw(act, { station: announcedFor(candidacyId) }))
      .then(withdrawn, announcementEnded);
    candidacy
      .given(...past)
      .when(withdraw(act, { station: announcedFor('2016-1.lan') }))
      .then(withdrawn);
  });

  it('by the party-work department', () =>
    candidacy
      .given(applied)
      .when(withdraw(actAs('PARTY_WORK')))
      .then(withdrawn));

  it('by no other person', () =>
    candidacy
      .given(applied)
      .when(withdraw(actAs('STAFF', { by: 'lan' })))
      .thenRefused('NOT_THE_CANDIDATE', {}));

  it.each([
    ['NONE', []],
    ['APPOINTED', [...uptoNoticeClosed, appointed]],
    ['REJECTED', [...uptoRecommended, rejected]],
    ['OBJECTION_UPHELD', [...uptoAnnounced, objected, resolvedAs('UPHELD')]],
    ['WITHDRAWN', [applied, withdrawn]],
  ] as const)('not when it is at %s', (stage, past) =>
    candidacy
      .given(...past)
      .when(withdraw())
      .thenRefused('STEP_OUT_OF_ORDER', { stage, expected: 'APPLIED' }),
  );
});
