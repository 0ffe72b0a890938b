import type { ResourceState } from '@zhudian/facts';
import { refuse, type Rule } from '@zhudian/framework';
import { sideOf, unlessInForce, type TwinningDecider } from './twinning.guards';
import type { Twinning } from './twinning.state';

export const share: Rule<TwinningDecider, 'ShareResource'> = (twinning, command) => {
  const { twinningId: _, ...data } = command.data;
  const { resourceId } = data;
  const no = unlessInForce(twinning);
  if (no) return no;
  if (twinning.resources.has(resourceId)) return refuse('RESOURCE_KNOWN', { resourceId });
  return [{ type: 'ResourceShared', data: { ...data, givenBy: sideOf(command.act.role) } }];
};

/** Only the side to which a resource was given receives it and judges its use. */
const unlessOfReceiver = ({ resources }: Twinning, resourceId: string, wanted: ResourceState, role: string) => {
  const resource = resources.get(resourceId);
  if (!resource) return refuse('RESOURCE_UNKNOWN', { resourceId });
  const { givenBy, state } = resource;
  if (state !== wanted) return refuse('RESOURCE_STATE', { resourceId, state, wanted });
  return givenBy === sideOf(role) ? refuse('OWN_RESOURCE', { resourceId, givenBy }) : undefined;
};

export const receive: Rule<TwinningDecider, 'ReceiveResource'> = (twinning, command) => {
  const { twinningId: _, ...data } = command.data;
  return (
    unlessInForce(twinning) ??
    unlessOfReceiver(twinning, data.resourceId, 'GIVEN', command.act.role) ?? [{ type: 'ResourceReceived', data }]
  );
};

/** Use shows late: it may be judged after the end of the twinning. */
export const judge: Rule<TwinningDecider, 'JudgeResourceUse'> = (twinning, command) => {
  const { twinningId: _, ...data } = command.data;
  return (
    unlessOfReceiver(twinning, data.resourceId, 'RECEIVED', command.act.role) ?? [{ type: 'ResourceUseJudged', data }]
  );
};
