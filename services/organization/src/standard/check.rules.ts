import { versionOn, type OfType } from '@zhudian/facts';
import { hasReason, refuse, together, type Act, type Rule } from '@zhudian/framework';
import { addMonths } from '@zhudian/programme';
import { repeated } from '../shared/repeated';
import { shortfallAt, unlessAt, type StandardDecider } from './standard.guards';
import type { StandardCommand } from './standard.commands';
import type { Standard, Version } from './standard.state';

type Check = Omit<OfType<StandardCommand, 'CheckStandard'>['data'], 'standardId'>;

/** What failed is followed as a shortfall, and nothing else is. */
const unlessFollowed = ({ checklist, shortfalls }: Check) => {
  const failed = checklist.filter(({ ok }) => !ok).map(({ item }) => item);
  if (failed.length > 0 && shortfalls.length === 0) return refuse('SHORTFALL_MISSING', { items: failed });
  return failed.length === 0 && shortfalls.length > 0 ? refuse('SHORTFALL_NEEDLESS') : undefined;
};

const unlessNew = ({ shortfalls: before }: Standard, { shortfalls }: Check) => {
  const ids = shortfalls.map(({ shortfallId }) => shortfallId);
  const known = [...new Set([...repeated(ids), ...ids.filter((id) => before.has(id))])];
  return known.length > 0 ? refuse('SHORTFALL_KNOWN', { shortfalls: known }) : undefined;
};

/** A cycle later, unless another version is in force by then: that one has its own first check. */
const nextAfter = (versions: readonly Version[], inForce: Version, on: string): string => {
  const next = addMonths(on, inForce.cycleMonths ?? 0);
  const then = versionOn(versions, null, next);
  return then && then !== inForce ? (then.checkBy ?? next) : next;
};

export const check: Rule<StandardDecider, 'CheckStandard'> = (standard, command) => {
  const { standardId: _, ...data } = command.data;
  const { on } = command.act;
  const { checkBy, versions } = standard;
  const no = unlessAt(standard, 'ADOPTED');
  if (no) return no;
  const inForce = versionOn(versions, null, on);
  if (!inForce) return refuse('NOT_IN_FORCE', { on });
  const inTime = checkBy === null || on <= checkBy;
  const unfit = together(
    unlessFollowed(data),
    unlessNew(standard, data),
    inTime || hasReason(command, 'CHECKED_LATE') ? undefined : refuse('CHECKED_LATE', { checkBy, on }),
  );
  if (unfit) return unfit;
  const nextCheckBy = nextAfter(versions, inForce, on);
  return [{ type: 'StandardChecked', data: { ...data, version: inForce.version, inTime, nextCheckBy } }];
};

export const rectify: Rule<StandardDecider, 'RectifyShortfall'> = (standard, command) => {
  const { standardId: _, ...data } = command.data;
  const { on, by } = command.act;
  const { shortfallId } = data;
  const shortfall = shortfallAt(standard, shortfallId, 'OPEN');
  if (!('ownerId' in shortfall)) return shortfall;
  const { dueOn } = shortfall;
  const inTime = on <= dueOn;
  if (!inTime && !hasReason(command, 'RECTIFIED_LATE')) return refuse('RECTIFIED_LATE', { shortfallId, dueOn, on });
  return [{ type: 'ShortfallRectified', data: { ...data, rectifiedById: by, inTime } }];
};

/** What was put right is judged by neither who did it nor who answers for it. */
const unlessJudged = (standard: Standard, shortfallId: string, { by }: Act) => {
  const shortfall = shortfallAt(standard, shortfallId, 'RECTIFIED');
  if (!('ownerId' in shortfall)) return shortfall;
  return [shortfall.ownerId, shortfall.rectifiedById].includes(by)
    ? refuse('SEGREGATION_OF_DUTIES', { shortfallId })
    : undefined;
};

export const verify: Rule<StandardDecider, 'VerifyShortfall'> = (standard, { data: { standardId: _, ...data }, act }) =>
  unlessJudged(standard, data.shortfallId, act) ?? [{ type: 'ShortfallVerified', data }];

export const reopen: Rule<StandardDecider, 'ReopenShortfall'> = (standard, { data: { standardId: _, ...data }, act }) =>
  unlessJudged(standard, data.shortfallId, act) ?? [{ type: 'ShortfallReopened', data }];
