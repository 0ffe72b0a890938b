import { shortName } from './places';
import { officials } from './cast';
import { monthAfter, nthOf } from './days';
import { between, phrase } from './pick';
import { act, type Step } from './step';
import type { Posting } from './story';
import { DEDUCTIONS, GROUNDS, REVOKED, SUSTAINED } from './texts/judging';

const { inspector, arbiter, discipline } = officials;

type Code = keyof typeof DEDUCTIONS;
interface Deducted {
  /** The posting in the order of the story, and the month of it. */
  readonly posting: number;
  readonly month: number;
  readonly code: Code;
  readonly end: 'APPLIED' | 'REVOKED' | 'UPHELD';
}
const DEDUCTED: readonly Deducted[] = [
  { posting: 0, month: 3, code: 'REPORT_LATE', end: 'REVOKED' },
  { posting: 3, month: 5, code: 'LEDGER_MISSING', end: 'APPLIED' },
  { posting: 5, month: 2, code: 'LEDGER_MISSING', end: 'UPHELD' },
  { posting: 5, month: 6, code: 'REPORT_LATE', end: 'APPLIED' },
  { posting: 5, month: 9, code: 'DISCIPLINE_BREACH', end: 'UPHELD' },
  { posting: 6, month: 8, code: 'REPORT_LATE', end: 'APPLIED' },
  { posting: 7, month: 4, code: 'LEDGER_MISSING', end: 'REVOKED' },
  { posting: 8, month: 6, code: 'LEDGER_MISSING', end: 'APPLIED' },
];

/** What was deducted from a posting for a month, and what became of it. */
export const deductions = (
  { postingId, stationId, secretary, months }: Posting,
  at: number,
  month: string,
): readonly Step[] =>
  DEDUCTED.filter((one) => one.posting === at && months[one.month] === month).flatMap(({ code, end }) => {
    const next = monthAfter(month, 1);
    const year = month.slice(0, 4);
    const seed = `${postingId}/${month}/${code}`;
    const of = { postingId, month, deductionId: `deduction-${month}` };
    const values = {
      month: Number(month.slice(5)),
      year,
      n: between(seed, 3, 9),
      left: between(`${seed}/left`, 1, 3),
      place: shortName(stationId),
    };
    const by = code === 'DISCIPLINE_BREACH' ? discipline : inspector;
    const applied = act(by.id, nthOf(next, 5), 'ApplyDeduction', {
      ...of,
      code,
      fact: phrase(seed, DEDUCTIONS[code], values),
      evidenceRefs: [
        code === 'DISCIPLINE_BREACH'
          ? `处理决定〔${year}〕${values.n}号（演示）`
          : `月度检查记录〔${year}〕${values.month}-${values.n}号（演示）`,
      ],
    });
    if (end === 'APPLIED') return [applied];
    const isUpheld = end === 'UPHELD';
    return [
      applied,
      act(secretary, nthOf(next, 7), 'AppealDeduction', { ...of, grounds: phrase(seed, GROUNDS[code], values) }),
      act(arbiter.id, nthOf(next, 10), isUpheld ? 'UpholdDeduction' : 'RevokeDeduction', {
        ...of,
        finding: findingOn(code, isUpheld),
      }),
    ];
  });

const findingOn = (code: Code, isUpheld: boolean): string => {
  if (!isUpheld) return code === 'REPORT_LATE' ? REVOKED[0] : REVOKED[1];
  return { REPORT_LATE: SUSTAINED[0], DISCIPLINE_BREACH: SUSTAINED[1], LEDGER_MISSING: SUSTAINED[2] }[code];
};
