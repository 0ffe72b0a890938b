import { defineAggregate, refuse, together, type Rule } from '@zhudian/framework';
import { rectifying, unlessJudged } from '../finding/finding.rules';
import type { BusinessDecider } from './business-decider';
import { control, execute, file, score } from './plan.rules';
import { inForce, twice } from './standard.rules';
import { stationBusinessCommands } from './station-business.commands';
import { stationBusinessRefusals } from './station-business.refusals';
import { stationBusinessFold, type StationBusiness } from './station-business.state';

/** A new version begins after the one that is in force; one that is still to come is superseded. */
const setStandard: Rule<BusinessDecider, 'SetProcessStandard'> = (
  { standards },
  { data: { stationId: _, ...data }, act: { on } },
) => {
  const newest = standards.findLast(({ process }) => process === data.process);
  const current = inForce(standards, data.process, on);
  if (current && data.from <= current.from)
    return refuse('STANDARD_NOT_LATER', { process: data.process, version: current.version, from: current.from });
  return [{ type: 'ProcessStandardSet', data: { ...data, version: (newest?.version ?? 0) + 1 } }];
};

const audit: Rule<BusinessDecider, 'AuditProcess'> = (state, { data: { stationId: _, ...data }, act: { on, by } }) => {
  const { auditId, process, population, sample, deviations } = data;
  if (state.auditIds.has(auditId)) return refuse('AUDIT_KNOWN', { auditId });
  const standard = inForce(state.standards, process, on);
  if (!standard) return refuse('NO_STANDARD_IN_FORCE', { process, on });
  const ids = deviations.map(({ deviationId }) => deviationId);
  const known = [...new Set([...twice(ids), ...ids.filter((id) => state.deviations.has(id))])];
  const count = deviations.length;
  const unfit = together(
    sample > population ? refuse('SAMPLE_OVER_POPULATION', { sample, population }) : undefined,
    count > sample ? refuse('DEVIATIONS_OVER_SAMPLE', { deviations: count, sample }) : undefined,
    known.length > 0 ? refuse('DEVIATION_KNOWN', { known }) : undefined,
    deviations.some(({ ownerId }) => ownerId === by) ? refuse('AUDITS_OWN_WORK') : undefined,
  );
  return unfit ?? [{ type: 'ProcessAudited', data: { ...data, version: standard.version } }];
};

/** The rules of findings call a deviation a finding. */
const asFinding = <C extends { readonly data: { readonly deviationId: string } }>(command: C) => ({
  ...command,
  data: { findingId: command.data.deviationId },
});
const auditOf = ({ auditOf: audits }: StationBusiness, deviationId: string) => audits.get(deviationId) ?? '';

const rectify: Rule<BusinessDecider, 'RectifyDeviation'> = (state, command) => {
  const { stationId: _, ...data } = command.data;
  const rectified = rectifying(state.deviations, asFinding(command));
  if (!('inTime' in rectified)) return rectified;
  const told = { ...data, auditId: auditOf(state, data.deviationId), ...rectified, rectifiedById: command.act.by };
  return [{ type: 'DeviationRectified', data: told }];
};

const verify: Rule<BusinessDecider, 'VerifyDeviation'> = (state, command) => {
  const { deviationId, opinion } = command.data;
  const auditId = auditOf(state, deviationId);
  return (
    unlessJudged(state.deviations, asFinding(command)) ?? [
      { type: 'DeviationVerified', data: { deviationId, auditId, opinion } },
    ]
  );
};

const reopen: Rule<BusinessDecider, 'ReopenDeviation'> = (state, command) => {
  const { stationId: _, ...data } = command.data;
  const auditId = auditOf(state, data.deviationId);
  return (
    unlessJudged(state.deviations, asFinding(command)) ?? [{ type: 'DeviationReopened', data: { ...data, auditId } }]
  );
};

export const stationBusinessDecider: BusinessDecider = {
  ...stationBusinessFold,
  decide: {
    SetProcessStandard: setStandard,
    AuditProcess: audit,
    RectifyDeviation: rectify,
    VerifyDeviation: verify,
    ReopenDeviation: reopen,
    FileTeamPlan: file,
    ExecuteTeamPlan: execute,
    ControlTeamPlan: control,
    ScoreFourCriteria: score,
  },
};

export const stationBusiness = defineAggregate({
  decider: stationBusinessDecider,
  commands: stationBusinessCommands,
  refusals: stationBusinessRefusals,
});
