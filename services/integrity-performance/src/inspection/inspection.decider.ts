import type { InspectionEvent, InspectionStage, OfType } from '@zhudian/facts';
import {
  defineAggregate,
  hasReason,
  refuse,
  together,
  unlessAfter,
  type Decider,
  type OrderRefusal,
  type Rule,
} from '@zhudian/framework';
import { rectifying, unlessJudged, unlessNew } from '../finding/finding.rules';
import { inspectionCommands, type InspectionCommand } from './inspection.commands';
import { inspectionRefusals, type InspectionRefusal } from './inspection.refusals';
import { inspectionFold, type Inspection } from './inspection.state';

type InspectionDecider = Decider<InspectionCommand, Inspection, InspectionEvent, InspectionRefusal | OrderRefusal>;

const unlessAt = ({ stage }: Inspection, wanted: InspectionStage) =>
  stage === wanted ? undefined : refuse('STEP_OUT_OF_ORDER', { stage, wanted });

type Schedule = OfType<InspectionCommand, 'ScheduleInspection'>;

const unlessOfStation = ({ data: { stationId, postingId }, read: { posting } }: Schedule) =>
  postingId !== undefined && posting.known && posting.stationId !== stationId
    ? refuse('POSTING_ELSEWHERE', { postedAt: posting.stationId, stationId })
    : undefined;

/** A follow-up, and nothing else, follows the findings of an inspection of the same station. */
const unlessFollowing = ({ data: { kind, stationId, followsId }, act: { on }, read: { followed } }: Schedule) => {
  if (followsId === undefined) return kind === 'TRACKING' ? refuse('FOLLOWS_NOTHING') : undefined;
  if (kind !== 'TRACKING') return refuse('FOLLOWS_NEEDLESSLY', { kind });
  return together(
    followed.stationId === stationId
      ? undefined
      : refuse('FOLLOWS_ELSEWHERE', { inspectedAt: followed.stationId ?? '', stationId }),
    followed.findings.size === 0 ? refuse('FOLLOWS_NO_FINDING', { followsId }) : undefined,
    unlessAfter({ fact: 'InspectionScheduled', on }, { type: 'FindingRaised', on: followed.foundOn }),
  );
};

const schedule: Rule<InspectionDecider, 'ScheduleInspection'> = (state, command) => {
  const { inspectionId: _, ...data } = command.data;
  return (
    unlessAt(state, 'NONE') ??
    together(unlessOfStation(command), unlessFollowing(command)) ?? [{ type: 'InspectionScheduled', data }]
  );
};

const conduct: Rule<InspectionDecider, 'ConductInspection'> = (state, command) => {
  const { inspectionId: _, ...data } = command.data;
  const { plannedOn } = state;
  const { on } = command.act;
  const no = unlessAt(state, 'SCHEDULED');
  if (no) return no;
  if (on > plannedOn && !hasReason(command, 'CONDUCTED_LATE')) return refuse('CONDUCTED_LATE', { plannedOn, on });
  return [{ type: 'InspectionConducted', data: { ...data, inspectorIds: [...new Set(data.inspectorIds)] } }];
};

const raise: Rule<InspectionDecider, 'RaiseFinding'> = (state, { data: { inspectionId: _, ...data } }) =>
  unlessAt(state, 'CONDUCTED') ??
  unlessNew(state.findings, data.findingId) ?? [
    { type: 'FindingRaised', data: { ...data, stationId: state.stationId ?? '' } },
  ];

const rectify: Rule<InspectionDecider, 'RectifyFinding'> = ({ findings }, command) => {
  const { inspectionId: _, ...data } = command.data;
  const rectified = rectifying(findings, command);
  if (!('inTime' in rectified)) return rectified;
  return [{ type: 'FindingRectified', data: { ...data, ...rectified, rectifiedById: command.act.by } }];
};

const verify: Rule<InspectionDecider, 'VerifyFinding'> = ({ findings }, command) => {
  const { findingId, opinion } = command.data;
  return unlessJudged(findings, command) ?? [{ type: 'FindingVerified', data: { findingId, opinion } }];
};

const reopen: Rule<InspectionDecider, 'ReopenFinding'> = ({ findings }, command) => {
  const { inspectionId: _, ...data } = command.data;
  return unlessJudged(findings, command) ?? [{ type: 'FindingReopened', data }];
};

export const inspectionDecider: InspectionDecider = {
  ...inspectionFold,
  decide: {
    ScheduleInspection: schedule,
    ConductInspection: conduct,
    RaiseFinding: raise,
    RectifyFinding: rectify,
    VerifyFinding: verify,
    ReopenFinding: reopen,
  },
};

export const inspection = defineAggregate({
  decider: inspectionDecider,
  commands: inspectionCommands,
  refusals: inspectionRefusals,
});
