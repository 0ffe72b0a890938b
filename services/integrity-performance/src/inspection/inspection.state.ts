import { inspectionEvents, type InspectionEvent, type InspectionStage, type OfType } from '@zhudian/facts';
import type { Fold } from '@zhudian/framework';
import { changedIn, raisedIn, type Findings } from '../finding/finding.state';

export interface Inspection {
  readonly stage: InspectionStage;
  readonly stationId?: string;
  readonly plannedOn: string;
  readonly findings: Findings;
  /** When the first of them was raised. */
  readonly foundOn?: string | undefined;
}

/** As the log gives it back, with its day. */
type ToldFinding = OfType<InspectionEvent, 'FindingRaised'> & { readonly metadata?: { readonly occurredOn: string } };

const earlier = (one = '9', other = '9'): string => (one < other ? one : other);

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
    FindingRaised: (state, { data, metadata }: ToldFinding) => ({
      ...state,
      findings: raisedIn(state.findings, data.findingId, data),
      ...(metadata ? { foundOn: earlier(state.foundOn, metadata.occurredOn) } : {}),
    }),
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
