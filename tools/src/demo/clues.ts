import { monthOf } from '@zhudian/programme';
import { headOf, officials } from './cast';
import { dueIn, inMonth, later, monthAfter, nthOf } from './days';
import { lossBreaches, lossIn } from './indicators';
import { between, choose, phrase, pick } from './pick';
import { shortName } from './places';
import { act, type Step } from './step';
import type { Posting, Story } from './story';
import * as texts from './texts/clues';

const { discipline, partyWork } = officials;

interface Planned {
  readonly clueId: string;
  readonly posting: Posting;
  readonly on: string;
  readonly domain: texts.Domain;
  readonly basis: { readonly breachEventId?: string; readonly basisRefs: readonly string[] };
  /** Of one on a breach: whether the line loss of a month is less than it was. */
  readonly isLess?: (period: string) => boolean;
}

const APART = 5;

/** Every fifth breach of the line loss in a posting is followed up, the first of them at once. */
const ofBreaches = (story: Story, posting: Posting): readonly Planned[] =>
  lossBreaches(story, posting.stationId)
    .filter(
      ({ on }) => on > later(posting.startOn, 10) && (posting.endOn === undefined || on < later(posting.endOn, -30)),
    )
    .filter((_, index) => index % APART === 0)
    .map(({ on, eventId, period }, index) => ({
      clueId: `clue-loss-${posting.stationId.slice(8)}-${index + 1}`,
      posting,
      on: later(on, between(`${eventId}/opened`, 4, 9)),
      domain: 'METERING',
      basis: { breachEventId: eventId, basisRefs: [] },
      isLess: (after) => lossIn(story, posting.stationId, after) < lossIn(story, posting.stationId, period),
    }));

/** Others come from what was seen on the spot, about twice a year. */
const ofVisits = (posting: Posting): readonly Planned[] =>
  posting.months
    .filter(
      (month, index) =>
        index > 1 &&
        index % 6 === pick(posting.postingId, 6) &&
        (posting.endOn === undefined || month < monthAfter(monthOf(posting.endOn), -1)),
    )
    .map((month, index) => ({
      clueId: `clue-visit-${posting.stationId.slice(8)}-${index + 1}`,
      posting,
      on: inMonth(month, between(`${posting.postingId}/${month}/visit`, 6, 21)),
      domain: texts.DOMAINS[pick(`${posting.postingId}/${month}/domain`, texts.DOMAINS.length)] ?? 'REPAIR',
      basis: {
        basisRefs: [`走访记录〔${month.slice(0, 4)}〕${between(`${posting.postingId}/${month}`, 3, 88)}号（演示）`],
      },
    }));

interface Attempt {
  readonly steps: readonly Step[];
  readonly isEffective: boolean;
  readonly verifiedOn: string;
}

/** What is done about a measure, once; without effect it begins anew. */
const attempt = ({ clueId, posting, domain, isLess }: Planned, from: string, turn: number): Attempt => {
  const seed = `${clueId}/${turn}`;
  const values = { n: between(`${seed}/n`, 6, 40), left: between(`${seed}/left`, 2, 5) };
  const plannedOn = later(from, between(`${seed}/planned`, 2, 6));
  const completedOn = later(plannedOn, between(`${seed}/completed`, 15, 38));
  const month = monthOf(completedOn);
  const isEffective = isLess ? isLess(monthAfter(month, 1)) : turn > 0 || pick(`${clueId}/fails`, 5) > 0;
  // The effect on an indicator shows in the month after the measure, once its reading is there.
  const verifiedOn = isLess
    ? nthOf(monthAfter(month, 2), between(`${seed}/verified`, 7, 12))
    : later(completedOn, between(`${seed}/verified`, 10, 25));
  const ownerId = turn === 0 ? posting.secretary : headOf(posting.stationId);
  const dueOn = ownerId === posting.secretary ? dueIn(posting, plannedOn, 30) : later(plannedOn, 30);
  const [before, better, asBad] = choose(`${clueId}/effect`, texts.EFFECTS);
  const measure = phrase(`${seed}/measure`, texts.MEASURES[domain], values);
  const verdict = isLess ? {} : { verdict: isEffective ? 'EFFECTIVE' : 'INEFFECTIVE' };
  const steps = [
    act(posting.secretary, plannedOn, 'PlanMeasure', { clueId, measure, ownerId, dueOn }),
    act(ownerId, completedOn, 'CompleteMeasure', { clueId, result: phrase(`${seed}/result`, texts.RESULTS, values) }),
    act(posting.assessor, verifiedOn, 'VerifyEffect', {
      clueId,
      before: phrase(`${seed}/before`, [before], values),
      after: phrase(`${seed}/after`, [isEffective ? better : asBad], values),
      ...verdict,
    }),
  ];
  return { steps, isEffective, verifiedOn };
};

