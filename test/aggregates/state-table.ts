import { Refusal, type Decision } from '@zhudian/framework';
import type { Fact } from '@zhudian/facts';
import type { SeenDecision } from '../support/seen-decisions';

/** What a command brings in a stage: each name is of facts that come together, or of a refusal. */
export interface Outcomes {
  readonly facts: readonly string[];
  readonly refusals: readonly string[];
  /** Whether a spec shows it; otherwise commands of the specs were put to the decider in this stage. */
  readonly isShown: boolean;
}
export interface Row extends Outcomes {
  readonly command: string;
  readonly stages: readonly string[];
}

/** The stage that a state says it is in; of one that says nothing, whether anything was recorded yet. */
export const stageOf = ({ state, held }: Pick<SeenDecision, 'state' | 'held'>): string => {
  const said = ['stage', 'phase']
    .map((name) => Reflect.get(state, name) as unknown)
    .find((one) => typeof one === 'string');
  return typeof said === 'string' ? said.toUpperCase() : held === 0 ? 'NONE' : 'EXISTS';
};

const inOrder = (names: readonly string[]): readonly string[] => [...new Set(names)].toSorted();

const nameOf = (item: Exclude<Decision<Fact, string>, Refusal>[number]): string =>
  'elsewhere' in item ? `${item.elsewhere.fold.family.category}.${item.event.type}` : item.type;

const outcomesOf = (decisions: readonly Decision<Fact, string>[], isShown: boolean): Outcomes => ({
  facts: inOrder(
    decisions.flatMap((one) => (one instanceof Refusal ? [] : [inOrder(one.map(nameOf)).join(' + ') || '(nothing)'])),
  ),
  refusals: inOrder(decisions.flatMap((one) => (one instanceof Refusal ? [one.code] : []))),
  isShown,
});

/** Puts every command of a type that a spec gives to the decider, in every state of a stage that a spec starts from. */
const decidedIn = (
  states: readonly SeenDecision[],
  given: readonly SeenDecision[],
): readonly Decision<Fact, string>[] =>
  states.flatMap(({ state }) =>
    given.flatMap(({ decider, command }) => {
      const rule = Reflect.get(decider.decide, command.type) as (
        state: object,
        command: Fact,
      ) => Decision<Fact, string>;
      try {
        return [rule(state, command)];
      } catch {
        // What the command read elsewhere need not fit a state of another spec.
        return [];
      }
    }),
  );

const isSame = (one: Outcomes, other: Outcomes): boolean =>
  one.isShown === other.isShown && String([one.facts, one.refusals]) === String([other.facts, other.refusals]);

/** Stages in the order in which they are reached. */
export const stagesOf = (seen: readonly SeenDecision[]): readonly string[] => {
  const reached = new Map<string, number>();
  for (const one of seen) reached.set(stageOf(one), Math.min(one.held, reached.get(stageOf(one)) ?? Infinity));
  return [...reached].toSorted(([a, m], [b, n]) => m - n || (a < b ? -1 : 1)).map(([stage]) => stage);
};

/** Stage × command, stages with the same outcomes in one row. */
export const stateTable = (commands: readonly string[], seen: readonly SeenDecision[]): readonly Row[] => {
  const stages = stagesOf(seen);
  return commands.flatMap((command) => {
    const given = seen.filter((one) => one.command.type === command);
    const rows: Row[] = [];
    for (const stage of stages) {
      const shown = given.filter((one) => stageOf(one) === stage).map(({ decision }) => decision);
      const others = seen.filter((one) => stageOf(one) === stage);
      const outcomes = shown.length > 0 ? outcomesOf(shown, true) : outcomesOf(decidedIn(others, given), false);
      const at = rows.findIndex((row) => isSame(row, outcomes));
      const row = rows[at];
      if (row) rows[at] = { ...row, stages: [...row.stages, stage] };
      else rows.push({ command, stages: [stage], ...outcomes });
    }
    return rows;
  });
};
