import { inspectionEvents, key, ref } from '@zhudian/facts';
import { stateOf, type CommandOf } from '@zhudian/framework';
import { command, type Role } from '@zhudian/programme';
import { knownPosting, personOf } from '../posting/posting.state';
import { inspectionFold, type Inspection } from './inspection.state';

const inspection = command<Inspection>();
const facts = inspectionEvents.schemas;
const ofInspection = { inspectionId: ref('Inspection') };
const itself = {
  of: ({ inspectionId }: { inspectionId: string }) => inspectionId,
  scope: (_: unknown, { stationId }: Inspection) => stationId,
};
const INSPECTING: readonly Role[] = [
  'PARTY_WORK',
  'PARTY_COMMITTEE',
  'DISCIPLINE',
  'RURAL_POWER',
  'COUNTY_PARTY_COMMITTEE',
  'COUNTY_ENTERPRISE',
];
const INSPECTED: readonly Role[] = ['STATION', 'BRANCH_SECRETARY', 'FIRST_SECRETARY', 'COUNTY_ENTERPRISE'];

const inspecting = {
  ScheduleInspection: inspection({
    items: ['N02'],
    emits: ['InspectionScheduled'],
    about: {
      zh: '安排对一个供电所（及其第一书记）的定期督查、抽查或者跟踪督办。',
      en: 'Schedule a regular, spot or follow-up inspection of a station, and of its First Secretary.',
    },
    roles: INSPECTING,
    input: facts.InspectionScheduled.extend({ inspectionId: key('Inspection') }),
    of: itself.of,
    scope: ({ stationId }) => stationId,
    reads: ({ inspectionId, postingId, followsId }) => ({
      posting: stateOf(knownPosting, postingId ?? inspectionId),
      followed: stateOf(inspectionFold, followsId ?? inspectionId),
    }),
    subject: (_, __, { posting }) => personOf(posting),
  }),
  ConductInspection: inspection({
    items: ['N02'],
    emits: ['InspectionConducted'],
    about: {
      zh: '登记督查已经开展，注明督查人员和督查情况。',
      en: 'Record that it was conducted, by whom, and what it came upon.',
    },
    roles: INSPECTING,
    input: facts.InspectionConducted.extend(ofInspection),
    ...itself,
  }),
};

const following = {
  RaiseFinding: inspection({
    items: ['N02', 'N03'],
    emits: ['FindingRaised'],
    about: {
      zh: '提出督查发现的问题，明确责任人和整改期限。',
      en: 'Raise what the inspection found, with who answers for it and until when.',
    },
    roles: INSPECTING,
    input: facts.FindingRaised.omit({ stationId: true }).extend(ofInspection),
    ...itself,
  }),
  RectifyFinding: inspection({
    items: ['N03'],
    emits: ['FindingRectified'],
    about: {
      zh: '登记发现问题已经整改，附佐证材料的哈希值。',
      en: 'Record that a finding is rectified, with the hash of the evidence.',
    },
    roles: INSPECTED,
    input: facts.FindingRectified.omit({ rectifiedById: true, inTime: true }).extend(ofInspection),
    ...itself,
  }),
  VerifyFinding: inspection({
    items: ['N03'],
    emits: ['FindingVerified'],
    about: {
      zh: '复核整改情况并销号；责任人和整改办理人不能复核。',
      en: 'Verify that a finding is rectified; not by who answers for it or rectified it.',
    },
    roles: INSPECTING,
    input: facts.FindingVerified.extend(ofInspection),
    ...itself,
  }),
  ReopenFinding: inspection({
    items: ['N03'],
    emits: ['FindingReopened'],
    about: { zh: '整改不到位的，退回重新整改，另定期限。', en: 'Send back what is not rectified, with another day.' },
    roles: INSPECTING,
    input: facts.FindingReopened.extend(ofInspection),
    ...itself,
  }),
};

export const inspectionCommands = { ...inspecting, ...following };
export type InspectionCommand = CommandOf<typeof inspectionCommands>;
