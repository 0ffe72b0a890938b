import { evaluation } from '../../../services/integrity-performance/src/evaluation/evaluation.decider';

describe('An evaluation as an aggregate', () => {
  it('decides what its commands name, and nothing else', () =>
    expect(Object.keys(evaluation.decider.decide).toSorted()).toStrictEqual(
      Object.keys(evaluation.commands).toSorted(),
    ));
});
