import { addMonths, type Day } from '@zhudian/programme';
import { headOf, officials } from './cast';
import { later, workday } from './days';
import { CODES } from './indicators';
import { between, phrase, pick } from './pick';
import { act, type Step } from './step';
import type { Posting, Story } from './story';
import { DOMAINS, type Domain } from './texts/clues';
import * as texts from './texts/risks';

interface Degrees {
  readonly likelihood: number;
  readonly impact: number;
}

/** Months until a risk is reviewed, by the product of its degrees: the rules as they are shipped. */
const monthsUntilReview = ({ likelihood, impact }: Degrees): number => {
  const product = likelihood * impact;
  return product >= 6 ? 3 : product >= 3 ? 6 : 12;
};

/** The first time of a control it may not work; then it is defined anew and tested again. */
const controlled = (posting: Posting, riskPointId: string, domain: Domain, from: Day): readonly Step[] => {
  const works = pick(`${riskPointId}/works`, 6) > 0;
  const turn = (at: number, on: Day, result: 'PASSED' | 'FAILED'): readonly Step[] => {
    const seed = `${riskPointId}/${at}`;
    return [
      act(posting.secretary, on, 'DefineControl', {
        riskPointId,
        means: phrase(`${seed}/means`, texts.RISKS[domain].means),
        content: phrase(`${seed}/content`, texts.CONTENTS),
        standard: phrase(`${seed}/standard`, texts.STANDARDS),
        ownerId: headOf(posting.stationId),
      }),
      act(posting.partyOfficer, later(on, between(`${seed}/tested`, 15, 25)), 'TestControl', {
        riskPointId,
        result,
        finding: phrase(`${seed}/finding`, texts.TESTED[result]),
      }),
    ];
  };
  const first = turn(0, from, works ? 'PASSED' : 'FAILED');
  return works ? first : [...first, ...turn(1, later(first.at(-1)?.on ?? from, 8), 'PASSED')];
};

interface Rated {
  readonly riskPointId: string;
  readonly at: Degrees;
}

/** Some days before each review falls due; now and then nobody does it, and the next ones are missed as well. */
const reviews = (secretary: string, { riskPointId, at }: Rated, from: Day, until: Day): readonly Step[] => {
  const dueOn = addMonths(from, monthsUntilReview(at));
  const on = later(workday(dueOn), -between(`${riskPointId}/${dueOn}`, 1, 8));
  if (on >= until || pick(`${riskPointId}/${dueOn}/missed`, 9) === 0) return [];
  const conclusion = phrase(`${riskPointId}/${dueOn}`, texts.REVIEWED);
  return [
    act(secretary, on, 'ReviewRisk', { riskPointId, ...at, conclusion }),
    ...reviews(secretary, { riskPointId, at }, on, until),
  ];
};

/** What hardly ever happens and matters little goes from the register. */
const retired = ({ partyOfficer }: Posting, riskPointId: string, on: Day): Step =>
  act(partyOfficer, on, 'RetireRisk', { riskPointId, reason: phrase(`${riskPointId}/retired`, texts.RETIRED) });

const riskOf = (posting: Posting, domain: Domain, lastDay: Day): readonly Step[] => {
  const { stationId, secretary, startOn, endOn = lastDay } = posting;
  const riskPointId = `risk-${stationId.slice(8)}-${domain.toLowerCase()}`;
  const { posts, behaviours, focus } = texts.RISKS[domain];
  const found = {
    likelihood: between(`${riskPointId}/likelihood`, 1, 3),
    impact: between(`${riskPointId}/impact`, 1, 3),
  };
  const on = later(startOn, between(`${riskPointId}/on`, 18, 40));
  const isControlled = pick(`${riskPointId}/controlled`, 11) > 0;
  const control = isControlled ? controlled(posting, riskPointId, domain, later(on, 7)) : [];
  // A control that works makes it less likely.
  const after = { ...found, likelihood: isControlled ? Math.max(1, found.likelihood - 1) : found.likelihood };
  const identified = act(secretary, on, 'IdentifyRisk', {
    riskPointId,
    stationId,
    domain,
    post: phrase(`${riskPointId}/post`, posts),
    behaviour: phrase(`${riskPointId}/behaviour`, behaviours),
    focus: phrase(`${riskPointId}/focus`, focus),
    ...found,
  });
  const steps = [identified, ...control];
  const tested = steps.at(-1)?.on ?? on;
  const firstReview = later(tested, 12);
  const reviewed = act(secretary, firstReview, 'ReviewRisk', {
    riskPointId,
    ...after,
    conclusion: phrase(`${riskPointId}/first`, texts.REVIEWED),
  });
  const isSmall = isControlled && monthsUntilReview(after) === 12;
  const rest =
    isSmall && pick(`${riskPointId}/retired`, 2) === 0
      ? [retired(posting, riskPointId, later(firstReview, 90))]
      : reviews(secretary, { riskPointId, at: after }, firstReview, endOn);
  return [...steps, reviewed, ...rest].filter((one) => one.on < endOn);
};

/** What is lost on the way or not paid may have to do with how meters are read and bills are collected. */
const linked = ({ stationId, startOn }: Posting, at: number): readonly Step[] =>
  CODES.map((code) =>
    act(officials.business.id, later(startOn, 20 + at), 'LinkToDomain', { stationId, code, domain: 'METERING' }),
  );

/** What the First Secretaries find at their stations in the four domains, what is done about it, and what is not. */
export const risks = ({ postings, lastDay }: Story): readonly Step[] => {
  const first = [...Map.groupBy(postings, ({ stationId }) => stationId).values()].flatMap(([posting]) => posting ?? []);
  return first.flatMap((posting, at) => [
    ...linked(posting, at).slice(0, 1 + (at % 2)),
    ...DOMAINS.flatMap((domain) => riskOf(posting, domain, lastDay)),
  ]);
};
