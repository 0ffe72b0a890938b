import type { AttackCase } from './case';
import { ask, bearer, type Outcome, type Target } from './target';

const ROUNDS = 10;
/** So many ask at once on behalf of each. */
const AT_ONCE = 3;

const LISTS = ['orgUnits', 'persons', 'postings', 'clues', 'evaluations'] as const;
const queryOf = (list: (typeof LISTS)[number]) => `{ ${list}(first: 20) { totalCount edges { node { id } } } }`;

let asked = 0;
/** Nothing has been kept for a text that was never asked. */
const anew = (query: string) => ({ query: `${query} # ${(asked += 1)} ${Date.now()}` });

/** What is shown, apart from the position, which goes on. */
const shownIn = ({ text }: Outcome): string => {
  const { data, errors } = JSON.parse(text) as { readonly data?: unknown; readonly errors?: readonly unknown[] };
  return JSON.stringify([data, errors?.length]);
};

const alone = async (target: Target, token: string, query: string) =>
  shownIn(await ask(target, anew(query), bearer(token)));

/** The same question by both, at once and again once it is kept. */
const together = async (target: Target, viewers: readonly Viewer[], query: string): Promise<boolean> => {
  const request = anew(query);
  const everybody = viewers.flatMap((viewer) => Array.from({ length: AT_ONCE }, () => viewer));
  const isOwn = async ({ token, shown }: Viewer) => shownIn(await ask(target, request, bearer(token))) === shown;
  const [atOnce, kept] = [await Promise.all(everybody.map(isOwn)), await Promise.all(everybody.map(isOwn))];
  return [...atOnce, ...kept].every(Boolean);
};

interface Viewer {
  readonly token: string;
  readonly shown: string;
}

/** Two whom the gateway knows, who do not see the same. */
export const twoViewersCases = (other: string): readonly AttackCase[] => [
  {
    name: 'an answer that is under way for another, with a good token of the own',
    run: async (target) => {
      const shownTo = async (token: string, query: string) => ({ token, shown: await alone(target, token, query) });
      for (const query of LISTS.map(queryOf)) {
        const viewers = [await shownTo(target.token, query), await shownTo(other, query)];
        if (viewers[0]?.shown === viewers[1]?.shown) continue;
        for (let round = 0; round < ROUNDS; round += 1) {
          // Either may be the first.
          if (!(await together(target, round % 2 === 0 ? viewers : viewers.toReversed(), query)))
            return `one was shown of ${query} what the other may see`;
        }
        return undefined;
      }
      return 'both see the same: name somebody of another unit and role';
    },
  },
];
