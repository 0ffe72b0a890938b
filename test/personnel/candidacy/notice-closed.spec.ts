import { GUANGXI_CALENDAR, NATIONAL_CALENDAR } from '@zhudian/programme';
import { candidacyDecider } from '@zhudian/personnel';
import { actAs, specificationOf } from '../../support';
import {
  candidacyId,
  noticeClosed,
  noticeFrom,
  uptoAnnounced,
  uptoMatched,
  uptoNoticeClosed,
} from '../../support/candidacy.story';
import { lawOf2027, published2027, shippedLaw } from '../../support/law.story';

// covers: S09

const candidacy = specificationOf(candidacyDecider);
const close = (on: string, by = 'party-work', read = shippedLaw) =>
  ({ type: 'CloseNotice', data: { candidacyId }, act: actAs('PARTY_WORK', { on, by }), read }) as const;

describe('Step 4, the public notice, closes', () => {
  it('on the fifth working day', () =>
    candidacy
      .given(...uptoAnnounced)
      .when(close('2016-02-15'))
      .then(noticeClosed));

  it('not on the day before', () =>
    candidacy
      .given(...uptoAnnounced)
      .when(close('2016-02-14'))
      .thenRefused('NOTICE_TOO_SHORT', { worked: 4, required: 5, earliestEnd: '2016-02-15' }));

  it('not on a day before it was published', () =>
    candidacy
      .given(...uptoAnnounced)
      .when(close('2016-02-01'))
      .thenRefused('NOTICE_TOO_SHORT', { worked: -2, required: 5, earliestEnd: '2016-02-15' }));

  it('later, counting every working day that it ran', () =>
    candidacy
      .given(...uptoAnnounced)
      .when(close('2016-02-20'))
      .then({ type: 'NoticeClosed', data: { workingDays: 9, endedOn: '2016-02-20' } }));

  it('in Guangxi after the days of Sanyuesan', () => {
    const guangxi = [...uptoMatched, noticeFrom('2017-03-28', '2017-04-08', GUANGXI_CALENDAR)] as const;
    candidacy
      .given(...guangxi)
      .when(close('2017-04-07'))
      .thenRefused('NOTICE_TOO_SHORT', { worked: 4, required: 5, earliestEnd: '2017-04-08' });
    candidacy
      .given(...guangxi)
      .when(close('2017-04-08'))
      .then({ type: 'NoticeClosed', data: { workingDays: 5, endedOn: '2017-04-08' } });
  });

  it('in a year whose calendar is not published, when its days lie before', () =>
    candidacy
      .given(...uptoMatched, noticeFrom('2026-12-21', '2026-12-28'))
      .when(close('2027-01-04'))
      .then({ type: 'NoticeClosed', data: { workingDays: 8, endedOn: '2027-01-04' } }));

  describe('when its days reach into a year whose calendar is not published', () => {
    const overNewYear = [...uptoMatched, noticeFrom('2026-12-28', '2027-01-04')] as const;

    it('not before that is published: days are not guessed', () =>
      candidacy
        .given(...overNewYear)
        .when(close('2027-01-04'))
        .thenRefused('CALENDAR_YEAR_UNKNOWN', { calendarVersion: NATIONAL_CALENDAR, year: 2027 }));

    it('not while it has not run long enough by any calendar', () =>
      candidacy
        .given(...overNewYear)
        .when(close('2026-12-31'))
        .thenRefused('NOTICE_TOO_SHORT', { worked: 3, required: 5, earliestEnd: '2027-01-04' }));

    it('on the day that is right once it is published', () => {
      const law = lawOf2027(published2027);
      candidacy
        .given(...overNewYear)
        .when(close('2027-01-04', 'party-work', law))
        .thenRefused('NOTICE_TOO_SHORT', { worked: 4, required: 5, earliestEnd: '2027-01-05' });
      candidacy
        .given(...overNewYear)
        .when(close('2027-01-05', 'party-work', law))
        .then({ type: 'NoticeClosed', data: { workingDays: 5, endedOn: '2027-01-05' } });
    });
  });

  it('after it was published, and once', () => {
    candidacy
      .given(...uptoMatched)
      .when(close('2016-02-15'))
      .thenRefused('STEP_OUT_OF_ORDER', { stage: 'MATCHED', expected: 'NOTICE_OPEN' });
    candidacy
      .given(...uptoNoticeClosed)
      .when(close('2016-02-16'))
      .thenRefused('STEP_OUT_OF_ORDER', { stage: 'NOTICE_CLOSED', expected: 'NOTICE_OPEN' });
  });

  it('not by the candidate', () =>
    candidacy
      .given(...uptoAnnounced)
      .when(close('2016-02-15', 'wei'))
      .thenRefused('SEGREGATION_OF_DUTIES', { actor: 'wei', other: 'candidate' }));
});
