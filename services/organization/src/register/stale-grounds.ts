import { corrections, type CorrectionRow, type DecisionRow } from '@zhudian/projections';
import { allRows, type RequestContext } from '@zhudian/framework/service';

type Read = DecisionRow['reads'][number];

const isOf = ({ stream, revision }: Read, row: CorrectionRow): boolean =>
  stream === row.stream && revision < row.revision;

/** Whether a decision had read the fact that was amended after it. */
const wasRead = async (context: RequestContext, read: Read, { stream, factId }: CorrectionRow): Promise<boolean> => {
  const amended = (await context.factsOf(stream)).find((fact) => fact.id === factId);
  return amended !== undefined && amended.revision <= read.revision;
};

/** Of each decision, what it was made on and was corrected or annulled since, oldest first. */
export const staleGrounds = async (
  context: RequestContext,
  rows: readonly DecisionRow[],
): Promise<readonly (readonly CorrectionRow[])[]> => {
  const stream = [...new Set(rows.flatMap(({ reads }) => reads.map((read) => read.stream)))];
  const amended = await allRows(context, corrections, { stream });
  const groundsOf = async ({ reads }: DecisionRow): Promise<readonly CorrectionRow[]> => {
    const later = amended.flatMap((row) => reads.filter((read) => isOf(read, row)).map((read) => ({ row, read })));
    const isGround = await Promise.all(later.map(({ row, read }) => wasRead(context, read, row)));
    return later.flatMap(({ row }, at) => (isGround[at] ? [row] : [])).toSorted(byRecording);
  };
  return Promise.all(rows.map(groundsOf));
};

const byRecording = (one: CorrectionRow, other: CorrectionRow): number =>
  one.recordedAt < other.recordedAt ? -1 : Number(one.recordedAt > other.recordedAt);
