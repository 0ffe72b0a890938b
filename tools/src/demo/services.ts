import { headOf } from './cast';
import { later } from './days';
import { between, choose, phrase, pick } from './pick';
import { branchOf } from './places';
import { act, type Step } from './step';
import type { Posting, Story } from './story';
import { surveysAtStart } from './surveys';
import * as texts from './texts/service';

const MATTERS = 5;
/** The first is rendered before customers are asked at the start of the posting; the others follow. */
const FIRST = -12;
const APART = 24;
const ALLOWED = 11;

interface Matter {
  readonly posting: Posting;
  readonly serviceMatterId: string;
  readonly at: number;
  readonly on: string;
  readonly dueOn: string;
}

const matterOf = (posting: Posting, at: number): Matter => {
  const serviceMatterId = `service-${posting.stationId.slice(8)}-${at + 1}`;
  const on = at === 0 ? later(posting.startOn, FIRST) : later(posting.startOn, at * APART + pick(serviceMatterId, 7));
  return { posting, serviceMatterId, at, on, dueOn: later(on, ALLOWED) };
};

const rendered = ({ posting, serviceMatterId, dueOn }: Matter, on: string, turn: number): Step => {
  const seed = `${serviceMatterId}/${turn}`;
  const late = on > dueOn ? { reasons: [{ code: 'SERVICE_LATE', reason: choose(seed, texts.OVERDUE) }] } : {};
  return act(headOf(posting.stationId), on, 'RenderService', {
    serviceMatterId,
    result: phrase(`${seed}/result`, texts.RENDERED),
    served: between(`${seed}/served`, 8, 160),
    evidenceRefs: [phrase(`${seed}/record`, texts.RECORDS)],
    ...late,
  });
};

const verified = ({ posting, serviceMatterId }: Matter, on: string, serviceFinding: keyof typeof texts.CHECKED): Step =>
  act(posting.partyOfficer, on, 'VerifyService', {
    serviceMatterId,
    serviceFinding,
    opinion: phrase(`${serviceMatterId}/${serviceFinding}`, texts.CHECKED[serviceFinding]),
  });

/** Most are rendered in time; some are late, done again, called off, or forgotten. */
const courseOf = (matter: Matter): readonly Step[] => {
  const { posting, serviceMatterId, on, dueOn, at } = matter;
  const chance = at === 0 ? 9 : pick(`${serviceMatterId}/course`, 12);
  const head = headOf(posting.stationId);
  const reason = choose(serviceMatterId, texts.DROPPED);
  if (chance === 0) return [];
  if (chance === 1) return [act(head, later(on, 2), 'CallOffServiceMatter', { serviceMatterId, reason })];
  const doneOn = chance === 2 ? later(dueOn, 3) : later(dueOn, -between(`${serviceMatterId}/early`, 0, 3));
  const first = rendered(matter, doneOn, 1);
  if (chance === 3)
    return [
      first,
      verified(matter, later(doneOn, 2), 'NOT_CONFIRMED'),
      rendered(matter, later(dueOn, 7), 2),
      verified(matter, later(dueOn, 9), 'CONFIRMED'),
    ];
  return [first, verified(matter, later(doneOn, 2), 'CONFIRMED')];
};

const lifeOf = (matter: Matter): readonly Step[] => {
  const { posting, serviceMatterId, at, on, dueOn } = matter;
  const { stationId } = posting;
  const { kind, beneficiaries, approaches } = choose(`${stationId}/${at}`, texts.SERVICES);
  return [
    act(headOf(stationId), on, 'PlanServiceMatter', {
      serviceMatterId,
      branchId: branchOf(stationId),
      stationId,
      kind,
      beneficiaries,
      approach: phrase(serviceMatterId, approaches),
      dueOn,
    }),
    ...courseOf(matter),
  ];
};

/** What the survey at the start of a posting told of the service before it, where enough answered. */
const effects = (postings: readonly Posting[], first: readonly Posting[]): readonly Step[] =>
  surveysAtStart(postings, (posting) => first.includes(posting)).map(({ surveyId, posting, closesOn }) =>
    act(posting.partyOfficer, later(closesOn, 2), 'VerifyServiceEffect', {
      serviceMatterId: matterOf(posting, 0).serviceMatterId,
      surveyId,
    }),
  );

/** What the stations of First Secretaries do for the masses, and what customers said of it. */
export const services = ({ postings }: Story): readonly Step[] => {
  const first = [...Map.groupBy(postings, ({ stationId }) => stationId).values()].flatMap(([posting]) => posting ?? []);
  const matters = first.flatMap((posting) => Array.from({ length: MATTERS }, (_, at) => matterOf(posting, at)));
  return [...matters.flatMap(lifeOf), ...effects(postings, first)];
};
