import { postingDecider, candidacyFold, personPosting, roundDecider, stationPosting } from '@zhudian/personnel';
import { actAs, specificationOf, stateAfter } from '../support';
import { uptoNoticeClosed } from '../support/candidacy.story';
import { decision } from './candidacy/appointment.support';
import { postingId, started } from '../support/posting.story';
import { changed, lawAfter, shippedLaw } from '../support/law.story';
import { openedWith, roundOpened } from '../support/round.story';

// covers: S10

const round = specificationOf(roundDecider);
const posting = specificationOf(postingDecider);
const ofAYear = openedWith({ termMonths: 12 });
const open = (on: string, { read = shippedLaw, opened = ofAYear, reason = '' } = {}) =>
  ({
    type: 'OpenRound',
    data: { roundId: '2016-1', ...opened.data },
    act: actAs('PARTY_WORK', { on, reasons: reason ? { TERM_OUT_OF_RANGE: reason } : {} }),
    read,
  }) as const;

describe('A fact is judged by the rules in force on its business date', () => {
  it('a round of one year is opened until two years became the least', () => {
    round.given().when(open('2016-01-04')).then(ofAYear);
    round.given().when(open('2021-05-10')).then(ofAYear);
    round.given().when(open('2021-05-11')).thenRefused('TERM_OUT_OF_RANGE', { least: 24, most: 36 }, 'WARN');
  });

  it('two years as the least are not checked against their source: they warn, and three as the most bind', () => {
    round
      .given()
      .when(open('2021-05-11', { reason: '专项任务，一年完成' }))
      .then(ofAYear);
    const ofFourYears = openedWith({ termMonths: 48 });
    round
      .given()
      .when(open('2021-05-11', { opened: ofFourYears, reason: '专项任务' }))
      .thenRefused('TERM_OUT_OF_RANGE', { least: 24, most: 36 }, 'BLOCK');
  });

  it('and by the rules of its bureau: what one bureau changes, another does not have', () => {
    const opened = openedWith({ termMonths: 40 });
    const ours = lawAfter(changed('termMaxMonths', 48));
    round
      .given()
      .when(open('2016-01-04', { opened, read: ours }))
      .then(opened);
    const theirs = lawAfter(changed('termMaxMonths', 48, { bureauId: 'liuzhou' }));
    round
      .given()
      .when(open('2016-01-04', { opened, read: theirs }))
      .thenRefused('TERM_OUT_OF_RANGE', { least: 12, most: 36 }, 'BLOCK');
  });

  it('what a round promised under earlier rules is appointed under later ones', () => {
    const { plannedEndOn: _, ...data } = started.data;
    const appoint = (on: string) =>
      ({
        type: 'AppointSecretary',
        data,
        act: actAs('PARTY_COMMITTEE', { on }),
        read: {
          candidacy: stateAfter(candidacyFold, ...uptoNoticeClosed),
          round: stateAfter(roundDecider, ofAYear),
          member: { registered: true, membership: 'FULL' },
          person: personPosting.initial,
          station: stationPosting.initial,
          branch: { unitId: 'luobo' },
        },
      }) as const;
    posting
      .given()
      .when(appoint('2021-05-11'))
      .then(...decision('2017-02-28'));
  });

  it('an extension as long as the longest term is the same before and after', () => {
    const extend = (on: string) =>
      ({
        type: 'ExtendPosting',
        data: { postingId, newEndOn: '2019-03-01', approvalNo: '南供党〔2018〕3号' },
        act: actAs('PARTY_WORK', { on }),
        read: { round: stateAfter(roundDecider, roundOpened), ...shippedLaw },
      }) as const;
    posting.given(started).when(extend('2018-01-10')).thenRefused('TERM_OUT_OF_RANGE', { most: 36 }, 'BLOCK');
    posting.given(started).when(extend('2021-06-01')).thenRefused('TERM_OUT_OF_RANGE', { most: 36 }, 'BLOCK');
  });
});
