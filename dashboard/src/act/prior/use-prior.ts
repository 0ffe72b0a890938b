import { useMemo } from 'react';
import { useQuery } from 'urql';
import type { Values } from '../values';
import controls from './controls.graphql?raw';
import { neededFor, PRIORS } from './prior';
import rated from './rated.graphql?raw';
import tasks from './target-tasks.graphql?raw';
import plans from './work-plans.graphql?raw';

const QUERIES: Readonly<Record<string, string>> = {
  DraftWorkPlan: plans,
  DefineControl: controls,
  ReviewRisk: rated,
  SetTargetTask: tasks,
};

const NOTHING: Values = {};

/** What a form begins with of what was recorded before; nothing until it is known, and nothing of what one may not read. */
export const usePrior = (command: string, values: Values): Values => {
  const prior = PRIORS[command];
  const variables = prior && neededFor(prior, values);
  const [{ data, fetching }] = useQuery<object>({
    query: QUERIES[command] ?? plans,
    variables: { ...variables },
    pause: !variables,
    requestPolicy: 'network-only',
  });
  const month = values['month'];
  return useMemo(
    () => (prior && data && !fetching ? prior.from(data, { month }) : NOTHING),
    [prior, data, fetching, month],
  );
};
