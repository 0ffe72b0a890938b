import { inspections } from '@zhudian/projections';
import { defineSlice } from '@zhudian/framework/service';
import { dueFindings, dueInspections } from './due-items';
import { InspectionBoardResolver, InspectionFindingResolver } from './finding.resolver';
import { inspectionAmendments } from './inspection.amendments';
import { inspection } from './inspection.decider';
import { InspectionResolver, StationInspectionsResolver } from './inspection.resolver';
import { Inspection } from './inspection.types';

/** Inspections of stations, and their findings until somebody else has verified that they are rectified. */
export const inspectionSlice = defineSlice({
  aggregate: inspection,
  amendments: inspectionAmendments,
  entity: { name: 'Inspection', type: () => Inspection, model: inspections },
  dueItems: [dueInspections, dueFindings],
  resolvers: [InspectionResolver, StationInspectionsResolver, InspectionFindingResolver, InspectionBoardResolver],
});
