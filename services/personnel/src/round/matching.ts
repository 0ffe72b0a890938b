import type {
  Assignment,
  CandidateForgone,
  Need,
  OfType,
  SelectionRoundEvent,
  StationForgone,
  Strength,
} from '@zhudian/facts';
import { levelsOf, scoreOf } from '../candidacy/match-score';
import { bestAssignment } from './assignment';

export interface MatchCandidate {
  readonly candidacyId: string;
  readonly strengths: readonly Strength[];
  readonly preferredStations: readonly string[];
}
export interface MatchStation {
  readonly stationId: string;
  readonly needs: readonly Need[];
}
export type Matching = OfType<SelectionRoundEvent, 'MatchingProposed'>['data'];

/** A table of candidates × stations with the score of each pair, both in the order of their ids. */
interface Table {
  readonly candidates: readonly MatchCandidate[];
  readonly stations: readonly MatchStation[];
  readonly scores: readonly (readonly number[])[];
}
type Pair = readonly [candidate: number, station: number];

/**
 * The assignment of candidates to stations, one each, whose scores add up to the most; among those with the same sum the
 * one that meets preferences best (the first choice counts 10, the tenth 1). The order in which they are given is of no matter.
 */
export const proposeMatching = (candidates: readonly MatchCandidate[], stations: readonly MatchStation[]): Matching => {
  const table = tableOf(candidates, stations);
  const pairs = bestAssignment(valuesOf(table));
  return {
    candidacyIds: table.candidates.map(({ candidacyId }) => candidacyId),
    stationIds: table.stations.map(({ stationId }) => stationId),
    assignments: pairs.map((pair) => assignmentOf(table, pair)),
    totalScore: tenth(pairs.reduce((sum, pair) => sum + scoreAt(table, pair), 0)),
    stationsForgone: stationsForgone(table, pairs),
    candidatesForgone: candidatesForgone(table, pairs),
  };
};

const tableOf = (candidates: readonly MatchCandidate[], stations: readonly MatchStation[]): Table => {
  const rows = candidates.toSorted((one, other) => (one.candidacyId < other.candidacyId ? -1 : 1));
  const columns = stations.toSorted((one, other) => (one.stationId < other.stationId ? -1 : 1));
  const scores = rows.map(({ strengths }) => {
    const levels = levelsOf(strengths);
    return columns.map(({ needs }) => scoreOf(needs, levels));
  });
  return { candidates: rows, stations: columns, scores };
};

const MOST_LIKED = 10;

/** Tenths of the score, so far apart that all preferences together weigh less than one tenth. */
const valuesOf = ({ candidates, stations, scores }: Table): readonly (readonly number[])[] => {
  const apart = MOST_LIKED * Math.min(candidates.length, stations.length) + 1;
  const columnOf = new Map(stations.map(({ stationId }, column) => [stationId, column]));
  return candidates.map(({ preferredStations }, row) => {
    const values = (scores[row] ?? []).map((score) => Math.round(score * 10) * apart);
    for (const [choice, stationId] of [...new Set(preferredStations)].entries()) {
      const column = columnOf.get(stationId);
      if (column !== undefined) values[column] = (values[column] ?? 0) + Math.max(0, MOST_LIKED - choice);
    }
    return values;
  });
};

const scoreAt = ({ scores }: Table, [row, column]: Pair): number => scores[row]?.[column] ?? 0;
const tenth = (score: number): number => Math.round(score * 10) / 10;
const candidacyAt = ({ candidates }: Table, row: number): string => candidates[row]?.candidacyId ?? '';
const stationAt = ({ stations }: Table, column: number): string => stations[column]?.stationId ?? '';

const assignmentOf = (table: Table, [row, column]: Pair): Assignment => {
  const stationId = stationAt(table, column);
  const choice = [...new Set(table.candidates[row]?.preferredStations)].indexOf(stationId);
  return {
    candidacyId: candidacyAt(table, row),
    stationId,
    score: scoreAt(table, [row, column]),
    ...(choice < 0 ? {} : { preference: choice + 1 }),
  };
};

/** The first of the greatest. */
const indexOfMost = (values: readonly number[]): number => values.indexOf(values.reduce((a, b) => Math.max(a, b), -1));

/** Where another station would have suited a candidate better. Had it been free it would have been given, so somebody has it. */
const stationsForgone = (table: Table, pairs: readonly Pair[]): StationForgone[] => {
  const columnOf = new Map(pairs);
  const rowOf = new Map(pairs.map(([row, column]) => [column, row]));
  return table.candidates.flatMap(({ candidacyId }, row) => {
    const own = columnOf.get(row);
    const best = indexOfMost(table.scores[row] ?? []);
    const taker = rowOf.get(best);
    const score = scoreAt(table, [row, best]);
    const lost = tenth(score - (own === undefined ? 0 : scoreAt(table, [row, own])));
    if (lost <= 0 || taker === undefined) return [];
    return [{ candidacyId, stationId: stationAt(table, best), score, lost, takenBy: candidacyAt(table, taker) }];
  });
};

const candidatesForgone = (table: Table, pairs: readonly Pair[]): CandidateForgone[] => {
  const columnOf = new Map(pairs);
  const rowOf = new Map(pairs.map(([row, column]) => [column, row]));
  return table.stations.flatMap(({ stationId }, column) => {
    const own = rowOf.get(column);
    const best = indexOfMost(table.scores.map((row) => row[column] ?? 0));
    const elsewhere = columnOf.get(best);
    const score = scoreAt(table, [best, column]);
    const lost = tenth(score - (own === undefined ? 0 : scoreAt(table, [own, column])));
    if (lost <= 0 || elsewhere === undefined) return [];
    return [{ stationId, candidacyId: candidacyAt(table, best), score, lost, goesTo: stationAt(table, elsewhere) }];
  });
};
