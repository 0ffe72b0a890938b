import { NATIONAL_CALENDAR, GUANGXI_CALENDAR } from '@zhudian/programme';
import { roundDecider, stationPosting } from '@zhudian/personnel';
import { specificationOf, stateAfter } from '../../support';
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
  const heldBy = (postingId: string) => stateAfter(stationPosting, { type: 'StationReserved', data: { postingId } });
  const close = (luobo = stationPosting.initial) =>
    ({ type: 'CloseRound', data: ofRound, read: { 'station/luobo': luobo } }) as const;

  it('with the targets at which a posting of the round is served', () =>
    round
      .given(...targetsFixed)
      .when(close(heldBy('2016-1.wei')))
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

  it('not counting a posting of another round', () =>
    round
      .given(...targetsFixed)
      .when(close(heldBy('2015-1.hua')))
      .then({ type: 'RoundClosed', data: { filled: [], unfilled: ['luobo'] } }));

  it('after it was opened', () => round.given().when(close()).thenRefused('ROUND_NOT_OPEN', {}));

  it('once', () =>
    round
      .given(...targetsFixed, roundClosed)
      .when(close())
      .thenRefused('ROUND_NOT_OPEN', {}));
});
