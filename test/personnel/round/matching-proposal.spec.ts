import { roundDecider, candidacyDecider, candidacyFold, stationPosting } from '@zhudian/personnel';
import { matchingProposals } from '@zhudian/projections';
import { actAs, specificationOf, stateAfter } from '../../support';
import { announced, candidacyId, matched, noticeClosed, uptoReviewed, withdrawn } from '../../support/candidacy.story';
import { applications, threeTargets, uptoReviewedAs } from '../../support/matching.story';
import { readModelOf } from '../../support/read-model-of';
import { roundClosed } from '../../support/round.story';
import { recorded } from '../../support/recorded';

// covers: S11, S12, S15

const round = specificationOf(roundDecider);
const candidacy = specificationOf(candidacyDecider);
const [wei, hua, lan] = ['2016-1.wei', '2016-1.hua', '2016-1.lan'];
const free = stationPosting.initial;
const everybody = {
  [`candidacy/${wei}` as const]: stateAfter(candidacyFold, ...uptoReviewedAs('wei')),
  [`candidacy/${hua}` as const]: stateAfter(candidacyFold, ...uptoReviewedAs('hua')),
  [`candidacy/${lan}` as const]: stateAfter(candidacyFold, ...uptoReviewedAs('lan')),
  'station/luobo': free,
  'station/fucheng': free,
  'station/litang': free,
} as const;
type ReadStates = Parameters<ReturnType<typeof round.given>['when']>[0];
const propose = (read: object = {}, candidacyIds = [wei, hua, lan], by = 'party-work'): ReadStates => ({
  type: 'ProposeMatching',
  data: { roundId: '2016-1', candidacyIds },
  act: actAs('PARTY_WORK', { by }),
  read: { ...everybody, ...read } as never,
});

const proposal = {
  type: 'MatchingProposed',
  data: {
    candidacyIds: [hua, lan, wei],
    stationIds: ['fucheng', 'litang', 'luobo'],
    assignments: [
      { candidacyId: hua, stationId: 'litang', score: 100 },
      { candidacyId: lan, stationId: 'fucheng', score: 44.4, preference: 1 },
      { candidacyId: wei, stationId: 'luobo', score: 100 },
    ],
    totalScore: 244.4,
    stationsForgone: [{ candidacyId: lan, stationId: 'luobo', score: 66.7, lost: 22.3, takenBy: wei }],
    candidatesForgone: [{ stationId: 'fucheng', candidacyId: wei, score: 66.7, lost: 22.3, goesTo: 'luobo' }],
  },
} as const;

describe('A matching is proposed for a round', () => {
  it('that serves the needs best, with what was given up', () =>
    round
      .given(...threeTargets)
      .when(propose())
      .then(proposal as never));

  it('of those alone who passed the review and have not left', () =>
    round
      .given(...threeTargets)
      .when(
        propose({
          [`candidacy/${wei}`]: stateAfter(candidacyFold, ...uptoReviewedAs('wei'), withdrawn),
          [`candidacy/${lan}`]: stateAfter(candidacyFold, applications.lan),
        }),
      )
      .then({
        type: 'MatchingProposed',
        data: {
          candidacyIds: [hua],
          stationIds: ['fucheng', 'litang', 'luobo'],
          assignments: [{ candidacyId: hua, stationId: 'litang', score: 100 }],
          totalScore: 100,
          stationsForgone: [],
          candidatesForgone: [
            { stationId: 'fucheng', candidacyId: hua, score: 44.4, lost: 44.4, goesTo: 'litang' },
            { stationId: 'luobo', candidacyId: hua, score: 66.7, lost: 66.7, goesTo: 'litang' },
          ],
        },
      }));

  it.each([[[]], [[announced]], [[announced, noticeClosed]]])('around a match that was made: %j', (since) => {
    const atLuobo = stateAfter(candidacyFold, ...uptoReviewedAs('wei'), matched, ...since);
    round
      .given(...threeTargets)
      .when(propose({ [`candidacy/${wei}`]: atLuobo, 'station/fucheng': { heldBy: '2015-1.li' } }, [wei, hua]))
      .then({
        type: 'MatchingProposed',
        data: {
          candidacyIds: [hua],
          stationIds: ['litang'],
          assignments: [{ candidacyId: hua, stationId: 'litang', score: 100 }],
          totalScore: 100,
          stationsForgone: [],
          candidatesForgone: [],
        },
      });
  });

  it('anew, after the station of one who left is free again', () => {
    const left = stateAfter(candidacyFold, ...uptoReviewedAs('wei'), matched, withdrawn);
    round
      .given(...threeTargets, proposal as never)
      .when(propose({ [`candidacy/${wei}`]: left }, [wei, lan, lan]))
      .then({
        type: 'MatchingProposed',
        data: {
          candidacyIds: [lan],
          stationIds: ['fucheng', 'litang', 'luobo'],
          assignments: [{ candidacyId: lan, stationId: 'luobo', score: 66.7 }],
          totalScore: 66.7,
          stationsForgone: [],
          candidatesForgone: [{ stationId: 'fucheng', candidacyId: lan, score: 44.4, lost: 44.4, goesTo: 'luobo' }],
        },
      });
  });

  it('not before its targets are fixed', () =>
    round
      .given(...threeTargets.slice(0, -1))
      .when(propose())
      .thenRefused('TARGETS_NOT_FIXED', {}));

  it('while it is open', () => {
    round.given().when(propose()).thenRefused('ROUND_NOT_OPEN', {});
    round
      .given(...threeTargets, { ...roundClosed, data: { filled: [], unfilled: [] } })
      .when(propose())
      .thenRefused('ROUND_NOT_OPEN', {});
  });

  it('not for candidates of another round', () =>
    round
      .given(...threeTargets)
      .when(propose({ 'candidacy/2015-1.li': candidacyFold.initial }, [wei, '2015-1.li']))
      .thenRefused('CANDIDACY_UNKNOWN', { candidacies: ['2015-1.li'] }));

  it('not by one of the candidates', () =>
    round
      .given(...threeTargets)
      .when(propose({}, [wei, lan], 'lan'))
      .thenRefused('SEGREGATION_OF_DUTIES', { actor: 'lan' }));

  it('for somebody', () =>
    round
      .given(...threeTargets)
      .when(propose({ [`candidacy/${wei}`]: stateAfter(candidacyFold, applications.wei) }, [wei]))
      .thenRefused('NOBODY_TO_MATCH', {}));

  it('to a station that is free', () => {
    const held = { heldBy: '2015-1.li' };
    round
      .given(...threeTargets)
      .when(propose({ 'station/luobo': held, 'station/fucheng': held, 'station/litang': held }))
      .thenRefused('NO_STATION_FREE', {});
  });
});

