import type { Field } from '../../commands/commands';
import { isNothing, type Values } from '../values';
import { controlFrom, type Controls } from './control';
import { reviewFrom, type Rated } from './risk';
import { taskFrom, type Tasks } from './target-task';
import { planFrom, type Plans } from './work-plan';

/** What of earlier records a form begins with. */
interface Prior {
  /** Of what: without these nothing is asked. */
  readonly needs: readonly string[];
  readonly from: (answer: unknown, values: Values) => Values;
}

export const PRIORS: Readonly<Record<string, Prior>> = {
  DraftWorkPlan: { needs: ['postingId'], from: (answer, values) => planFrom(answer as Plans, values) },
  DefineControl: { needs: ['riskPointId'], from: (answer) => controlFrom(answer as Controls) },
  ReviewRisk: { needs: ['riskPointId'], from: (answer) => reviewFrom(answer as Rated) },
  SetTargetTask: { needs: ['postingId'], from: (answer) => taskFrom(answer as Tasks) },
};

/** What is asked about the things that a form already names. */
export const neededFor = ({ needs }: Prior, values: Values): Values | undefined =>
  needs.some((name) => isNothing(values[name]))
    ? undefined
    : Object.fromEntries(needs.map((name) => [name, values[name]]));

/** Only what nobody has said: neither the user nor the address. */
export const withPrior = (values: Values, prior: Values, said: readonly string[]): Values => ({
  ...values,
  ...Object.fromEntries(Object.entries(prior).filter(([name]) => !said.includes(name))),
});

/** What is no longer as it was shown. */
export const changesIn = (fields: readonly Field[], shown: Values, values: Values): Values =>
  Object.fromEntries(
    fields.filter(({ name }) => values[name] !== shown[name]).map(({ name }) => [name, values[name]] as const),
  );
