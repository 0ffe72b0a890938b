import { officials, senderOf, staffOf } from './cast';
import { REACH, knownIn, strengthsOf, wordsOf, type CandidacyAtHand } from './known-candidacies';
import { branchOf } from './places';
import { between, phrase, pick } from './pick';
import { AFTER, appliesAfter, type Round } from './rounds';
import { act, type Step } from './step';
import {
  CRITERIA,
  DIFFERENT,
  DISMISSED,
  GROUNDS,
  OPINIONS,
  PASSED,
  REJECTED,
  STATEMENTS,
  UPHELD,
  WITHDRAWN,
} from './texts/selection';

const CHECKS = { political: true, style: true, ability: true, experience: true, clean: true };
const { partyWork, reviewer, discipline, committee } = officials;

const applied = (one: CandidacyAtHand): Step => {
  const { round, personId, candidate, stationId, id } = one;
  const second = round.targets[pick(`${id}/second`, round.targets.length)] ?? stationId;
  return act(personId, round.at(appliesAfter(round, candidate)), 'SubmitApplication', {
    roundId: round.id,
    personId,
    strengths: strengthsOf(one),
    preferredStations: [...new Set([stationId, second])],
    statement: phrase(id, STATEMENTS, wordsOf(one)),
  });
};

const recommended = (one: CandidacyAtHand): Step => {
  const { round, id, candidate, unit } = one;
  const on = round.at(appliesAfter(round, candidate) + between(`${id}/recommended`, 1, 3));
  const opinion = phrase(`${id}/opinion`, OPINIONS, { ...wordsOf(one), yes: between(id, 7, 13) });
  return act(senderOf(unit), on, 'RecommendCandidate', { candidacyId: id, orgUnitId: unit, opinion });
};

/** Whoever is rejected lacks the grass roots; what is only advisory some who pass lack too. */
const judgementsOf = ({ id, fate }: CandidacyAtHand) =>
  CRITERIA.map(({ code }) => {
    const unmet = code === 'grass-roots' ? fate === 'REJECTED' : code === 'hardiness' && pick(`${id}/${code}`, 4) === 0;
    return { code, met: !unmet, ground: phrase(`${id}/${code}`, [GROUNDS[code][unmet ? 1 : 0]]) };
  });

const reviewed = (one: CandidacyAtHand): Step => {
  const { round, id: candidacyId, fate } = one;
  const judgements = judgementsOf(one);
  const on = round.at(AFTER.reviewed + pick(candidacyId, 4));
  return fate === 'REJECTED'
    ? act(reviewer.id, on, 'RejectReview', {
        candidacyId,
        checks: { ...CHECKS, experience: false },
        judgements,
        reason: phrase(candidacyId, REJECTED),
      })
    : act(reviewer.id, on, 'PassReview', {
        candidacyId,
        checks: CHECKS,
        judgements,
        reason: phrase(candidacyId, PASSED, { years: between(candidacyId, 2, 8), talks: between(candidacyId, 5, 11) }),
      });
};

/** A reason is given where the match may differ from what was proposed. */
const announced = ({ round, id: candidacyId, stationId, objection }: CandidacyAtHand): readonly Step[] => [
  act(partyWork.id, round.at(AFTER.proposed + 1), 'ProposeMatch', {
    candidacyId,
    stationId,
    ...(objection === 'UPHELD'
      ? { reasons: [{ code: 'DIFFERS_FROM_PROPOSAL', reason: phrase(candidacyId, DIFFERENT) }] }
      : {}),
  }),
  act(partyWork.id, round.at(AFTER.noticed), 'PublishNotice', {
    candidacyId,
    channels: pick(candidacyId, 2) === 0 ? ['INTRANET', 'NOTICE_BOARD'] : ['INTRANET', 'NOTICE_BOARD', 'STATION_BOARD'],
  }),
];

const objected = ({ round, id: candidacyId, stationId, objection }: CandidacyAtHand): readonly Step[] => {
  if (objection === undefined) return [];
  const of = { candidacyId, objectionId: `objection-${candidacyId.slice(-4)}` };
  const by = staffOf(stationId)[3]?.id ?? discipline.id;
  const finding = phrase(candidacyId, objection === 'UPHELD' ? UPHELD : DISMISSED);
  return [
    act(by, round.at(AFTER.noticed + 2), 'RaiseObjection', {
      ...of,
      realName: objection === 'UPHELD',
      summaryRef: `纪检信访登记〔${round.year}〕${between(candidacyId, 11, 96)}号（演示）`,
    }),
    act(discipline.id, round.at(AFTER.noticed + 5), 'ResolveObjection', { ...of, outcome: objection, finding }),
  ];
};

const appointed = ({
  round,
  id: candidacyId,
  personId,
  stationId,
  startOn,
  documentNo,
}: CandidacyAtHand): readonly Step[] => [
  act(partyWork.id, round.at(AFTER.closed), 'CloseNotice', { candidacyId }),
  act(committee.id, round.at(AFTER.appointed), 'AppointSecretary', {
    candidacyId,
    personId,
    stationId,
    branchId: branchOf(stationId),
    startOn,
    documentNo,
  }),
];

const withdrawn = ({ round, candidate, id: candidacyId, personId }: CandidacyAtHand): Step =>
  act(personId, round.at(appliesAfter(round, candidate) + 2), 'WithdrawCandidacy', {
    candidacyId,
    reason: phrase(candidacyId, WITHDRAWN),
  });

const lifeOf = (one: CandidacyAtHand): readonly Step[] => {
  const reach = REACH[one.fate];
  return [
    applied(one),
    ...(one.fate === 'WITHDRAWN' ? [withdrawn(one)] : []),
    ...(reach > 1 ? [recommended(one)] : []),
    ...(one.fate === 'REJECTED' || reach > 2 ? [reviewed(one)] : []),
    ...(reach > 3 ? [...announced(one), ...objected(one)] : []),
    ...(reach > 4 ? appointed(one) : []),
  ];
};

const together = ({ id: roundId, at }: Round, known: readonly CandidacyAtHand[]): readonly Step[] => {
  const reviewedOnes = known.filter(({ fate }) => REACH[fate] > 2).map(({ id }) => id);
  const isFilled = known.some(({ fate }) => fate === 'APPOINTED');
  return [
    act(partyWork.id, at(AFTER.proposed), 'ProposeMatching', { roundId, candidacyIds: reviewedOnes }),
    ...(isFilled ? [act(partyWork.id, at(AFTER.appointed + 1), 'CloseRound', { roundId })] : []),
  ];
};

/** The five steps of one round, each candidacy as far as it comes; the last round goes on. */
export const candidacies = (round: Round, numbers: ReadonlyMap<string, string>): readonly Step[] => {
  const known = knownIn(round, numbers);
  return [...known.flatMap(lifeOf), ...together(round, known)];
};
