import { GUANGXI_CALENDAR, NATIONAL_CALENDAR } from '@zhudian/programme';
import { candidacyDecider, roundDecider } from '@zhudian/personnel';
import { actAs, specificationOf, stateAfter } from '../../support';
import {
  announced,
  candidacyId,
  noticeFrom,
  uptoAnnounced,
  uptoMatched,
  uptoReviewed,
} from '../../support/candidacy.story';
import { openedInGuangxi, openedWith, roundOpened } from '../../support/round.story';

// covers: S09

const candidacy = specificationOf(candidacyDecider);
const publish = (on: string, opened = roundOpened, by = 'party-work') => ({
  type: 'PublishNotice' as const,
  data: { candidacyId, channels: announced.data.channels },
  act: actAs('PARTY_WORK', { on, by }),
  read: { round: stateAfter(roundDecider, opened) },
});

describe('Step 4, the public notice, is published', () => {
  it('with the day on which it may end at the earliest, over the Spring Festival of 2016', () =>
    candidacy
      .given(...uptoMatched)
      .when(publish('2016-02-03'))
      .then(announced));

  it('with the days of Sanyuesan off in Guangxi', () => {
    candidacy
      .given(...uptoMatched)
      .when(publish('2017-03-28', openedInGuangxi))
      .then(noticeFrom('2017-03-28', '2017-04-08', GUANGXI_CALENDAR));
    candidacy
      .given(...uptoMatched)
      .when(publish('2017-03-28'))
      .then(noticeFrom('2017-03-28', '2017-04-05'));
  });

  it('for as many working days as its round asks for', () =>
    candidacy
      .given(...uptoMatched)
      .when(publish('2016-02-03', openedWith({ noticeMinWorkingDays: 7 })))
      .then({ ...announced, data: { ...announced.data, requiredDays: 7, earliestEnd: '2016-02-17' } }));

  it('after the match, and once', () => {
    candidacy
      .given(...uptoReviewed)
      .when(publish('2016-02-03'))
      .thenRefused('STEP_OUT_OF_ORDER', { stage: 'REVIEWED', expected: 'MATCHED' });
    candidacy
      .given(...uptoAnnounced)
      .when(publish('2016-02-03'))
      .thenRefused('STEP_OUT_OF_ORDER', { stage: 'NOTICE_OPEN', expected: 'MATCHED' });
  });

  it('not by the candidate', () =>
    candidacy
      .given(...uptoMatched)
      .when(publish('2016-02-03', roundOpened, 'wei'))
      .thenRefused('SEGREGATION_OF_DUTIES', { actor: 'wei', other: 'candidate' }));

  it('not where the calendar does not cover the year', () => {
    const unknown = (year: number) => ({ calendarVersion: NATIONAL_CALENDAR, year });
    candidacy
      .given(...uptoMatched)
      .when(publish('2003-12-01'))
      .thenRefused('CALENDAR_YEAR_UNKNOWN', unknown(2003));
    candidacy
      .given(...uptoMatched)
      .when(publish('2026-12-30'))
      .thenRefused('CALENDAR_YEAR_UNKNOWN', unknown(2027));
  });

  it('not on a calendar that nobody released', () =>
    candidacy
      .given(...uptoMatched)
      .when(publish('2016-02-03', openedWith({ calendarVersion: 'cn-1999.1' })))
      .thenRefused('CALENDAR_YEAR_UNKNOWN', { calendarVersion: 'cn-1999.1', year: 2016 }));
});
