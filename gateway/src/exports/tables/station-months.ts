import type { Row } from '../format';
import { column, dayAfter, idOf, listOf, monthOf, requiredDay, type Given, type Read, type Table } from './table';

interface Span {
  readonly from: string;
  readonly to: string;
}

const isWithin = ({ from, to }: Span, month: string): boolean => month >= monthOf(from) && month <= monthOf(to);

const measured = (kind: string, station: unknown, month: string, rest: Row): Row => ({
  stationId: idOf(station),
  month,
  kind,
  ...rest,
});

async function* indicators({ entries }: Read, span: Span): AsyncGenerator<readonly Row[]> {
  const selection = 'code station { id } readings(last: 120) { period value onTarget }';
  for await (const page of entries({ list: 'indicators', selection }))
    yield page.flatMap(({ code, station, readings }) =>
      listOf(readings)
        .filter(({ period }) => isWithin(span, String(period)))
        .map(({ period, value, onTarget }) =>
          measured('INDICATOR', station, String(period), { code, value, isGood: onTarget }),
        ),
    );
}

async function* scores({ entries }: Read, span: Span): AsyncGenerator<readonly Row[]> {
  const selection = 'kind month total grade station { id }';
  for await (const page of entries({ list: 'evaluations', selection }))
    yield page
      .filter(({ month }) => typeof month === 'string' && isWithin(span, month))
      .map(({ month, kind, total, station }) =>
        measured('SCORE', station, String(month), { code: kind, value: total, isGood: null }),
      );
}

/** Days that are asked for at once: of more, one branch may owe more than a list can hold. */
const DAYS_AT_ONCE = 31;

/** The same span in pieces. */
function* piecesOf({ from, to }: Span): Generator<Span> {
  let begin = from;
  for (let end = dayAfter(begin, DAYS_AT_ONCE - 1); end < to; end = dayAfter(begin, DAYS_AT_ONCE - 1)) {
    yield { from: begin, to: end };
    begin = dayAfter(end, 1);
  }
  yield { from: begin, to };
}

/** Whether what was owed was done in time; null while it is not due, and where it is not owed after all. */
const DONE_IN_TIME: Readonly<Record<string, boolean | null>> = {
  MET: true,
  LATE_ENTERED: true,
  DUE: null,
  OVERDUE: false,
  EXEMPT: null,
};

async function* obligations(read: Read, span: Span): AsyncGenerator<readonly Row[]> {
  for (const piece of piecesOf(span)) yield* obligationsWithin(read, piece, span.to);
}

async function* obligationsWithin({ entries }: Read, span: Span, today: string): AsyncGenerator<readonly Row[]> {
  const selection = `station { id } obligations(from: $from, to: $to, today: $today) { kind dueOn state }`;
  const wanted = {
    list: 'branches',
    selection,
    declared: '$from: LocalDate!, $to: LocalDate!, $today: LocalDate!',
    variables: { ...span, today },
  };
  for await (const page of entries(wanted))
    yield page
      .filter(({ station }) => idOf(station) !== null)
      .flatMap(({ station, obligations: owed }) =>
        listOf(owed).map(({ kind, dueOn, state }) =>
          measured('OBLIGATION', station, monthOf(dueOn), {
            code: kind,
            value: null,
            isGood: DONE_IN_TIME[String(state)] ?? null,
          }),
        ),
      );
}

async function* risks({ entries }: Read, span: Span): AsyncGenerator<readonly Row[]> {
  const selection = 'domain level identifiedOn station { id }';
  for await (const page of entries({ list: 'riskPoints', selection }))
    yield page
      .filter(({ identifiedOn }) => isWithin(span, monthOf(identifiedOn)))
      .map(({ domain, level, identifiedOn, station }) =>
        measured('RISK', station, monthOf(identifiedOn), {
          code: `${String(domain)}/${String(level)}`,
          value: 1,
          isGood: null,
        }),
      );
}

const spanIn = ({ from = '', to = '' }: Given): Span => ({ from, to });

/** What is known of each station month by month, one measure a row. */
export const stationMonths: Table = {
  name: 'stationMonths',
  description:
    '各供电所逐月数据：指标、组织生活应办事项、新识别的风险点和考核得分，每项一行。 Each station by month, one measure a row: indicators, obligations, risk points identified, scores.',
  columns: [
    column('stationId', 'text', '供电所。 The station.'),
    column('month', 'text', '月份。 The month.'),
    column('kind', 'text', '类别。 INDICATOR, SCORE, OBLIGATION or RISK.'),
    column('code', 'text', '指标代码、考核种类、事项种类或风险领域与等级。 What is measured.'),
    column('value', 'number', '数值。 The value.'),
    column(
      'isGood',
      'truth',
      '是否达标或按时办结；未到期、免办的为空。 Whether the target was met, or what was owed was done in time; null while it is not due, and where it is exempt.',
    ),
  ],
  args: [
    requiredDay('from', '起始日期。 From the month of this day.'),
    requiredDay('to', '截止日期，事项以该日为准。 To the month of this day, obligations as they stand on it.'),
  ],
  async *rows(read, given) {
    const span = spanIn(given);
    // What the graph may refuse of the days comes first: later the file would break off.
    for (const part of [obligations, indicators, scores, risks]) yield* part(read, span);
  },
};
