import { join } from 'node:path';
import fc from 'fast-check';
import { soaksIn } from '../soak/soaks';
import { trials } from './trials';

const COUNTS = { test: 3, soak: 50 };
const given = { ...process.env };

describe('Trials', () => {
  let said: string;
  beforeEach(() => {
    said = '';
    jest.spyOn(process.stderr, 'write').mockImplementation((words) => {
      said += String(words);
      return true;
    });
  });
  afterEach(() => {
    jest.restoreAllMocks();
    process.env = { ...given };
  });

  it('are few in a test, and many in the soak of their name alone', () => {
    delete process.env['SOAK'];
    expect(trials('one', COUNTS).numRuns).toBe(3);
    process.env['SOAK'] = 'one';
    expect(trials('one', COUNTS).numRuns).toBe(50);
    expect(trials('other', COUNTS).numRuns).toBe(3);
  });

  it('of a soak name their seed, and start from the one that is given', () => {
    process.env['SOAK'] = 'one';
    const { seed } = trials('one', COUNTS);
    expect(said).toBe(`soak one: 50 trials, SEED=${seed}\n`);
    process.env['SEED'] = '-42';
    expect(trials('one', COUNTS).seed).toBe(-42);
    expect(trials('other', COUNTS).seed).toBe(-42);
    process.env['SEED'] = 'some';
    expect(() => trials('one', COUNTS)).toThrow('SEED');
  });

  it('from the same seed are the same, and otherwise others', () => {
    const drawn = () => fc.sample(fc.integer(), trials('one', COUNTS));
    process.env['SEED'] = '7';
    expect(drawn()).toStrictEqual(drawn());
    delete process.env['SEED'];
    expect(drawn()).not.toStrictEqual(drawn());
  });

  it('can be soaked by the names that the specs give them', () => {
    const soaks = soaksIn(join(__dirname, '../..'));
    expect(soaks.find(({ name }) => name === 'matching')).toStrictEqual({
      name: 'matching',
      specs: ['test/personnel/round/matching.spec.ts'],
      test: '300',
      soak: '100_000',
    });
    expect(soaks.length).toBeGreaterThan(15);
  });
});
