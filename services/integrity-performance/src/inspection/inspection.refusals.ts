import { findingStanding, inspectionKind, inspectionStage, labelsOf } from '@zhudian/facts';
import { defineRefusals } from '@zhudian/framework';
import { findingRefusals } from '../finding/finding.refusals';

const INSPECTIONS = 'N02 定期督查 (proposed)';
const FOLLOWED = 'N03 跟踪问效 (proposed)';

export const inspectionRefusals = defineRefusals(
  {
    ...findingRefusals,
    STEP_OUT_OF_ORDER: {
      zh: '该督查现为“{stage}”，本步骤须在“{wanted}”时办理。请先办理前一步骤。',
      en: 'The inspection stands at “{stage}”; this is done at “{wanted}”. Take the step before it first.',
      rule: 'Scheduled, conducted, then findings are raised: in this order',
      source: INSPECTIONS,
    },
    POSTING_ELSEWHERE: {
      zh: '该任职在{postedAt}，不在{stationId}。请填写任职所在供电所。',
      en: 'The posting is at {postedAt}, not at {stationId}. Give the station of the posting.',
      rule: 'A posting is inspected where it is held',
      source: INSPECTIONS,
    },
    CONDUCTED_LATE: {
      severity: 'WARN',
      zh: '督查计划于{plannedOn}开展，现为{on}。请说明推迟理由后提交。',
      en: 'The inspection was planned for {plannedOn}, and it is {on}. Give the reason and send it again.',
      rule: 'An inspection is conducted by the day for which it is planned',
      source: INSPECTIONS,
    },
    FOLLOWS_NOTHING: {
      zh: '跟踪督办没有指明所跟踪的督查。请填写该督查的编号。',
      en: 'A follow-up names the inspection whose findings it follows. Give its id.',
      rule: 'A follow-up names the inspection whose findings it follows',
      source: FOLLOWED,
    },
    FOLLOWS_NEEDLESSLY: {
      zh: '“{kind}”不跟踪其他督查。请改为跟踪督办，或者不填写所跟踪的督查。',
      en: 'A {kind} follows no other one. Make it a follow-up, or name no inspection.',
      rule: 'Only a follow-up names another inspection',
      source: FOLLOWED,
    },
    FOLLOWS_ELSEWHERE: {
      zh: '所跟踪的督查在{inspectedAt}，不在{stationId}。请选择同一供电所的督查。',
      en: 'The inspection that it follows was at {inspectedAt}, not at {stationId}. Choose one of the same station.',
      rule: 'A follow-up is of the same station',
      source: FOLLOWED,
    },
    FOLLOWS_NO_FINDING: {
      zh: '督查{followsId}没有发现问题，无须跟踪。请核对所跟踪的督查。',
      en: 'Inspection {followsId} found nothing that could be followed. Check which one it follows.',
      rule: 'Findings are followed',
      source: FOLLOWED,
    },
  },
  {
    stage: labelsOf(inspectionStage),
    kind: labelsOf(inspectionKind),
    standing: labelsOf(findingStanding),
    wanted: { ...labelsOf(inspectionStage), ...labelsOf(findingStanding) },
  },
);
export type InspectionRefusal = keyof typeof inspectionRefusals;
