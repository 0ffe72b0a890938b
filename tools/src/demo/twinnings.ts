import { monthOf, quarterOf, type Day } from '@zhudian/programme';
import { localLeaderOf, officials } from './cast';
import { inMonth, later, monthAfter } from './days';
import { choose, phrase, pick } from './pick';
import { branchOf, committeeStations, shortName } from './places';
import { act, type Step } from './step';
import type { Story } from './story';
import * as texts from './texts/twinnings';

const { partyWork } = officials;
const SAMES = ['REQUIRED', 'DEPLOYED', 'CHECKED', 'APPRAISED'] as const;
const DEPARTMENTS = ['dept-marketing', 'dept-rural-power', 'dept-safety', 'dept-finance'] as const;

interface Twinning {
  readonly twinningId: string;
  readonly headquartersId: string;
  readonly stationId: string;
  readonly from: Day;
}

const formed = ({ headquartersId, stationId, from }: Twinning): Step =>
  act(partyWork.id, from, 'FormTwinning', {
    headquartersId,
    stationId,
    branchId: branchOf(stationId),
    title: `${shortName(headquartersId)}与${shortName(stationId)}党支部结对共建`,
    documentNo: `南供党建〔${from.slice(0, 4)}〕${12 + pick(stationId, 40)}号（演示）`,
    until: later(from, 245),
  });

type Side = 'HEADQUARTERS' | 'STATION';
const actorOn = ({ stationId }: Twinning, side: Side): string =>
  side === 'HEADQUARTERS' ? partyWork.id : localLeaderOf(stationId);
const OTHER: Readonly<Record<Side, Side>> = { HEADQUARTERS: 'STATION', STATION: 'HEADQUARTERS' };

/** What one side gives, the other receives and judges the use of: all of it or as far as it has come. */
const shared = (twinning: Twinning, side: Side, steps: number): readonly Step[] => {
  const { twinningId, from } = twinning;
  const seed = `${twinningId}/${side}`;
  const resourceId = side === 'HEADQUARTERS' ? 'from-headquarters' : 'from-station';
  const of = { twinningId, resourceId };
  const [kind, about] = choose(seed, texts.RESOURCES[side]);
  const [use, opinion] = choose(`${seed}/use`, texts.USES);
  const on = later(from, 12 + pick(seed, 20));
  const receiver = actorOn(twinning, OTHER[side]);
  return [
    act(actorOn(twinning, side), on, 'ShareResource', { ...of, kind, about }),
    act(receiver, later(on, 4), 'ReceiveResource', { ...of, note: choose(`${seed}/note`, texts.NOTES) }),
    act(receiver, later(on, 60), 'JudgeResourceUse', { ...of, use, opinion: phrase(seed, [opinion]) }),
  ].slice(0, steps);
};

/** A requirement of a quarter is required, deployed, checked and appraised on both sides; the last of it may be missing. */
const sames = (twinning: Twinning, on: Day, nth: number): readonly Step[] => {
  const { twinningId } = twinning;
  const requirementId = 'first';
  const tracked = (side: Side) =>
    SAMES.slice(0, side === 'STATION' ? 4 - (nth % 3) : 4).map((same, at) => {
      const seed = `${twinningId}/${side}/${same}`;
      return act(actorOn(twinning, side), later(on, 2 + at * 5 + pick(seed, 3)), 'TrackRequirement', {
        twinningId,
        requirementId,
        same,
        result: phrase(seed, texts.SAMES[same]),
        evidenceRefs: [choose(seed, texts.RECORDS)],
      });
    });
  return [
    act(partyWork.id, on, 'SetSharedRequirement', {
      twinningId,
      requirementId,
      quarter: quarterOf(on),
      title: choose(twinningId, texts.REQUIREMENTS),
    }),
    ...tracked('HEADQUARTERS'),
    ...tracked('STATION'),
  ];
};

/** The first month of the last quarter that is over on a day. */
const lastQuarter = (day: Day): string => monthAfter(monthOf(day), -3 - ((Number(day.slice(5, 7)) - 1) % 3));

/** Departments of the headquarters are twinned with stations; one twinning ends before its time. */
export const twinnings = ({ month, lastDay }: Story): readonly Step[] => {
  const requiredOn = inMonth(lastQuarter(lastDay), 8);
  return committeeStations.slice(0, DEPARTMENTS.length).flatMap((stationId, nth) => {
    const headquartersId = DEPARTMENTS[nth] ?? '';
    const from = inMonth(month(-11), 8 + pick(stationId, 9));
    const twinning = { twinningId: `${headquartersId}.${stationId}`, headquartersId, stationId, from };
    const ended = { twinningId: twinning.twinningId, reason: texts.ENDED };
    return [
      formed(twinning),
      ...shared(twinning, 'HEADQUARTERS', 3 - (nth % 2)),
      ...shared(twinning, 'STATION', 3 - (nth % 3)),
      ...sames(twinning, later(requiredOn, nth), nth),
      ...(nth === 3 ? [act(partyWork.id, inMonth(month(-1), 16), 'EndTwinning', ended)] : []),
    ];
  });
};
