import fc from 'fast-check';
import { candidacyDecider, matchScore, roundDecider, stationPosting } from '@zhudian/personnel';
import { skill } from '@zhudian/facts';
import { actAs, specificationOf, stateAfter } from '../../support';
import { candidacyId, matched, uptoMatched, uptoRecommended, uptoReviewed } from '../../support/candidacy.story';
import { luoboTargeted, targetsFixed } from '../../support/round.story';
import { trials } from '../../support/trials';

// covers: S12, S15

const candidacy = specificationOf(candidacyDecider);
const round = stateAfter(roundDecider, ...targetsFixed);
const free = stationPosting.initial;
const propose = (stationId = 'luobo', station = free, by = 'party-work') =>
  ({
    type: 'ProposeMatch',
    data: { candidacyId, stationId },
    act: actAs('PARTY_WORK', { by }),
    read: { round, station },
  }) as const;

describe('The match', () => {
  it('proposes a target station, with a score that explains itself', () =>
    candidacy
      .given(...uptoReviewed)
      .when(propose())
      .then(matched));

  it('scores nothing where the station was never asked for its needs', () =>
    candidacy
      .given(...uptoReviewed)
      .when({
        ...propose('fucheng'),
        read: {
          round: stateAfter(roundDecider, ...targetsFixed.slice(0, -1), {
            ...luoboTargeted,
            data: { ...luoboTargeted.data, stationIds: ['fucheng'] },
          }),
          station: free,
        },
      })
      .then({ type: 'MatchProposed', data: { stationId: 'fucheng', score: 0, reasons: [] } }));

  it('comes after the review', () =>
    candidacy
      .given(...uptoRecommended)
      .when(propose())
      .thenRefused('STEP_OUT_OF_ORDER', { stage: 'RECOMMENDED', expected: 'REVIEWED' }));

  it('is proposed once', () =>
    candidacy
      .given(...uptoMatched)
      .when(propose())
      .thenRefused('STEP_OUT_OF_ORDER', { stage: 'MATCHED', expected: 'REVIEWED' }));

  it('is not proposed by the candidate', () =>
    candidacy
      .given(...uptoReviewed)
      .when(propose('luobo', free, 'wei'))
      .thenRefused('SEGREGATION_OF_DUTIES', { actor: 'wei', other: 'candidate' }));

  it('goes to target stations only', () =>
    candidacy
      .given(...uptoReviewed)
      .when(propose('litang'))
      .thenRefused('STATION_NOT_TARGET', { stationId: 'litang' }));

  it('goes to stations that are free', () => {
    const held = { type: 'StationReserved', data: { postingId: '2015-1.hua' } } as const;
    candidacy
      .given(...uptoReviewed)
      .when(propose('luobo', stateAfter(stationPosting, held)))
      .thenRefused('STATION_OCCUPIED', { stationId: 'luobo', postingId: '2015-1.hua' });
    candidacy
      .given(...uptoReviewed)
      .when(propose('luobo', stateAfter(stationPosting, held, { ...held, type: 'StationReleased' })))
      .then(matched);
  });
});

describe('The score of a match', () => {
  const level = fc.integer({ min: 1, max: 3 });
  const skills = fc.constantFrom(...skill.options);
  const needs = fc.uniqueArray(fc.record({ skill: skills, priority: level }), { selector: (one) => one.skill });
  const strengths = fc.array(fc.record({ skill: skills, level }), { maxLength: 10 });

  it('lies between 0 and 100 and never falls when a strength is added', () => {
    fc.assert(
      fc.property(needs, strengths, fc.record({ skill: skills, level }), (needed, strong, another) => {
        const before = matchScore(needed, strong).score;
        const after = matchScore(needed, [...strong, another]).score;
        expect(before).toBeGreaterThanOrEqual(0);
        expect(after).toBeGreaterThanOrEqual(before);
        expect(after).toBeLessThanOrEqual(100);
      }),
      trials('match-score', { test: 100, soak: 100_000 }),
    );
  });

  it('is 100 for an expert in every need', () => {
    fc.assert(
      fc.property(
        needs.filter(({ length }) => length > 0),
        (needed) =>
          matchScore(
            needed,
            needed.map((one) => ({ skill: one.skill, level: 3 })),
          ).score === 100,
      ),
      trials('match-score', { test: 100, soak: 100_000 }),
    );
  });
});
