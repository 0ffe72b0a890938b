import { fieldsOfKind, isDated } from '@zhudian/facts';
import { shapeOf } from '../support/zod-checks';
import { examples, joined, pathsOf, refusedFor, withEach } from './faults-together.support';

const datesIn = fieldsOfKind((schema) => (isDated(schema) ? true : undefined));
const dated = examples
  .map((command) => ({ ...command, dates: datesIn(command.input, command.example) }))
  .filter(({ dates }) => dates.length > 0);

const numbersIn = fieldsOfKind((schema) => {
  const shape = shapeOf(schema);
  return shape.type === 'number' ? shape : undefined;
});
/** The rule that judges them knows their bounds; it differs from one to the next. */
const BOUND_BY_A_RULE = [
  'OpenRound.termMonths',
  'IssueRuleSet.rules.0.value',
  'SubmitScores.scores.0.score',
  'RateDimensions.ratings.0.score',
];

describe('A number of a command', () => {
  it('has bounds: of its shape, or of the rule that judges it', () => {
    const unbound = examples.flatMap(({ type, input, example }) =>
      numbersIn(input, example)
        .filter(({ kind: { least, most } }) => least === undefined || most === undefined)
        .map(({ place }) => [type, ...place].join('.')),
    );
    expect(unbound.toSorted()).toStrictEqual(BOUND_BY_A_RULE.toSorted());
  });
});

describe('A day, a month or a quarter that no rule can reckon with', () => {
  it('may be written in many commands', () => expect(dated.length).toBeGreaterThan(60));

  it.each(dated)('of $type is refused, with its field', async (command) => {
    const places = command.dates.map(({ place }) => place);
    for (const year of ['0000', '1899', '2200', '9999']) {
      const beyond = command.dates.reduce(
        (all, { place, value }) => withEach(all, [place], `${year}${String(value).slice(4)}`),
        command.example,
      );
      const faults = await refusedFor(command, { ...beyond, occurredOn: `${year}-03-01` });
      expect(pathsOf(faults, 'INVALID_INPUT').toSorted()).toStrictEqual([...joined(places), 'occurredOn'].toSorted());
    }
  });

  it.each(dated)('of $type may lie in any other year', async (command) => {
    for (const year of ['1900', '2199']) {
      const far = command.dates.reduce(
        (all, { place, value }) => withEach(all, [place], `${year}${String(value).slice(4)}`),
        command.example,
      );
      const faults = await refusedFor(command, { ...far, occurredOn: '1900-03-01' });
      expect(pathsOf(faults, 'INVALID_INPUT')).toStrictEqual([]);
    }
  });
});
