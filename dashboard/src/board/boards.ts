import type { BoardSpec } from './board-spec';
import { audit, business, clues, indicators, risk } from './integrity-boards';
import { disclosure, evaluation, organisation, running, service, supervision, year } from './party-boards';

/** The boards, by the name that stands in their address. */
export const BOARDS: Readonly<Record<string, BoardSpec>> = {
  supervision,
  organisation,
  evaluation,
  indicators,
  clues,
  risk,
  business,
  disclosure,
  service,
  running,
  year,
  audit,
};

export const boardOf = (key: string): BoardSpec | undefined => (Object.hasOwn(BOARDS, key) ? BOARDS[key] : undefined);