/** Measure after measure until one helps, three at the most. */
const attempts = (clue: Planned, from: string, turn = 0): readonly Attempt[] => {
  const one = attempt(clue, from, turn);
  return one.isEffective || turn === 2 ? [one] : [one, ...attempts(clue, one.verifiedOn, turn + 1)];
};

const lifeOf = (clue: Planned): readonly Step[] => {
  const { clueId, posting, on, domain, basis } = clue;
  const { stationId, secretary, assessor } = posting;
  const values = {
    n: between(`${clueId}/n`, 5, 30),
    left: between(`${clueId}/left`, 2, 5),
    place: shortName(stationId),
  };
  const factorOn = later(on, between(`${clueId}/factor`, 4, 12));
  const tried = attempts(clue, factorOn);
  const last = tried.at(-1);
  const closedOn = later(last?.verifiedOn ?? on, between(`${clueId}/closed`, 2, 8));
  const conclusion = phrase(clueId, texts.CONCLUSIONS, values);
  return [
    act(secretary, on, 'OpenClue', {
      clueId,
      stationId,
      domain,
      hypothesis: phrase(clueId, texts.HYPOTHESES[domain], values),
      ...basis,
    }),
    act(secretary, factorOn, 'IdentifyFactor', {
      clueId,
      factor: phrase(`${clueId}/factor`, texts.FACTORS[domain], values),
    }),
    ...tried.flatMap(({ steps }) => steps),
    ...(last?.isEffective ? [act(assessor, closedOn, 'CloseClue', { clueId, conclusion })] : []),
  ];
};

/** Who leaves hands over what is open some days before; what somebody leaves open who is called back stays so. */
const untilTheEnd = (clue: Planned): readonly Step[] => {
  const steps = lifeOf(clue);
  const { clueId, posting } = clue;
  const { endOn, course, localLeader } = posting;
  if (endOn === undefined) return steps;
  const handedOn = course === 'ENDED' ? later(endOn, -3) : endOn;
  const before = steps.filter(({ on }) => on < handedOn);
  const isOpen = before.length > 0 && before.length < steps.length;
  const passing = { clueId, toPersonId: localLeader, reason: texts.PASSED_ON };
  return isOpen && course === 'ENDED' ? [...before, act(partyWork.id, handedOn, 'ReassignClue', passing)] : before;
};

/** One that is for the discipline inspection to look into. */
const referred = ({ postings, month }: Story): readonly Step[] =>
  postings.slice(4, 5).flatMap(({ stationId }) => {
    const on = inMonth(month(-3), 9);
    const clue = { clueId: `clue-referred-${stationId.slice(8)}` };
    return [
      act(discipline.id, on, 'OpenClue', {
        ...clue,
        stationId,
        domain: 'ACCEPTANCE',
        hypothesis: '信访反映某台区改造工程验收资料与现场不符，工程量相差较大。',
        basisRefs: [`信访登记〔${on.slice(0, 4)}〕17号（演示）`],
      }),
      act(discipline.id, later(on, 6), 'ReferClue', {
        ...clue,
        to: '局纪检监察部',
        reason: '涉嫌违纪，按干部管理权限移送核查。',
      }),
    ];
  });

/** Clues from breaches and from visits, each as far as it has come. */
export const clues = (story: Story): readonly Step[] => [
  ...story.postings.flatMap((posting) => [...ofBreaches(story, posting), ...ofVisits(posting)]).flatMap(untilTheEnd),
  ...referred(story),
];
