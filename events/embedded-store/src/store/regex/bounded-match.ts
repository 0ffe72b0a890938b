import { createContext, Script } from 'node:vm';
import { InvalidRequestError } from '../errors';
import { costOf } from './cost';
import { compileDotNet } from './translate';

/** As many steps as a machine does in a few milliseconds: more than that is watched. */
const UNWATCHED_STEPS = 1e6;
/** The longest that one match may take. */
const LONGEST_MS = 50;
/** What all watched matches together may take: a tenth of the time, and so much at once. */
const SHARE = 0.1;
const RESERVE_MS = 1_000;
const REMEMBERED = 4_096;
const LONGEST_SOURCE = 4_096;
/** From here on it takes a tenth of a second and more to prepare an expression, which nothing can stop. */
const MOST_CHOICES = 18;

export class ExpressionTooSlowError extends InvalidRequestError {
  constructor(source: string, text: string) {
    super(
      `the regular expression '${source.slice(0, 200)}' takes too long for '${text.slice(0, 60)}' (${text.length} characters): ` +
        'make it simpler, for instance without a repetition inside of another, or filter by prefixes',
    );
  }
}

/** The time that matches may still take; it comes back while the process does other things. */
class Allowance {
  #left = RESERVE_MS;
  #since = performance.now();

  left(): number {
    const now = performance.now();
    this.#left = Math.min(RESERVE_MS, this.#left + (now - this.#since) * SHARE);
    this.#since = now;
    return this.#left;
  }

  take(milliseconds: number): void {
    this.#left -= milliseconds;
  }
}

/** The only way to end a regular expression that is under way. */
const job: { run?: () => boolean } = createContext({});
const script = new Script('run()');
const isOverdue = (error: unknown): boolean =>
  (error as NodeJS.ErrnoException | undefined)?.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';

/** Runs work that is stopped when it takes longer, also in the midst of a regular expression; undefined then. */
const within = (milliseconds: number, work: () => boolean): boolean | undefined => {
  job.run = work;
  try {
    return script.runInContext(job, { timeout: Math.max(1, Math.ceil(milliseconds)) }) as boolean;
  } catch (error) {
    if (isOverdue(error)) return undefined;
    throw error;
  }
};

const allowance = new Allowance();
/** Expressions that took too long once. */
const slow = new Set<string>();

const remembered = <T extends { readonly size: number; clear(): void }>(kept: T): T => {
  if (kept.size >= REMEMBERED) kept.clear();
  return kept;
};

/** Throws InvalidRequestError. */
const unlessTooLarge = (source: string): string => {
  const named = `the regular expression '${source.slice(0, 200)}'`;
  if (source.length > LONGEST_SOURCE)
    throw new InvalidRequestError(`${named} is too long: ${source.length} characters, at most ${LONGEST_SOURCE}`);
  if (costOf(source).choices > MOST_CHOICES)
    throw new InvalidRequestError(`${named} leaves too many choices: use fewer of '?', '{0,…}' and '|', or prefixes`);
  return source;
};

/**
 * Whether a text fits an expression of .NET's, in bounded time: one that might take many steps runs under a watch, and all such
 * together in a tenth of the time of the process. Throws InvalidRequestError; the match throws ExpressionTooSlowError.
 */
export const boundedMatch = (source: string): ((text: string) => boolean) => {
  const pattern = compileDotNet(unlessTooLarge(source));
  const { steps } = costOf(source);
  const answers = new Map<string, boolean>();
  const watched = (text: string): boolean => {
    if (slow.has(source)) throw new ExpressionTooSlowError(source, text);
    const time = Math.min(LONGEST_MS, allowance.left());
    const began = performance.now();
    const answer = time > 0 ? within(time, () => pattern.test(text)) : undefined;
    allowance.take(performance.now() - began);
    if (answer === undefined) {
      if (time === LONGEST_MS) remembered(slow).add(source);
      throw new ExpressionTooSlowError(source, text);
    }
    remembered(answers).set(text, answer);
    return answer;
  };
  return (text) => (steps(text.length) <= UNWATCHED_STEPS ? pattern.test(text) : (answers.get(text) ?? watched(text)));
};
