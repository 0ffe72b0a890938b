import { candidateId, unitOfCandidate } from './cast';
import { between } from './pick';
import { shortName } from './places';
import type { Candidacy, Fate, Round } from './rounds';
import { skillsOf } from './skills';

/** How many of the five steps each comes to take. */
export const REACH: Readonly<Record<Fate, number>> = {
  APPLIED: 1,
  WITHDRAWN: 1,
  RECOMMENDED: 2,
  REJECTED: 2,
  REVIEWED: 3,
  OBJECTION_UPHELD: 4,
  ANNOUNCED: 4,
  APPOINTED: 5,
};
const WORDS: Readonly<Record<string, string>> = {
  PARTY_BUILDING: '党务工作',
  DISCIPLINE: '纪检监督',
  MARKETING: '营销业务',
  METERING: '计量',
  OPERATIONS: '运维',
  WORKS: '工程管理',
  SAFETY: '安全监督',
  COACHING: '培训辅导',
};

/** One candidacy of a round, with its id, the person and the unit. */
export interface CandidacyAtHand extends Candidacy {
  readonly id: string;
  readonly personId: string;
  readonly unit: string;
  readonly round: Round;
  readonly documentNo: string;
}

/** Those who come far bring what their station needs; the others bring what they can. */
export const strengthsOf = ({ candidate, stationId, fate }: CandidacyAtHand) => {
  const skills =
    REACH[fate] > 2 && fate !== 'OBJECTION_UPHELD' ? skillsOf(stationId) : skillsOf(`candidate-${candidate}`);
  return skills.map((skill, index) => ({ skill, level: 3 - index }));
};

/** What texts about a candidacy may name. */
export const wordsOf = (one: CandidacyAtHand) => ({
  unit: shortName(one.unit),
  place: shortName(one.stationId),
  years: between(`${one.personId}/years`, 4, 14),
  skill: WORDS[strengthsOf(one)[0]?.skill ?? ''] ?? '营销业务',
});

/** The candidacies of a round, with the numbers of the documents that appoint. */
export const knownIn = (round: Round, numbers: ReadonlyMap<string, string>): readonly CandidacyAtHand[] =>
  round.candidacies.map((one) => {
    const personId = candidateId(one.candidate);
    const id = `${round.id}.${personId}`;
    return { ...one, id, personId, unit: unitOfCandidate(one.candidate), round, documentNo: numbers.get(id) ?? '' };
  });
