import { withKnown } from '../../../dashboard/src/act/known';
import { PRIORS } from '../../../dashboard/src/act/prior/prior';
import { anotherOf } from '../../../dashboard/src/act/values';
import type { Field } from '../../../dashboard/src/commands/commands';
import type { Step } from '../../../tools/src/demo/step';

type Data = Step['data'];
const OWN = { Posting: 'own', Station: 'own', Branch: 'own' };

/** What the answers are made of. */
export const REMEMBERED: readonly string[] = [
  'DraftWorkPlan',
  'IdentifyRisk',
  'RetireRisk',
  'DefineControl',
  'ReviewRisk',
  'SetTargetTask',
];

/** The risks of a station that are not retired. */
const openRisksOf = (before: readonly Step[], stationId: unknown): readonly Data[] => {
  const retired = new Set(
    before.filter(({ command }) => command === 'RetireRisk').map(({ data }) => data['riskPointId']),
  );
  return before
    .filter(({ command, data }) => command === 'IdentifyRisk' && data['stationId'] === stationId)
    .map(({ data }) => data)
    .filter(({ riskPointId }) => !retired.has(riskPointId));
};

/** What of the steps before the graph would answer a form that asks what it begins with. */
const ANSWERS: Readonly<Record<string, (before: readonly Step[], data: Data) => unknown>> = {
  DraftWorkPlan: (before, { postingId }) => {
    const drafts = before.filter(({ command, data }) => command === 'DraftWorkPlan' && data['postingId'] === postingId);
    const plans = new Map(drafts.map(({ data }) => [data['month'], data]));
    const byMonth = [...plans.values()].toSorted((one, other) =>
      String(one['month']) < String(other['month']) ? 1 : -1,
    );
    return { workPlans: { edges: byMonth.slice(0, 3).map((node) => ({ node })) } };
  },
  DefineControl: (before, { riskPointId }) => {
    const stationId = before.find(
      ({ command, data }) => command === 'IdentifyRisk' && data['riskPointId'] === riskPointId,
    )?.data['stationId'];
    const controls = (id: unknown) =>
      before
        .filter(({ command, data }) => command === 'DefineControl' && data['riskPointId'] === id)
        .map(({ data }) => ({ ...data, owner: { id: data['ownerId'] } }));
    const here = openRisksOf(before, stationId).map((risk) => risk['riskPointId']);
    const riskPoints = here.toReversed().map((id) => ({ id, owner: controls(id).at(-1)?.owner ?? null }));
    return { riskPoint: { controls: controls(riskPointId), station: { riskPoints } } };
  },
  ReviewRisk: (before, { riskPointId }) => ({
    riskPoint:
      before.findLast(
        ({ command, data }) => ['IdentifyRisk', 'ReviewRisk'].includes(command) && data['riskPointId'] === riskPointId,
      )?.data ?? null,
  }),
  SetTargetTask: (before, { postingId }) => ({
    posting: {
      tasks: before
        .filter(({ command, data }) => command === 'SetTargetTask' && data['postingId'] === postingId)
        .map(({ data }) => data),
    },
  }),
};

/** What stands in a form before anything is typed, of what was recorded before. */
export const carriedInto = ({ command, data }: Step, before: readonly Step[]): Data => {
  const answer = ANSWERS[command]?.(before, data);
  return answer === undefined ? {} : (PRIORS[command]?.from(answer, data) ?? {});
};

/** The names that a form gives to the things in its lists. */
export const namedIn = (fields: readonly Field[], data: Data): Data =>
  Object.fromEntries(
    fields.flatMap(({ name, kind, list, fields: parts = [] }) => {
      const all = data[name];
      if (kind !== 'object' || !list || !Array.isArray(all)) return [];
      const named = all.map((_, at) => anotherOf(parts, all.slice(0, at) as readonly Data[]));
      return [[name, named] as const];
    }),
  );

export const knownIn = (fields: readonly Field[]): ReadonlySet<string> =>
  new Set(Object.keys(withKnown(fields, {}, OWN, '2026-01')));
