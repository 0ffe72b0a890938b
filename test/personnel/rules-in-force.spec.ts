import { postingDecider, candidacyFold, personPosting, roundDecider, stationPosting } from '@zhudian/personnel';
import { actAs, specificationOf, stateAfter } from '../support';
import { uptoNoticeClosed } from '../support/candidacy.story';
import { postingId, started } from '../support/posting.story';
import { openedWith } from '../support/round.story';

// covers: S10

const round = specificationOf(roundDecider);
const posting = specificationOf(postingDecider);
const ofAYear = openedWith({ termMonths: 12 });
const open = (on: string) =>
  ({ type: 'OpenRound', data: { roundId: '2016-1', ...ofAYear.data }, act: actAs('PARTY_WORK', { on }) }) as const;

describe('A fact is judged by the rules in force on its business date', () => {
  it('a round of one year is opened until two years became the least', () => {
    round.given().when(open('2016-01-04')).then(ofAYear);
    round.given().when(open('2021-05-10')).then(ofAYear);
    round.given().when(open('2021-05-11')).thenRefused('TERM_OUT_OF_RANGE', { least: 24, most: 36 });
  });

  it('and so is an appointment for one year', () => {
    const { plannedEndOn: _, ...data } = started.data;
    const appoint = (on: string) =>
      ({
        type: 'AppointSecretary',
        data,
        act: actAs('PARTY_COMMITTEE', { on }),
        read: {
          candidacy: stateAfter(candidacyFold, ...uptoNoticeClosed),
          round: stateAfter(roundDecider, ofAYear),
          person: personPosting.initial,
          station: stationPosting.initial,
        },
      }) as const;
    posting.given().when(appoint('2021-05-11')).thenRefused('TERM_OUT_OF_RANGE', { least: 24, most: 36 });
  });

  it('an extension as long as the longest term is the same before and after', () => {
    const extend = (on: string) =>
      ({
        type: 'ExtendPosting',
        data: { postingId, newEndOn: '2019-03-02', approvalNo: '南供党〔2018〕3号' },
        act: actAs('PARTY_WORK', { on }),
      }) as const;
    posting.given(started).when(extend('2018-01-10')).thenRefused('TERM_OUT_OF_RANGE', { least: 12, most: 36 });
    posting.given(started).when(extend('2021-06-01')).thenRefused('TERM_OUT_OF_RANGE', { least: 24, most: 36 });
  });
});
