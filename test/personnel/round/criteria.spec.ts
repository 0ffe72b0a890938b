import { roundDecider } from '@zhudian/personnel';
import { specificationOf } from '../../support';
import { criteriaPublished, roundClosed, roundOpened, targetsFixed } from '../../support/round.story';

const round = specificationOf(roundDecider);
const publish = (version = 1) => {
  const { criteria } = criteriaPublished(version).data;
  return { type: 'PublishCriteria', data: { roundId: '2016-1', criteria } } as const;
};

describe('The criteria of a round', () => {
  it('are published with a version, and anew with the next', () => {
    round.given(roundOpened).when(publish()).then(criteriaPublished());
    round.given(roundOpened, criteriaPublished()).when(publish(2)).then(criteriaPublished(2));
    round
      .given(...targetsFixed)
      .when(publish())
      .then(criteriaPublished());
  });

  it('are told apart by their codes', () => {
    const [first] = publish().data.criteria;
    const again = {
      type: 'PublishCriteria',
      data: { roundId: '2016-1', criteria: first ? [first, first] : [] },
    } as const;
    round
      .given(roundOpened)
      .when(again)
      .thenRefused('CRITERION_TWICE', { codes: ['grass-roots'] });
  });

  it('are published while the round goes on', () => {
    round.given().when(publish()).thenRefused('ROUND_NOT_OPEN', {});
    round
      .given(...targetsFixed, roundClosed)
      .when(publish())
      .thenRefused('ROUND_NOT_OPEN', {});
  });
});
