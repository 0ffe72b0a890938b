import { commendationDecider, postingTerm } from '@zhudian/personnel';
import { specificationOf, stateAfter } from '../../support';
import { adoptedBy, commendationId, opened, practicePublished } from '../../support/commendation.story';
import { postingId, started } from '../../support/posting.story';

// covers: N18, P04

const commendation = specificationOf(commendationDecider);
const publish = ({
  posting = stateAfter(postingTerm, started),
  stationId = 'luobo',
  practiceId = 'meter-check',
} = {}) => ({
  type: 'PublishPractice' as const,
  data: { commendationId, ...practicePublished(practiceId).data, stationId },
  read: { posting },
});
/** Without a commendation. */
const alone = () => {
  const { data, ...rest } = publish();
  return { ...rest, data: { ...data, commendationId: undefined } };
};
const adopt = (stationId: string, practiceId = 'meter-check') => ({
  type: 'AdoptPractice' as const,
  data: { commendationId, practiceId, stationId },
});

describe('A practice', () => {
  it('is published once, under an id of its own', () => {
    commendation.given(opened).when(publish()).then(practicePublished());
    commendation
      .given(opened, practicePublished())
      .when(publish())
      .thenRefused('PRACTICE_ALREADY_PUBLISHED', { practiceId: 'meter-check' });
    commendation
      .given(opened)
      .when(publish({ practiceId: 'constructor' }))
      .then(practicePublished('constructor'));
  });

  it('comes from a posting, at its station', () => {
    commendation
      .given(opened)
      .when(publish({ posting: postingTerm.initial }))
      .thenRefused('POSTING_UNKNOWN', { postingId, stationId: 'luobo' });
    commendation
      .given(opened)
      .when(publish({ stationId: 'litang' }))
      .thenRefused('POSTING_UNKNOWN', { postingId, stationId: 'litang' });
  });

  it('is published in a commendation that is open, or without any', () => {
    commendation.given().when(publish()).thenRefused('COMMENDATION_NOT_OPEN', {});
    commendation.given().when(alone()).then(practicePublished());
    commendation
      .given(practicePublished())
      .when(alone())
      .thenRefused('PRACTICE_ALREADY_PUBLISHED', { practiceId: 'meter-check' });
    commendation
      .given()
      .when({ ...alone(), read: { posting: postingTerm.initial } })
      .thenRefused('POSTING_UNKNOWN', { postingId, stationId: 'luobo' });
  });

  it('that is told without a commendation is adopted by the posting that it comes from', () => {
    const adoptAlone = (practiceId = 'meter-check') => ({
      type: 'AdoptPractice' as const,
      data: { postingId, practiceId, stationId: 'litang' },
    });
    commendation.given(practicePublished()).when(adoptAlone()).then(adoptedBy('litang'));
    commendation
      .given(practicePublished())
      .when(adoptAlone('other'))
      .thenRefused('PRACTICE_UNKNOWN', { practiceId: 'other' });
  });

  it('is adopted by each station once', () => {
    commendation.given(opened, practicePublished()).when(adopt('litang')).then(adoptedBy('litang'));
    commendation
      .given(opened, practicePublished(), adoptedBy('litang'))
      .when(adopt('fucheng'))
      .then(adoptedBy('fucheng'));
    commendation
      .given(opened, practicePublished(), adoptedBy('litang'), adoptedBy('fucheng'))
      .when(adopt('litang'))
      .thenRefused('ALREADY_ADOPTED', { stationId: 'litang' });
  });

  it('of another name is adopted by itself', () =>
    commendation
      .given(opened, practicePublished(), practicePublished('fees'), adoptedBy('litang'))
      .when(adopt('litang', 'fees'))
      .then(adoptedBy('litang', 'fees')));

  it('is no adoption where it comes from, nor when nobody published it', () => {
    commendation
      .given(opened, practicePublished())
      .when(adopt('luobo'))
      .thenRefused('OWN_PRACTICE', { stationId: 'luobo' });
    commendation.given(opened).when(adopt('litang')).thenRefused('PRACTICE_UNKNOWN', { practiceId: 'meter-check' });
    commendation
      .given(opened)
      .when(adopt('litang', 'constructor'))
      .thenRefused('PRACTICE_UNKNOWN', { practiceId: 'constructor' });
  });
});