describe('A match that differs from the proposal', () => {
  const proposed = stateAfter(roundDecider, ...threeTargets, proposal as never);
  const match = (stationId: string, read = proposed, reasons = {}) =>
    ({
      type: 'ProposeMatch',
      data: { candidacyId, stationId },
      act: actAs('PARTY_WORK', { reasons }),
      read: { round: read, station: free },
    }) as const;
  const someWords = { DIFFERS_FROM_PROPOSAL: '本人家在当地，熟悉情况' };

  it('asks for a reason', () =>
    candidacy
      .given(...uptoReviewed)
      .when(match('fucheng'))
      .thenRefused('DIFFERS_FROM_PROPOSAL', { proposed: 'luobo', stationId: 'fucheng' }));

  it('is made with a reason, which stays with it', () =>
    candidacy
      .given(...uptoReviewed)
      .when(match('litang', proposed, someWords))
      .then({
        type: 'MatchProposed',
        data: {
          stationId: 'litang',
          score: 100,
          reasons: [{ need: 'METERING', priority: 3, strength: 3, points: 9 }],
          againstProposal: { stationId: 'luobo', reason: '本人家在当地，熟悉情况' },
        },
      }));

  it('is none when it follows the proposal', () =>
    candidacy
      .given(...uptoReviewed)
      .when(match('luobo'))
      .then({
        type: 'MatchProposed',
        data: {
          stationId: 'luobo',
          score: 66.7,
          reasons: [{ need: 'PARTY_BUILDING', priority: 3, strength: 2, points: 6 }],
        },
      }));

  const onlyHua = (candidacyIds: string[], stationId: string) => ({
    ...proposal,
    data: {
      ...proposal.data,
      candidacyIds,
      assignments: [{ candidacyId: hua, stationId, score: 1 }],
      stationsForgone: [],
      candidatesForgone: [],
    },
  });
  it('is one of somebody whom the proposal left out', () =>
    candidacy
      .given(...uptoReviewed)
      .when(match('luobo', stateAfter(roundDecider, ...threeTargets, onlyHua([hua, wei], 'litang') as never)))
      .thenRefused('DIFFERS_FROM_PROPOSAL', { proposed: '—', stationId: 'luobo' }));

  it('says nothing of a proposed station where there was none', () =>
    candidacy
      .given(...uptoReviewed)
      .when(
        match('luobo', stateAfter(roundDecider, ...threeTargets, onlyHua([hua, wei], 'litang') as never), someWords),
      )
      .then({
        type: 'MatchProposed',
        data: {
          stationId: 'luobo',
          score: 66.7,
          reasons: [{ need: 'PARTY_BUILDING', priority: 3, strength: 2, points: 6 }],
          againstProposal: { reason: '本人家在当地，熟悉情况' },
        },
      }));

  it('is one of somebody not considered who takes what another was to have, and no other', () => {
    const notConsidered = stateAfter(roundDecider, ...threeTargets, onlyHua([hua], 'luobo') as never);
    candidacy
      .given(...uptoReviewed)
      .when(match('luobo', notConsidered))
      .thenRefused('DIFFERS_FROM_PROPOSAL', { proposed: '—', stationId: 'luobo' });
    candidacy
      .given(...uptoReviewed)
      .when(match('litang', notConsidered))
      .then({
        type: 'MatchProposed',
        data: {
          stationId: 'litang',
          score: 100,
          reasons: [{ need: 'METERING', priority: 3, strength: 3, points: 9 }],
        },
      });
  });
});

describe('The proposals that are shown', () => {
  it('are the newest of each round', () =>
    readModelOf(matchingProposals)
      .given(
        recorded('SelectionRound-2016-1', proposal, { on: '2016-01-26' }),
        recorded(
          'SelectionRound-2016-1',
          { ...proposal, data: { ...proposal.data, totalScore: 1 } },
          { on: '2016-01-27' },
        ),
      )
      .then({ id: '2016-1', proposedOn: '2016-01-27', ...proposal.data, totalScore: 1 } as never));
});
