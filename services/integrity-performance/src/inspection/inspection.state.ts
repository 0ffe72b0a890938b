import { inspectionEvents, type InspectionEvent, type InspectionStage } from '@zhudian/facts';
import type { Fold } from '@zhudian/framework';
import { changedIn, raisedIn, type Findings } from '../finding/finding.state';

export interface Inspection {
  readonly stage: InspectionStage;
  readonly stationId?: string;
  readonly plannedOn: string;
  readonly findings: Findings;
}

export const inspectionFold: Fold<Inspection, InspectionEvent> = {
  family: inspectionEvents,
  initial: { stage: 'NONE', plannedOn: '', findings: new Map() },
  evolve: {
    InspectionScheduled: (state, { data: { stationId, plannedOn } }) => ({
      ...state,
      stage: 'SCHEDULED',
      stationId,
      plannedOn,
    }),
    InspectionConducted: (state) => ({ ...state, stage: 'CONDUCTED' }),
    FindingRaised: (state, { data }) => ({ ...state, findings: raisedIn(state.findings, data.findingId, data) }),
    FindingRectified: (state, { data: { findingId, rectifiedById } }) => ({
      ...state,
      findings: changedIn(state.findings, findingId, { standing: 'RECTIFIED', rectifiedById }),
    }),
    FindingVerified: (state, { data: { findingId } }) => ({
      ...state,
      findings: changedIn(state.findings, findingId, { standing: 'VERIFIED' }),
    }),
    FindingReopened: (state, { data: { findingId, dueOn } }) => ({
      ...state,
      findings: changedIn(state.findings, findingId, { standing: 'OPEN', dueOn }),
    }),
  },
};
