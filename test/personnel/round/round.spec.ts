import { NATIONAL_CALENDAR, GUANGXI_CALENDAR } from '@zhudian/programme';
import { roundDecider } from '@zhudian/personnel';
import { specificationOf } from '../../support';
import { shippedLaw } from '../../support/law.story';
import { openedWith, roundClosed, roundOpened, targetsFixed } from '../../support/round.story';

// covers: S01, S04, S14

const round = specificationOf(roundDecider);
const ofRound = { roundId: '2016-1' };
const open = (changes: Parameters<typeof openedWith>[0] = {}) =>
  ({ type: 'OpenRound', data: { ...ofRound, ...openedWith(changes).data }, read: shippedLaw }) as const;

describe('A selection round opens', () => {
  it('with its pool, its enterprises and its terms', () => round.given().when(open()).then(roundOpened));

  it('once', () => round.given(roundOpened).when(open()).thenRefused('ROUND_ALREADY_OPEN', {}));

  it('with a notice of five working days at least', () => {
    round
      .given()
      .when(open({ noticeMinWorkingDays: 4 }))
      .thenRefused('NOTICE_MINIMUM', { least: 5 });
    round
      .given()
      .when(open({ noticeMinWorkingDays: 7 }))
      .then(openedWith({ noticeMinWorkingDays: 7 }));
  });

  it.each([11, 37])('not for a term of %i months', (termMonths) =>
    round.given().when(open({ termMonths })).thenRefused('TERM_OUT_OF_RANGE', { least: 12, most: 36 }),
  );

  it.each([12, 36])('for a term of %i months', (termMonths) =>
    round.given().when(open({ termMonths })).then(openedWith({ termMonths })),
  );

  it('on a calendar that was released', () =>
    round
      .given()
      .when(open({ calendarVersion: 'cn-1999.1' }))
      .thenRefused('CALENDAR_UNKNOWN', {
        calendarVersion: 'cn-1999.1',
        known: [NATIONAL_CALENDAR, GUANGXI_CALENDAR],
      }));
});

describe('A selection round closes', () => {
  const close = (...filled: string[]) => ({ type: 'CloseRound', data: { ...ofRound, filled } }) as const;

  it('with the targets that were filled', () =>
    round
      .given(...targetsFixed)
      .when(close('luobo'))
      .then(roundClosed));

  it('telling the targets that stay open', () =>
    round
      .given(...targetsFixed)
      .when(close())
      .then({ type: 'RoundClosed', data: { filled: [], unfilled: ['luobo'] } }));

  it('without targets when none were fixed', () =>
    round
      .given(roundOpened)
      .when(close())
      .then({ type: 'RoundClosed', data: { filled: [], unfilled: [] } }));

  it('filling its own targets only', () =>
    round
      .given(...targetsFixed)
      .when(close('luobo', 'litang'))
      .thenRefused('STATION_NOT_TARGET', { stations: ['litang'] }));

  it('after it was opened', () => round.given().when(close()).thenRefused('ROUND_NOT_OPEN', {}));

  it('once', () =>
    round
      .given(...targetsFixed, roundClosed)
      .when(close('luobo'))
      .thenRefused('ROUND_NOT_OPEN', {}));
});
