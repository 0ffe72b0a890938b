import { candidacyDecider } from '@zhudian/personnel';
import { actAs, specificationOf } from '../../support';
import {
  candidacyId,
  noticeClosed,
  objected,
  resolvedAs,
  uptoAnnounced,
  uptoMatched,
  uptoNoticeClosed,
} from '../../support/candidacy.story';
import { shippedLaw } from '../../support/law.story';
import { announcedFor, announcementEnded } from './announced.support';

// covers: S09

const candidacy = specificationOf(candidacyDecider);
const raise = { type: 'RaiseObjection', data: { candidacyId, ...objected.data }, act: actAs('STAFF') } as const;
const resolve = (outcome: 'UPHELD' | 'DISMISSED', by = 'discipline', read = {}) =>
  ({
    type: 'ResolveObjection',
    data: { candidacyId, ...resolvedAs(outcome).data },
    act: actAs('DISCIPLINE', { by }),
    read,
  }) as const;
const close = {
  type: 'CloseNotice',
  data: { candidacyId },
  act: actAs('PARTY_WORK', { on: '2016-02-15' }),
  read: shippedLaw,
} as const;
const notOpen = { stage: 'MATCHED', expected: 'NOTICE_OPEN' };

describe('An objection', () => {
  it('is raised during the notice', () =>
    candidacy
      .given(...uptoAnnounced)
      .when(raise)
      .then(objected));

  it('is raised once', () =>
    candidacy
      .given(...uptoAnnounced, objected)
      .when(raise)
      .thenRefused('OBJECTION_ALREADY_RAISED', { objectionId: 'objection-1' }));

  it('may have any id, be it a word of the language', () => {
    const data = { ...objected.data, objectionId: 'constructor' };
    candidacy
      .given(...uptoAnnounced)
      .when({ ...raise, data: { candidacyId, ...data } })
      .then({ type: 'ObjectionRaised', data });
  });

  it('is raised neither before the notice nor after', () => {
    candidacy
      .given(...uptoMatched)
      .when(raise)
      .thenRefused('STEP_OUT_OF_ORDER', notOpen);
    candidacy
      .given(...uptoNoticeClosed)
      .when(raise)
      .thenRefused('STEP_OUT_OF_ORDER', { ...notOpen, stage: 'NOTICE_CLOSED' });
  });

  it.each(['UPHELD', 'DISMISSED'] as const)('is investigated and %s', (outcome) =>
    candidacy
      .given(...uptoAnnounced, objected)
      .when(resolve(outcome))
      .then(resolvedAs(outcome)),
  );

  it('is not resolved by the candidate', () =>
    candidacy
      .given(...uptoAnnounced, objected)
      .when(resolve('DISMISSED', 'wei'))
      .thenRefused('SEGREGATION_OF_DUTIES', { actor: 'wei', other: 'candidate' }));

  it('is resolved only if it was raised, and once', () => {
    const unknown = { objectionId: 'objection-1' };
    candidacy
      .given(...uptoAnnounced)
      .when(resolve('DISMISSED'))
      .thenRefused('OBJECTION_UNKNOWN', unknown);
    candidacy
      .given(...uptoAnnounced, objected, resolvedAs('DISMISSED'))
      .when(resolve('UPHELD'))
      .thenRefused('OBJECTION_UNKNOWN', unknown);
  });

  it('is resolved during the notice', () =>
    candidacy
      .given(...uptoMatched)
      .when(resolve('DISMISSED'))
      .thenRefused('STEP_OUT_OF_ORDER', notOpen));

  it('keeps the notice from closing until it is resolved', () => {
    candidacy
      .given(...uptoAnnounced, objected)
      .when(close)
      .thenRefused('OBJECTION_OPEN', { open: ['objection-1'] });
    candidacy
      .given(...uptoAnnounced, objected, resolvedAs('DISMISSED'))
      .when(close)
      .then(noticeClosed);
  });

  it('leaves the station to others when it is upheld, and only then', () => {
    const during = candidacy.given(...uptoAnnounced, objected);
    during
      .when(resolve('UPHELD', 'discipline', { station: announcedFor(candidacyId) }))
      .then(resolvedAs('UPHELD'), announcementEnded);
    during.when(resolve('UPHELD', 'discipline', { station: announcedFor('2016-1.lan') })).then(resolvedAs('UPHELD'));
    during
      .when(resolve('DISMISSED', 'discipline', { station: announcedFor(candidacyId) }))
      .then(resolvedAs('DISMISSED'));
  });

  it('ends the candidacy when it is upheld', () => {
    const upheld = candidacy.given(...uptoAnnounced, objected, resolvedAs('UPHELD'));
    upheld.when(close).thenRefused('OBJECTION_UPHELD', {});
    upheld.when(raise).thenRefused('OBJECTION_UPHELD', {});
    upheld.when(resolve('DISMISSED')).thenRefused('OBJECTION_UPHELD', {});
  });
});
