import { defineRefusals, refuse } from '@zhudian/framework';
import type { Reservation } from './reservations';
import type { Round } from './round.state';

/** Why a candidacy goes no further, whichever of its last steps is asked for. */
export const appointableRefusals = defineRefusals({
  ROUND_OVER: {
    zh: '选派批次{roundId}已经结束，不能再办理此步骤。请在下一批选派中办理。',
    en: 'The round {roundId} is closed, so this step is no longer taken. Take it in the next round.',
    rule: 'The steps are taken while the round goes on',
    source: 'S09, S10: the last step judges the whole',
  },
  STATION_ANNOUNCED: {
    zh: '{stationId}已公示另一人选（编号{candidacyId}）。请先办结该人选的公示与任命，或办理其退出。',
    en: 'Another candidacy, {candidacyId}, is announced for {stationId}. Complete that one, or withdraw it, first.',
    next: { command: 'WithdrawCandidacy', role: 'PARTY_WORK' },
    rule: 'One candidate is announced for a station at a time',
    source: 'S09, S10: the last step judges the whole',
  },
});

export const unlessGoingOn = ({ phase }: Round, roundId: string) =>
  phase === 'closed' ? refuse('ROUND_OVER', { roundId }) : undefined;

/** Refuses where the station was announced for another candidacy. */
export const unlessAnnounced = ({ announced }: Reservation, stationId: string, own: string) =>
  announced === undefined || announced === own
    ? undefined
    : refuse('STATION_ANNOUNCED', { stationId, candidacyId: announced });
