import { defineService } from '@zhudian/framework/service';
import { clueSlice } from './clue';
import { dutyListSlice } from './duty-list';
import { evaluationSlice } from './evaluation';
import { indicatorSlice } from './indicator';
import { riskPointSlice } from './risk-point';
import { inspectionSlice } from './inspection';
import { integrityActivitySlice } from './integrity-activity';
import { stationBusinessSlice } from './station-business';
import { modelStationSlice } from './model-station';
import { schemeSlice } from './scheme';
import { simulationSlice } from './simulation';
import { standingSlice } from './standing';
import { surveySlice } from './survey';
import { workPlanSlice } from './work-plan';
import { listSizes } from './list-sizes';
import { steps } from './evaluation/steps';
import { madeOf } from './posting/made-of';

/** The integrity and performance context: what the stations achieve, and how the postings are judged. */
export const integrityPerformance = defineService({
  context: 'integrity-performance',
  slices: [
    indicatorSlice,
    schemeSlice,
    simulationSlice,
    workPlanSlice,
    evaluationSlice,
    standingSlice,
    dutyListSlice,
    riskPointSlice,
    clueSlice,
    surveySlice,
    inspectionSlice,
    stationBusinessSlice,
    modelStationSlice,
    integrityActivitySlice,
  ],
  ownedElsewhere: ['Station', 'Posting', 'Person', 'OrgUnit', 'Branch', 'Meeting'],
  listSizes,
  madeOf,
  steps,
});
