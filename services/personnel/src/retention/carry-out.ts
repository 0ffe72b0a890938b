import { retentions } from '@zhudian/projections';
import { allRows, type ServicePorts } from '@zhudian/framework/service';
import { factsThen, stateOfFacts } from './kinds/state-then';
import { retainedHere } from './retained-here';
import type { RetentionMeans } from './retained-kind';
import { isHeld, retentionFold, sparedOf, type Retention, type Run } from './retention.state';

/** As the log has it now, whoever asks. */
export const retentionNow = async (means: Pick<RetentionMeans, 'readStream'>, bureauId: string): Promise<Retention> =>
  stateOfFacts(retentionFold, await factsThen(means, retentionFold, bureauId));

/** What is deleted, and is not held again by now. */
const dueIn = (retention: Retention): readonly Run[] =>
  retention.runs
    .filter(({ kind }) => !isHeld(retention, kind))
    .map((run) => ({ ...run, spared: [...new Set([...run.spared, ...sparedOf(retention, run.kind)])] }));

/** Deletes what the facts of a bureau say is deleted, and nothing else; as often as is wanted. */
export const carryOut = async (means: RetentionMeans, bureauId: string, retention: Retention): Promise<void> => {
  for (const { kind, ...run } of dueIn(retention))
    await retainedHere(means)
      .find((one) => one.kind === kind)
      ?.discard({ bureauId, ...run });
};

/**
 * What was recorded as deleted is deleted, also after the process ended in between, and from a vault that came back from a
 * copy: all of it at the start, and later what has come since.
 */
export const keepRetention = (): ((ports: ServicePorts) => Promise<void>) => {
  const done = new Map<string, string>();
  return async ({ reader, ...ports }) => {
    const means = { ...ports, snapshot: reader.at(await reader.position()) };
    for (const { id } of await allRows(means, retentions, {})) {
      const retention = await retentionNow(means, id);
      const due = JSON.stringify(dueIn(retention));
      if (done.get(id) === due) continue;
      await carryOut(means, id, retention);
      done.set(id, due);
    }
  };
};
