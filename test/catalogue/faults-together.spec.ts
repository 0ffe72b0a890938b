import {
  codesOf,
  examples,
  expectWords,
  joined,
  pathsOf,
  refusedFor,
  SUNDAY,
  withEach,
} from './faults-together.support';

describe('Two faults of one input are told together', () => {
  it('in most commands', () => expect(examples.length).toBeGreaterThan(200));

  it.each(examples.filter(({ refs, words }) => refs.length * words.length > 0))(
    '$type: every wrong text and every unknown reference',
    async (command) => {
      const faults = await refusedFor(command, withEach(command.example, command.words, '线索\u0007'));
      expect(codesOf(faults).slice(0, 2)).toStrictEqual(['INVALID_INPUT', 'REFERENCE_UNKNOWN']);
      expect(pathsOf(faults, 'INVALID_INPUT')).toStrictEqual(joined(command.words));
      expect(pathsOf(faults, 'REFERENCE_UNKNOWN')).toStrictEqual(expect.arrayContaining(joined(command.refs)));
      expectWords(faults);
    },
  );

  it.each(examples.filter(({ refs }) => refs.length > 0))(
    '$type: every unknown reference and a day that is yet to come',
    async (command) => {
      const faults = await refusedFor(command, { ...command.example, occurredOn: '2016-06-02' });
      expect(codesOf(faults).slice(0, 2)).toStrictEqual(['OCCURRED_IN_FUTURE', 'REFERENCE_UNKNOWN']);
      expect(pathsOf(faults, 'REFERENCE_UNKNOWN')).toStrictEqual(expect.arrayContaining(joined(command.refs)));
      expectWords(faults);
    },
  );

  it.each(examples.filter(({ refs, days }) => refs.length * days.length > 0))(
    '$type: every unknown reference and every day on which nobody works',
    async (command) => {
      const faults = await refusedFor(command, withEach(command.example, command.days, SUNDAY));
      expect(codesOf(faults)).toStrictEqual(['REFERENCE_UNKNOWN', 'DUE_DAY_UNFIT']);
      expect(pathsOf(faults, 'DUE_DAY_UNFIT')).toStrictEqual(joined(command.days));
      expectWords(faults);
    },
  );

  it.each(examples.filter(({ days, words }) => days.length * words.length > 0))(
    '$type: every wrong text and every day on which nobody works',
    async (command) => {
      const wrong = withEach(withEach(command.example, command.words, ''), command.days, SUNDAY);
      const faults = await refusedFor(command, wrong);
      expect(codesOf(faults)).toStrictEqual(expect.arrayContaining(['INVALID_INPUT', 'DUE_DAY_UNFIT']));
      expect(pathsOf(faults, 'DUE_DAY_UNFIT')).toStrictEqual(joined(command.days));
      expectWords(faults);
    },
  );
});
