import { createHash } from 'node:crypto';
import type { Day } from '@zhudian/programme';
import { headOf, staffOf } from './cast';
import { later, monthAfter, nthOf } from './days';
import { between, choose, phrase, pick } from './pick';
import { act, type Step } from './step';
import { servesOn, type Posting, type Story } from './story';
import * as texts from './texts/station-business';

const TEAMS = ['MARKETING', 'OPERATION'] as const;
const CRITERIA = ['STANDARD', 'SIMPLE', 'GENUINE', 'EFFECTIVE'] as const;

interface Business {
  readonly stationId: string;
  readonly secretary: string;
  readonly assessor: string;
  readonly head: string;
  /** The month whose plans are told. */
  readonly month: string;
}

/** A process of the station is described, and half a year later anew at some. */
const standards = ({ stationId, head }: Business, on: Day, nth: number): readonly Step[] => {
  const { process, title, steps } = texts.PROCESSES[nth % texts.PROCESSES.length] ?? texts.PROCESSES[0];
  const set = (name: string, day: Day, count: number): Step =>
    act(head, day, 'SetProcessStandard', {
      stationId,
      process,
      title: name,
      steps: steps.slice(0, count),
      from: later(day, 5),
    });
  const first = set(title, on, steps.length - 1);
  return nth % 3 === 0 ? [first, set(`${title}（修订）`, later(on, 110), steps.length)] : [first];
};

interface Audit extends Business {
  readonly on: Day;
  readonly seed: string;
  readonly deviationId: string;
}

/** A sample of a process; where nothing deviates, nothing follows. */
const audited = ({ stationId, assessor, head, on, seed, deviationId }: Audit, nth: number): Step => {
  const { process } = texts.PROCESSES[nth % texts.PROCESSES.length] ?? texts.PROCESSES[0];
  const ownerId = staffOf(stationId)[3]?.id ?? head;
  const deviation = { deviationId, text: phrase(seed, texts.DEVIATIONS), ownerId, dueOn: later(on, 15) };
  const sample = between(`${seed}/sample`, 10, 30);
  return act(assessor, on, 'AuditProcess', {
    stationId,
    auditId: `audit-${on}`,
    process,
    population: sample * between(`${seed}/of`, 4, 12),
    sample,
    account: phrase(`${seed}/account`, texts.AUDITED),
    deviations: nth % 4 === 3 ? [] : [deviation],
  });
};

const rectified = ({ stationId, secretary, seed, deviationId }: Audit, on: Day): Step =>
  act(secretary, on, 'RectifyDeviation', {
    stationId,
    deviationId,
    result: phrase(`${seed}/${on}`, texts.RECTIFIED),
    sha256: createHash('sha256').update(`${seed}/${on}`).digest('hex'),
  });

/** What deviates is put right at some stations, sent back at others, and still open. */
const audit = (business: Business, on: Day, nth: number): readonly Step[] => {
  const { stationId, assessor } = business;
  const seed = `${stationId}/audit/${on}`;
  const deviationId = `deviation-${on}`;
  const one: Audit = { ...business, on, seed, deviationId };
  const of = { stationId, deviationId };
  const verified = (day: Day) =>
    act(assessor, day, 'VerifyDeviation', { ...of, opinion: choose(`${seed}/verified`, texts.VERIFIED) });
  const again = { ...of, reason: choose(seed, texts.SENT_BACK), dueOn: later(on, 30) };
  if (nth % 4 > 1) return [audited(one, nth)];
  if (nth % 4 === 0) return [audited(one, nth), rectified(one, later(on, 11)), verified(later(on, 17))];
  return [
    audited(one, nth),
    rectified(one, later(on, 11)),
    act(assessor, later(on, 17), 'ReopenDeviation', again),
    rectified(one, later(on, 26)),
    verified(later(on, 29)),
  ];
};

/** The plan of a team for a month, what became of it, and what the First Secretary found. */
const plan = ({ stationId, secretary, head, month }: Business, team: (typeof TEAMS)[number]): readonly Step[] => {
  const planId = `plan-${team.toLowerCase()}-${month}`;
  const seed = `${stationId}/${planId}`;
  const all = texts.ITEMS[team];
  const items = [0, 1, 2].map((at) => ({
    itemId: `item-${at + 1}`,
    about: all[(pick(seed, all.length) + at) % all.length],
    ownerId: staffOf(stationId)[3 + (at % 2)]?.id ?? head,
    dueOn: nthOf(month, 6 + at * 4),
  }));
  const slips = pick(`${seed}/slips`, 2) === 0 ? [{ itemId: 'item-3', cause: choose(seed, texts.CAUSES) }] : [];
  const doneItemIds = items.map(({ itemId }) => itemId).filter((one) => one !== slips[0]?.itemId);
  const planVerdict = slips.length > 0 && pick(`${seed}/verdict`, 2) === 0 ? 'OUT_OF_CONTROL' : 'IN_CONTROL';
  const filedOn = nthOf(month, 2);
  // After a long holiday.
  const late = filedOn > `${month}-05` ? { reasons: [{ code: 'PLAN_FILED_LATE', reason: texts.AFTER_HOLIDAY }] } : {};
  const next = monthAfter(month, 1);
  return [
    act(head, filedOn, 'FileTeamPlan', { stationId, planId, team, period: month, items, ...late }),
    act(head, nthOf(next, 2), 'ExecuteTeamPlan', { stationId, planId, doneItemIds, slips }),
    act(secretary, nthOf(next, 4), 'ControlTeamPlan', {
      stationId,
      planId,
      planVerdict,
      opinion: choose(seed, texts.CONTROLLED[planVerdict]),
    }),
  ];
};

const score = ({ stationId, assessor, month }: Business): Step =>
  act(assessor, nthOf(monthAfter(month, 1), 6), 'ScoreFourCriteria', {
    stationId,
    period: month,
    criteria: CRITERIA.map((criterion) => ({
      criterion,
      score: between(`${stationId}/${month}/${criterion}`, 66, 95),
      scoreGrounds: phrase(`${stationId}/${month}/${criterion}`, texts.GROUNDS[criterion]),
    })),
  });

/** The business of the stations where a First Secretary serves now: a process, its audit, and the plans of two months. */
export const stationBusiness = ({ postings, lastDay, month }: Story): readonly Step[] =>
  postings
    .filter((posting: Posting) => servesOn(posting, lastDay) && servesOn(posting, `${month(-4)}-01`))
    .flatMap(({ stationId, secretary, assessor, startOn }, nth) => {
      const business = (of: string): Business => ({
        stationId,
        secretary,
        assessor,
        head: headOf(stationId),
        month: of,
      });
      const setOn = later(startOn, 30 + pick(stationId, 20));
      return [
        ...standards(business(month(-4)), setOn, nth),
        ...audit(business(month(-4)), nthOf(month(-2), 5 + pick(`${stationId}/audited`, 9)), nth),
        ...TEAMS.slice(0, 1 + (nth % 2)).flatMap((team) => plan(business(month(-2)), team)),
        ...plan(business(month(-1)), 'OPERATION').slice(0, 1 + (nth % 3)),
        score(business(month(-2))),
      ];
    });
