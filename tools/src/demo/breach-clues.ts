import { assessorOf, headOf } from './cast';
import { handsOf, lifeOf, untilTheEnd, type WorkedClue } from './clue-life';
import { CODES, findingsOn, type Code, type Finding } from './indicators';
import { pick } from './pick';
import { enterpriseOf, stations } from './places';
import type { Step } from './step';
import { servesOn, type Story } from './story';

const NEVER = '9999-12-31';

const clueOn = (story: Story, stationId: string, code: Code, { on, period, value }: Finding): WorkedClue => {
  const posting = story.postings.find((one) => one.stationId === stationId && servesOn(one, on));
  const later = new Map(findingsOn(story, stationId, code).map((one) => [one.period, one.value]));
  const before = later.get(period) ?? value;
  return {
    ...(posting
      ? handsOf(posting)
      : { stationId, by: headOf(stationId), assessor: assessorOf(enterpriseOf(stationId)) }),
    clueId: `${stationId}.${code}.${period}`,
    on,
    matter: code === 'LINE_LOSS' ? 'METERING' : 'BILLING',
    isBetter: (month) => {
      const after = later.get(month) ?? before;
      return code === 'LINE_LOSS' ? after < before : after > before;
    },
  };
};

/** Where somebody is posted each is followed to its end; elsewhere most get no farther than their factor, and a few are forgotten. */
const workedOn = ({ postings }: Story, clue: WorkedClue): readonly Step[] => {
  const steps = lifeOf(clue);
  if (postings.some(({ stationId }) => stationId === clue.stationId)) return untilTheEnd(clue, steps);
  if (pick(`${clue.clueId}/forgotten`, 12) === 0) return [];
  return pick(`${clue.clueId}/followed`, 3) === 0 ? steps : steps.slice(0, 1);
};

/**
 * What is done about the clues that the system opens on an indicator of a station: one on the first month off target, and
 * none while it is open. A correction that does not suffice is found as a breach anew; one that does ends the clue.
 */
const onIndicator = (story: Story, stationId: string, code: Code): readonly Step[] => {
  const findings = findingsOn(story, stationId, code);
  let openUntil = '';
  return findings.flatMap((finding) => {
    if (!finding.misses || finding.enteredOn <= openUntil) return [];
    const cleared = findings.find(({ on, period, misses }) => period === finding.period && on > finding.on && !misses);
    const steps = cleared ? [] : workedOn(story, clueOn(story, stationId, code, finding));
    const closing = steps.find(({ command }) => command === 'CloseClue');
    openUntil = cleared?.on ?? closing?.on ?? NEVER;
    return steps;
  });
};

export const breachClues = (story: Story): readonly Step[] =>
  stations.flatMap(({ id }) => CODES.flatMap((code) => onIndicator(story, id, code)));
