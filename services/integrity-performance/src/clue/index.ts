import { clues } from '@zhudian/projections';
import { defineSlice } from '@zhudian/framework/service';
import { clueAfterBreach } from './clue-after-breach';
import { clueAmendments } from './clue.amendments';
import { clue } from './clue.decider';
import {
  ClueDueResolver,
  ClueReassignmentResolver,
  ClueResolver,
  PostingCluesResolver,
  StationCluesResolver,
} from './clue.resolver';
import { ClueFunnelResolver } from './clue-funnel.resolver';
import { ClueRiskPointResolver, RiskPointCluesResolver } from './clue-risk.resolver';
import { Clue } from './clue.types';
import { dueAssignments, dueFactors, dueMeasures } from './due-items';
import { dueBreaches } from './due-breaches';
import { ClueMeasuredResolver, MeasuredEffectResolver, WeakIndicatorResolver } from './weak-indicator.resolver';

/** Clues, from what they rest on to their effect. */
export const clueSlice = defineSlice({
  aggregate: clue,
  amendments: clueAmendments,
  entity: { name: 'Clue', type: () => Clue, model: clues, mayHide: true },
  dueItems: [dueMeasures, dueAssignments, dueFactors, dueBreaches],
  policies: [clueAfterBreach],
  resolvers: [
    ClueResolver,
    ClueFunnelResolver,
    ClueDueResolver,
    ClueReassignmentResolver,
    ClueRiskPointResolver,
    StationCluesResolver,
    PostingCluesResolver,
    RiskPointCluesResolver,
    WeakIndicatorResolver,
    MeasuredEffectResolver,
    ClueMeasuredResolver,
  ],
});
