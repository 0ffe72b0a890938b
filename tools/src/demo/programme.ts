import { clues } from './clues';
import { evaluations, termEvaluations } from './evaluations';
import { indicators } from './indicators';
import { plannedRounds } from './plan';
import { growth, presence } from './presence';
import { registration } from './registration';
import { selection } from './selection';
import type { Wave } from './step';
import { supervision } from './supervision';
import { surveys } from './surveys';
import { endings, terms } from './terms';

/** The demonstration programme for Nanning over 24 months, wave by wave; the same every time. */
export const programme = (): readonly Wave[] => [
  ...registration,
  ...plannedRounds.flatMap(selection),
  ...presence,
  ...terms,
  ...indicators,
  ...evaluations,
  ...surveys,
  ...clues,
  ...termEvaluations,
  ...endings,
  growth,
  ...supervision,
];
