import type { ResourceState } from '@zhudian/facts';
import { refuse, together, type Act, type Rule } from '@zhudian/framework';
import { sideOf, unlessInForce, type TwinningDecider } from './twinning.guards';
import type { Twinning } from './twinning.state';

export const share: Rule<TwinningDecider, 'ShareResource'> = (twinning, command) => {
  const { twinningId: _, ...data } = command.data;
  const { resourceId } = data;
  const { on } = command.act;
  const { until } = twinning;
  const no =
    unlessInForce(twinning) ??
    together(
      twinning.resources.has(resourceId) ? refuse('RESOURCE_KNOWN', { resourceId }) : undefined,
      on > until ? refuse('RESOURCE_AFTER_THE_END', { until, on }) : undefined,
    );
  if (no) return no;
  return [{ type: 'ResourceShared', data: { ...data, givenBy: sideOf(twinning, command.act) } }];
};

/** Only the side to which a resource was given receives it and judges its use. */
const unlessOfReceiver = (twinning: Twinning, resourceId: string, wanted: ResourceState, act: Act) => {
  const resource = twinning.resources.get(resourceId);
  if (!resource) return refuse('RESOURCE_UNKNOWN', { resourceId });
  const { givenBy, state } = resource;
  if (state !== wanted) return refuse('RESOURCE_STATE', { resourceId, state, wanted });
  return givenBy === sideOf(twinning, act) ? refuse('OWN_RESOURCE', { resourceId, givenBy }) : undefined;
};

export const receive: Rule<TwinningDecider, 'ReceiveResource'> = (twinning, command) => {
  const { twinningId: _, ...data } = command.data;
  return (
    unlessInForce(twinning) ??
    unlessOfReceiver(twinning, data.resourceId, 'GIVEN', command.act) ?? [{ type: 'ResourceReceived', data }]
  );
};

/** Use shows late: it may be judged after the end of the twinning. */
export const judge: Rule<TwinningDecider, 'JudgeResourceUse'> = (twinning, command) => {
  const { twinningId: _, ...data } = command.data;
  return unlessOfReceiver(twinning, data.resourceId, 'RECEIVED', command.act) ?? [{ type: 'ResourceUseJudged', data }];
};
