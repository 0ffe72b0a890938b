import type { SchemeEvent } from '@zhudian/facts';
import { schemeDecider } from '@zhudian/integrity-performance';
import { actAs, specificationOf } from '../../support';
import { issued, proposed } from '../../support/evaluation.story';
import { shippedLaw } from '../../support/law.story';

// covers: M09, M10, M11, M12

const scheme = specificationOf(schemeDecider);
const draftId = 'fairer';
const later = { from: '2017-01-01' };
const drafted = (edition: number, changes: Partial<typeof proposed> = later): SchemeEvent => ({
  type: 'SchemeDrafted',
  data: { ...proposed, ...changes, draftId, edition },
});
const withdrawn: SchemeEvent = { type: 'SchemeDraftWithdrawn', data: { draftId, reason: '另行修订。' } };
const draft = (changes: Partial<typeof proposed> = later) =>
  ({ type: 'DraftScheme', data: { ...proposed, ...changes, draftId }, read: shippedLaw }) as const;
const issue = (on = '2016-12-31') =>
  ({
    type: 'IssueSchemeDraft',
    data: { draftId },
    act: actAs('PARTY_WORK', { on }),
    read: shippedLaw,
  }) as const;
const withdraw = { type: 'WithdrawSchemeDraft', data: { draftId, reason: '另行修订。' } } as const;

describe('A draft of the scheme', () => {
  it('is drafted again and again, each time as a new edition', () => {
    scheme.given(issued()).when(draft()).then(drafted(1));
    scheme.given(issued(), drafted(1)).when(draft()).then(drafted(2));
    scheme.given(issued(), drafted(1), drafted(2)).when(draft()).then(drafted(3));
  });

  it('is held to all that a scheme is held to', () => {
    scheme
      .given(issued())
      .when(draft({ from: '2016-01-01' }))
      .thenRefused('SCHEME_NOT_LATER', { from: '2016-01-01' });
    scheme
      .given()
      .when(draft({ calendarVersion: 'moon-1' }))
      .thenRefused('CALENDAR_UNKNOWN', { calendarVersion: 'moon-1' });
  });

  it('is issued as the next version, of the edition that was drafted last', () => {
    scheme
      .given(issued(), drafted(1), drafted(2, { ...later, appealWorkingDays: 7 }))
      .when(issue())
      .then(issued({ version: 2, ...later, appealWorkingDays: 7, draftId }));
    // Before there is any, nothing was judged.
    scheme
      .given(drafted(1, { from: '2016-01-05' }))
      .when(issue())
      .then(issued({ from: '2016-01-05', draftId }));
  });

  it('comes into force on the first day of a month that has not begun', () => {
    const past = [issued(), drafted(1)];
    const refused = { from: '2017-01-01', earliest: '2017-02-01' };
    scheme
      .given(...past)
      .when(issue('2017-01-01'))
      .thenRefused('SCHEME_NOT_AHEAD', refused);
    const recordedLate = { ...issue(), act: actAs('PARTY_WORK', { on: '2016-12-31', recordedOn: '2017-01-02' }) };
    scheme
      .given(...past)
      .when(recordedLate)
      .thenRefused('SCHEME_NOT_AHEAD', refused);
    scheme
      .given(issued(), drafted(1, { from: '2017-03-02' }))
      .when(issue())
      .thenRefused('SCHEME_NOT_AHEAD', { from: '2017-03-02', earliest: '2017-01-01' });
  });

  it('is not issued once another version lies beyond it', () =>
    scheme
      .given(issued(), drafted(1), issued({ version: 2, from: '2017-06-01' }))
      .when(issue())
      .thenRefused('SCHEME_NOT_LATER', { from: '2017-06-01' }));

  it('is issued or withdrawn once, and drafted no more', () => {
    scheme.given(issued(), drafted(1)).when(withdraw).then(withdrawn);
    const gone = { draftId, stage: 'WITHDRAWN' };
    for (const command of [withdraw, issue(), draft()])
      scheme.given(issued(), drafted(1), withdrawn).when(command).thenRefused('SCHEME_DRAFT_SETTLED', gone);
    const out = issued({ version: 2, ...later, draftId });
    for (const command of [withdraw, issue(), draft()])
      scheme
        .given(issued(), drafted(1), out)
        .when(command)
        .thenRefused('SCHEME_DRAFT_SETTLED', { draftId, stage: 'ISSUED' });
  });

  it('is one that was drafted, and of one bureau', () => {
    for (const command of [withdraw, issue()])
      scheme.given(issued()).when(command).thenRefused('SCHEME_DRAFT_UNKNOWN', { draftId });
    scheme
      .given(issued(), drafted(1))
      .when(draft({ ...later, bureauId: 'elsewhere' }))
      .thenRefused('SCHEME_DRAFT_KNOWN', { draftId });
  });
});
