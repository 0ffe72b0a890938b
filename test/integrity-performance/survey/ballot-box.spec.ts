import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { Refusal, refuse } from '@zhudian/framework';
import { BallotBox, type Answer } from '@zhudian/integrity-performance';

// covers: N05
const SURVEY = 'luobo-2018';
const VOTERS = 5;
const answerOf = (ballot: string, first = 4): Answer => ({ ballot, signature: 'A'.repeat(342), answers: [first, 5] });
const ballots = Array.from({ length: VOTERS }, (_, at) => `${'zyxwv'.charAt(at)}${'A'.repeat(42)}`);
const anybody = () => Promise.resolve(undefined);

describe('A ballot box', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'zhudian-box-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  const fileIn = (part: string): string => join(folder, part, readdirSync(join(folder, part))[0] ?? '');
  const castAll = async (box: BallotBox, order: readonly string[]) => {
    for (const ballot of order) expect(await box.casting(SURVEY, answerOf(ballot), anybody)).toBeUndefined();
  };
  /** What would be appended, without closing anything. */
  const told = async (box: BallotBox): Promise<readonly string[]> => {
    let order: readonly string[] = [];
    await box.closing(SURVEY, ({ answers }) => {
      order = answers.map(({ ballot }) => ballot);
      return Promise.resolve(refuse('TOO_FEW_RESPONSES'));
    });
    return order;
  };

  it('holds the same bytes whoever came first', () =>
    fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(ballots, { minLength: VOTERS }), async (order) => {
        rmSync(folder, { recursive: true });
        await castAll(new BallotBox(folder), ballots);
        const bytes = readFileSync(fileIn('ballots'));
        rmSync(folder, { recursive: true });
        await castAll(new BallotBox(folder), order);
        expect(readFileSync(fileIn('ballots'))).toStrictEqual(bytes);
      }),
      { numRuns: 10 },
    ));

  /** How often somebody is right who takes the answer at a place for that of whoever came, or whose ballot sorts, there. */
  const rightGuesses = (orders: readonly (readonly string[])[], guess: readonly string[]): number =>
    orders.reduce((sum, order) => sum + order.filter((ballot, at) => guess[at] === ballot).length, 0);

  it('tells them in an order in which an operator who knows all guesses no better than chance', async () => {
    const TRIALS = 2_000;
    const box = new BallotBox(folder);
    await castAll(box, ballots);
    const orders: (readonly string[])[] = [];
    for (let trial = 0; trial < TRIALS; trial++) orders.push(await told(box));
    // Of five answers one is right by chance, with a variance of one; eight deviations are never seen.
    const far = 8 * Math.sqrt(TRIALS);
    for (const guess of [ballots, ballots.toReversed(), ballots.toSorted()])
      expect(Math.abs(rightGuesses(orders, guess) - TRIALS)).toBeLessThan(far);
    const asTheyCame = orders.map(() => ballots);
    expect(Math.abs(rightGuesses(asTheyCame, ballots) - TRIALS)).toBeGreaterThan(far);
  });

  it('keeps what it has said is kept, for whatever process comes next', async () => {
    await castAll(new BallotBox(folder), ballots);
    expect((await told(new BallotBox(folder))).toSorted()).toStrictEqual(ballots.toSorted());
  });

  it('keeps each of many that come at once, and the same again once', async () => {
    const box = new BallotBox(folder);
    const many = Array.from({ length: 20 }, (_, at) => `${String(at).padStart(2, '0')}${'A'.repeat(41)}`);
    await Promise.all([...many, ...many].map((ballot) => box.casting(SURVEY, answerOf(ballot), anybody)));
    expect((await told(box)).toSorted()).toStrictEqual(many);
    const other = await box.casting(SURVEY, answerOf(many[0] ?? '', 1), anybody);
    expect(other instanceof Refusal && other.code).toBe('BALLOT_USED');
  });

  it('keeps nothing of an answer that is refused', async () => {
    const box = new BallotBox(folder);
    const refused = await box.casting(SURVEY, answerOf(ballots[0] ?? ''), () =>
      Promise.resolve(refuse('SURVEY_CLOSED')),
    );
    expect(refused instanceof Refusal && refused.code).toBe('SURVEY_CLOSED');
    expect(await told(box)).toStrictEqual([]);
  });

  it('forgets key and answers once the survey is closed, and not before', async () => {
    const box = new BallotBox(folder);
    const key = await box.opening(SURVEY, ({ ballotKey }) => Promise.resolve(ballotKey));
    await castAll(box, ballots);
    await told(box);
    expect(await new BallotBox(folder).opening(SURVEY, ({ ballotKey }) => Promise.resolve(ballotKey))).toBe(key);
    await box.closing(SURVEY, () => Promise.resolve('closed'));
    expect([readdirSync(join(folder, 'ballots')), readdirSync(join(folder, 'ballot-keys'))]).toStrictEqual([[], []]);
  });

  it('is for its own user alone', async () => {
    const box = new BallotBox(folder);
    await box.opening(SURVEY, () => Promise.resolve());
    await castAll(box, ballots);
    const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);
    expect(['ballots', 'ballot-keys'].map((part) => modeOf(join(folder, part)))).toStrictEqual(['700', '700']);
    expect(['ballots', 'ballot-keys'].map((part) => modeOf(fileIn(part)))).toStrictEqual(['600', '600']);
  });
});
