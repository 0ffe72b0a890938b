import type { SelectionRoundEvent } from '@zhudian/facts';
import { defineAggregate, refuse, together, type Decider } from '@zhudian/framework';
import { openRound, publishCriteria } from './opening.rules';
import { proposeForRound } from './matching.rules';
import { roundCommands, type RoundCommand } from './round.commands';
import { roundRefusals, type RoundRefusal } from './round.refusals';
import { roundOfCandidacy } from '../shared/candidacy-id';
import type { Reservation } from '../shared/reservations';
import { roundFold, type Round } from '../shared/round.state';

const unlessInAnalysis = ({ phase }: Round) =>
  phase === 'targets' ? refuse('TARGETS_ALREADY_FIXED') : phase === 'analysis' ? undefined : refuse('ROUND_NOT_OPEN');

/** A station is filled when a posting of this round is served there. */
const isHeldBy = (station: Reservation | undefined, roundId: string): boolean =>
  station?.heldBy !== undefined && roundOfCandidacy(station.heldBy) === roundId;

export const roundDecider: Decider<RoundCommand, Round, SelectionRoundEvent, RoundRefusal> = {
  ...roundFold,
  decide: {
    OpenRound: openRound,
    PublishCriteria: publishCriteria,
    AnalyseEnterprise: (round, { data: { roundId: _, ...data } }) => {
      const { countyEnterpriseId } = data;
      if (!round.enterprises.includes(countyEnterpriseId) && round.phase !== 'none')
        return refuse('ENTERPRISE_OUT_OF_SCOPE', { countyEnterpriseId });
      return unlessInAnalysis(round) ?? [{ type: 'EnterpriseAnalysed', data }];
    },
    DiagnoseStation: (round, { data: { roundId: _, ...data } }) =>
      unlessInAnalysis(round) ?? [{ type: 'StationDiagnosed', data }],
    FixTargetStations: (round, { data: { roundId: _, ...data } }) => {
      const untimely = unlessInAnalysis(round);
      if (untimely) return untimely;
      const missing = round.enterprises.filter((enterprise) => !round.analysed.includes(enterprise));
      const stations = data.stationIds.filter((station) => !round.diagnoses[station]?.weak);
      return (
        together(
          missing.length > 0 ? refuse('ENTERPRISE_NOT_ANALYSED', { missing }) : undefined,
          stations.length > 0 ? refuse('STATION_NOT_WEAK', { stations }) : undefined,
        ) ?? [{ type: 'TargetStationsFixed', data }]
      );
    },
    ProposeMatching: proposeForRound,
    CloseRound: ({ phase, targets }, { data: { roundId }, read }) => {
      if (phase === 'none' || phase === 'closed') return refuse('ROUND_NOT_OPEN');
      const filled = targets.filter((station) => isHeldBy(read[`station/${station}`], roundId));
      return [
        { type: 'RoundClosed', data: { filled, unfilled: targets.filter((station) => !filled.includes(station)) } },
      ];
    },
  },
};

export const round = defineAggregate({ decider: roundDecider, commands: roundCommands, refusals: roundRefusals });
