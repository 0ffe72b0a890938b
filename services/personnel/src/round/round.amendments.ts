import { amendmentsOf } from '@zhudian/programme';
import { roundFold } from '../shared/round.state';
import { round } from './round.decider';

/** The corrections and annulments of a selection round. */
export const roundAmendments = amendmentsOf(round, roundFold, {
  correctable: {
    RoundOpened: ['title', 'poolOrgUnits', 'countyEnterprises', 'criteria', 'applyBy'],
    EnterpriseAnalysed: ['findings', 'stationIds'],
    StationDiagnosed: ['weaknessCodes', 'partyScore', 'integrityScore', 'needs'],
    TargetStationsFixed: ['rationale'],
  },
  scope: ({ bureauId }) => bureauId,
});
