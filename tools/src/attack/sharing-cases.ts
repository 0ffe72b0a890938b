import type { AttackCase } from './case';
import { ask, bearer, type Outcome, type Target } from './target';
import { otherClaims } from './token-cases';

const ROUNDS = 10;
const QUERY = '{ orgUnits(first: 20) { totalCount edges { node { id } } } }';

const isGiven = ({ status, text }: Outcome) => status === 200 && text.includes('"orgUnits"');

/** The same question at once by somebody who may ask and by those who may not: no answer may be handed over. */
const together = async (target: Target, others: readonly Record<string, string>[]): Promise<string | undefined> => {
  for (let round = 0; round < ROUNDS; round += 1) {
    // A text of its own for each round: the first answer is under way when the others ask.
    const request = { query: `${QUERY} # ${round} ${Date.now()}` };
    const [own, ...rest] = await Promise.all([
      ask(target, request),
      ...others.map((headers) => ask(target, request, headers)),
    ]);
    if (!own || !isGiven(own)) return `who may ask was answered ${own?.status}`;
    const given = rest.find(isGiven);
    if (given) return `somebody else was answered ${given.status}`;
    // What is kept now is kept for who may ask.
    const later = await Promise.all(others.map((headers) => ask(target, request, headers)));
    if (later.some(isGiven)) return 'somebody else was given what is kept';
  }
  return undefined;
};

export const sharingCases: readonly AttackCase[] = [
  {
    name: 'an answer that somebody else is waiting for, without a token',
    run: (target) => together(target, [{}, {}, {}]),
  },
  {
    name: 'an answer that somebody else is waiting for, under the claims of another',
    run: async (target) =>
      together(
        target,
        Array.from({ length: 3 }, () => bearer(otherClaims(target.token))),
      ),
  },
];
