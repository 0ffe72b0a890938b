import type { PostingRow } from '@zhudian/projections';
import type { CompetencyChangeView } from './cockpit.types';

type Assessed = Pick<PostingRow, 'competencies'>;
const tenth = (points: number): number => Math.round(points * 10) / 10;

/** The end less the start, once both were assessed. */
export const competencyChange = ({ competencies }: Assessed): CompetencyChangeView | null => {
  const start = competencies.find(({ phase }) => phase === 'BASELINE');
  const end = competencies.find(({ phase }) => phase === 'END');
  if (!start || !end) return null;
  const of = (dimension: keyof typeof end.dimensions) => tenth(end.dimensions[dimension] - start.dimensions[dimension]);
  return {
    startAssessedOn: start.on,
    endAssessedOn: end.on,
    theory: of('theory'),
    systems: of('systems'),
    analysis: of('analysis'),
    solving: of('solving'),
  };
};
