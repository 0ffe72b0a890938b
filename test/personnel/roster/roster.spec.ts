import { activeOn, roster, rosterDecider, rosterFold, rosterOfPostings, roundDecider } from '@zhudian/personnel';
import { specificationOf, stateAfter } from '../../support';
import { ended, postingId, started } from '../../support/posting.story';
import { enrolled, struckOff, weiEnrolled } from '../../support/roster.story';
import { roundOpened } from '../../support/round.story';

// covers: M02

const spec = specificationOf(rosterDecider);
const { bureauId: _, ...entry } = weiEnrolled.data;
const enrol = (round = stateAfter(roundDecider, roundOpened)) => ({
  type: 'EnrolPosting' as const,
  data: { ...entry, candidacyId: postingId },
  read: { round },
});
const strikeOff = { type: 'StrikeOffPosting', data: { postingId, endOn: '2018-03-01' } } as const;

describe('The roster', () => {
  it('takes in a posting that starts, under the bureau of its round', () =>
    spec.given().when(enrol()).then(weiEnrolled));

  it('takes it in once', () => spec.given(weiEnrolled).when(enrol()).then());

  it('takes in no posting without a round', () =>
    spec.given().when(enrol(roundDecider.initial)).thenRefused('ROUND_NOT_OPEN', { postingId }));

  it('strikes off a posting that ends, once', () => {
    spec.given(weiEnrolled).when(strikeOff).then(struckOff(postingId, '2018-03-01'));
    spec.given(weiEnrolled, struckOff(postingId, '2018-03-01')).when(strikeOff).then();
  });

  it('strikes off nobody whom it never took in', () =>
    spec.given().when(strikeOff).thenRefused('POSTING_NOT_ENROLLED', { postingId }));

  it('knows who serves on a day: first and last day included, each bureau by itself', () => {
    const state = stateAfter(
      rosterFold,
      enrolled('b'),
      enrolled('a', { startOn: '2016-05-01' }),
      enrolled('c', { bureauId: 'other' }),
      struckOff('b', '2016-06-30'),
      struckOff('unknown', '2016-06-30'),
    );
    const onDays = ['2016-02-29', '2016-03-01', '2016-04-30', '2016-05-01', '2016-06-30', '2016-07-01'];
    expect(onDays.map((day) => activeOn(state, 'bureau', day).join(''))).toStrictEqual(['', 'b', 'b', 'ab', 'ab', 'a']);
  });
});

describe('A posting', () => {
  const wanted = (fact: { readonly type: string; readonly data: object }) =>
    rosterOfPostings.on[fact.type]?.({ ...fact, stream: `Posting-${postingId}` } as never);

  it('that starts is entered in the roster', () =>
    expect(wanted(started)).toStrictEqual([{ aggregate: roster, type: 'EnrolPosting', data: enrol().data }]));

  it('that ends is struck off', () => expect(wanted(ended)).toStrictEqual([{ aggregate: roster, ...strikeOff }]));

  it('matters to the roster at its start and its end only', () =>
    expect(Object.keys(rosterOfPostings.on)).toStrictEqual(['PostingStarted', 'PostingRecalled', 'PostingEnded']));
});
