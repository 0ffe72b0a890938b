import { evaluations, postingStandings, type EvaluationRow } from '@zhudian/projections';
import { addMonths, monthOf, monthsOverlapping, spanOfMonth } from '@zhudian/programme';
import { allRows, type Step, type StepsOf } from '@zhudian/framework/service';

/** A month is judged before the month after it is over. */
const judgedBy = (month: string): string => spanOfMonth(monthOf(addMonths(`${month}-01`, 1))).last;

interface Expected {
  readonly kind: 'EVALUATED' | 'TERM_EVALUATED';
  readonly of: string | null;
  readonly dueOn: string;
  readonly source: string;
}

const stepOf = (expected: Expected, row: EvaluationRow | undefined, postingId: string): Step => ({
  ...expected,
  metOn: row?.finalisedOn,
  factId: row?.finalised?.eventId,
  isExempt: row?.stage === 'LAPSED',
  about: row ? { type: 'Evaluation', id: row.id } : { type: 'Posting', id: postingId },
});

/** The way of a posting as far as evaluations know it: each month kept here that it served, and the term. */
export const steps: StepsOf = {
  Posting: async (context, id, today) => {
    const standing = await context.find(postingStandings, id);
    if (!standing) return [];
    const { recordedFrom, endOn, over } = standing;
    const rows = await allRows(context, evaluations, { postingId: id });
    const months = monthsOverlapping(recordedFrom, over && endOn < today ? endOn : today);
    const monthly = months.map((month) =>
      stepOf(
        { kind: 'EVALUATED', of: month, dueOn: judgedBy(month), source: 'M07: every month' },
        rows.find((row) => row.kind === 'MONTHLY' && row.month === month),
        id,
      ),
    );
    const term = rows.find((row) => row.kind === 'TERM');
    const dueOn = judgedBy(monthOf(endOn));
    return [...monthly, stepOf({ kind: 'TERM_EVALUATED', of: null, dueOn, source: 'M08: once a posting' }, term, id)];
  },
};
