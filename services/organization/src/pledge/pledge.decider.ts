import { membersOn, type PledgeEvent } from '@zhudian/facts';
import { defineAggregate, hasReason, refuse, together, type Decider, type Rule } from '@zhudian/framework';
import { repeated } from '../shared/repeated';
import { pledgeCommands, type PledgeCommand } from './pledge.commands';
import { pledgeRefusals, type PledgeRefusal } from './pledge.refusals';
import { pledgeFold, type Pledge } from './pledge.state';

export type PledgeDecider = Decider<PledgeCommand, Pledge, PledgeEvent, PledgeRefusal>;

/** A pledge is that of a member of the branch or of its First Secretary, or there is a reason. */
const publish: Rule<PledgeDecider, 'PublishPledge'> = (state, command) => {
  const { pledgeId, ...data } = command.data;
  const { roll } = command.read;
  const { pledgerId, branchId, stationId } = data;
  if (state.pledgerId !== undefined) return refuse('PLEDGE_PUBLISHED', { pledgeId });
  const twice = repeated(data.promises.map(({ promiseId }) => promiseId));
  const members = membersOn(roll.standings, command.act.on).map(({ personId }) => personId);
  const isOfBranch = pledgerId === roll.firstSecretaryId || members.includes(pledgerId);
  return (
    together(
      roll.stationId === stationId ? undefined : refuse('BRANCH_OF_ANOTHER_STATION', { branchId, stationId }),
      twice.length > 0 ? refuse('PROMISE_TWICE', { promises: twice }) : undefined,
      isOfBranch || hasReason(command, 'PLEDGER_NOT_OF_BRANCH')
        ? undefined
        : refuse('PLEDGER_NOT_OF_BRANCH', { pledgerId, branchId }),
    ) ?? [{ type: 'PledgePublished', data }]
  );
};

const promiseOf = ({ promises }: Pledge, promiseId: string) =>
  promises.get(promiseId) ?? refuse('PROMISE_UNKNOWN', { promiseId });

const fulfil: Rule<PledgeDecider, 'FulfilPromise'> = (state, command) => {
  const { pledgeId: _, ...data } = command.data;
  const { on } = command.act;
  const { promiseId } = data;
  const promise = promiseOf(state, promiseId);
  if (!('dueOn' in promise)) return promise;
  if (promise.state !== 'OPEN') return refuse('PROMISE_FULFILLED', { promiseId });
  const inTime = on <= promise.dueOn;
  if (!inTime && !hasReason(command, 'FULFILLED_LATE'))
    return refuse('FULFILLED_LATE', { promiseId, dueOn: promise.dueOn, on });
  return [{ type: 'PromiseFulfilled', data: { ...data, inTime } }];
};

const verify: Rule<PledgeDecider, 'VerifyPromise'> = (state, { data: { pledgeId: _, ...data }, act: { by } }) => {
  const { promiseId } = data;
  const promise = promiseOf(state, promiseId);
  if (!('dueOn' in promise)) return promise;
  if (promise.state === 'OPEN') return refuse('PROMISE_NOT_FULFILLED', { promiseId });
  if (promise.state === 'VERIFIED') return refuse('PROMISE_VERIFIED', { promiseId });
  return [{ type: 'PromiseVerified', data: { ...data, verifiedById: by } }];
};

export const pledgeDecider: PledgeDecider = {
  ...pledgeFold,
  decide: { PublishPledge: publish, FulfilPromise: fulfil, VerifyPromise: verify },
};

export const pledge = defineAggregate({
  decider: pledgeDecider,
  commands: pledgeCommands,
  refusals: pledgeRefusals,
});
