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
import { announcedFor, stationAnnounced } from './announced.support';
import { lawOf2027, published2027, regional2027, shippedLaw } from '../../support/law.story';
import { openedInGuangxi, openedWith, roundClosed, roundOpened, targetsFixed } from '../../support/round.story';

// covers: S09

const candidacy = specificationOf(candidacyDecider);
const publish = (on: string, opened = roundOpened, by = 'party-work', law = shippedLaw) => ({
  type: 'PublishNotice' as const,
  data: { candidacyId, channels: announced.data.channels },
  act: actAs('PARTY_WORK', { on, by }),
  read: { round: stateAfter(roundDecider, opened), ...law },
});

describe('Step 4, the public notice, is published', () => {
  it('with the day on which it may end at the earliest, over the Spring Festival of 2016', () =>
    candidacy
      .given(...uptoMatched)
      .when(publish('2016-02-03'))
      .then(announced, stationAnnounced));

  it('with the days of Sanyuesan off in Guangxi', () => {
    candidacy
      .given(...uptoMatched)
      .when(publish('2017-03-28', openedInGuangxi))
      .then(noticeFrom('2017-03-28', '2017-04-08', GUANGXI_CALENDAR), stationAnnounced);
    candidacy
      .given(...uptoMatched)
      .when(publish('2017-03-28'))
      .then(noticeFrom('2017-03-28', '2017-04-05'), stationAnnounced);
  });

  it('for as many working days as its round asks for', () =>
    candidacy
      .given(...uptoMatched)
      .when(publish('2016-02-03', openedWith({ noticeMinWorkingDays: 7 })))
      .then(
        { ...announced, data: { ...announced.data, requiredDays: 7, earliestEnd: '2016-02-17' } },
        stationAnnounced,
      ));

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

  it('for one candidate at a time', () => {
    const publishWith = (of: string) => {
      const one = publish('2016-02-03');
      return { ...one, read: { ...one.read, station: announcedFor(of) } };
    };
    candidacy
      .given(...uptoMatched)
      .when(publishWith('2016-1.lan'))
      .thenRefused('STATION_ANNOUNCED', { stationId: 'luobo', candidacyId: '2016-1.lan' });
    candidacy
      .given(...uptoMatched)
      .when(publishWith(candidacyId))
      .then(announced, stationAnnounced);
  });

  it('while its round goes on', () => {
    const one = publish('2016-02-03');
    candidacy
      .given(...uptoMatched)
      .when({ ...one, read: { ...one.read, round: stateAfter(roundDecider, ...targetsFixed, roundClosed) } })
      .thenRefused('ROUND_OVER', { roundId: '2016-1' });
  });

  it('not by the candidate', () =>
    candidacy
      .given(...uptoMatched)
      .when(publish('2016-02-03', roundOpened, 'wei'))
      .thenRefused('SEGREGATION_OF_DUTIES', { actor: 'wei', other: 'candidate' }));

  it('not before the years of the calendar', () =>
    candidacy
      .given(...uptoMatched)
      .when(publish('2003-12-01'))
      .thenRefused('CALENDAR_YEAR_UNKNOWN', { calendarVersion: NATIONAL_CALENDAR, year: 2003 }));

  it('with an end told by weekdays, and marked so, where the next calendar is not published', () => {
    const { data, ...fact } = noticeFrom('2026-12-28', '2027-01-04');
    candidacy
      .given(...uptoMatched)
      .when(publish('2026-12-28'))
      .then({ ...fact, data: { ...data, isProvisional: true } }, stationAnnounced);
  });

  it('by the newest editions of the calendars that its round names', () => {
    candidacy
      .given(...uptoMatched)
      .when(publish('2026-12-28', roundOpened, 'party-work', lawOf2027(published2027)))
      .then(noticeFrom('2026-12-28', '2027-01-05', 'cn-2027.1'), stationAnnounced);
    candidacy
      .given(...uptoMatched)
      .when(publish('2026-12-28', openedInGuangxi, 'party-work', lawOf2027(published2027, regional2027)))
      .then(noticeFrom('2026-12-28', '2027-01-05', 'cn-2027.1+gx-2027.1'), stationAnnounced);
  });

  it('not on a calendar that nobody released', () =>
    candidacy
      .given(...uptoMatched)
      .when(publish('2016-02-03', openedWith({ calendarVersion: 'cn-1999.1' })))
      .thenRefused('CALENDAR_YEAR_UNKNOWN', { calendarVersion: 'cn-1999.1', year: 2016 }));
});
