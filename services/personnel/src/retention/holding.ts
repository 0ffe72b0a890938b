import type { RetentionKind } from '@zhudian/facts';
import { Refusal } from '@zhudian/framework';
import type { RequestContext, SliceSpec } from '@zhudian/framework/service';
import { carryOut, retentionNow } from './carry-out';
import { retainedBy } from './retained-here';
import type { RetentionMeans } from './retained-kind';
import { sparedOf } from './retention.state';

type Held = NonNullable<SliceSpec<never>['holding']>;

/** What the kinds are looked for in; none in a service that keeps no words. */
export const meansOf = ({ ports, snapshot }: RequestContext): RetentionMeans | undefined => {
  const { vault, readings, readStream } = ports;
  return vault && readings && readStream ? { snapshot, vault, readings, readStream } : undefined;
};

interface Applied {
  readonly bureauId: string;
  readonly kind: RetentionKind;
  readonly olderThan: string;
}

/** Counts what is over, and deletes it as soon as that is a fact; if it cannot, the upkeep does so within half a minute. */
const counted: Held[string] = async (data, { context }, execute) => {
  const { bureauId, kind, olderThan } = data as unknown as Applied;
  const means = meansOf(context);
  const retained = means && retainedBy(means, kind);
  if (!retained) return execute({});
  const spared = sparedOf(await retentionNow(means, bureauId), kind);
  const { count } = await retained.over({ bureauId, olderThan, spared });
  const done = await execute({ found: count });
  if (!(done instanceof Refusal))
    await carryOut(means, bureauId, await retentionNow(means, bureauId)).catch(() => undefined);
  return done;
};

export const retentionHolding: Held = { ApplyRetention: counted };
