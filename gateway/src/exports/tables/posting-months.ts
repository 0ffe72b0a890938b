import type { Row } from '../format';
import { column, idOf, listOf, monthOf, monthsBetween, type Read, type Table } from './table';

interface Posted {
  readonly id: unknown;
  readonly stationId: string;
  readonly from: string;
  readonly to: string | undefined;
}

const postedAt = async ({ entries }: Read): Promise<ReadonlyMap<string, readonly Posted[]>> => {
  const selection = 'id startOn endedOn station { id }';
  const all: Posted[] = [];
  for await (const postings of entries({ list: 'postings', selection }))
    for (const { id, startOn, endedOn, station } of postings) {
      const stationId = idOf(station);
      const to = typeof endedOn === 'string' ? monthOf(endedOn) : undefined;
      if (stationId !== null) all.push({ id, stationId, from: monthOf(startOn), to });
    }
  return Map.groupBy(all, ({ stationId }) => stationId);
};

const phaseOf = ({ from, to }: Posted, month: string): string => {
  if (month < from) return 'BEFORE';
  return to !== undefined && month > to ? 'AFTER' : 'DURING';
};

const rowsOf = (indicator: Row, postings: readonly Posted[]): readonly Row[] =>
  postings.flatMap((posting) =>
    listOf(indicator['readings']).map((reading) => {
      const month = String(reading['period']);
      return {
        postingId: posting.id,
        stationId: posting.stationId,
        code: indicator['code'],
        month,
        phase: phaseOf(posting, month),
        monthsFromStart: monthsBetween(posting.from, month),
        value: reading['value'],
        onTarget: reading['onTarget'],
      };
    }),
  );

/** What the indicators of a station were before, during and after each posting to it. */
export const postingMonths: Table = {
  name: 'postingMonths',
  description:
    '驻点前、驻点期间和驻点后各月的供电所指标。 The indicators of a station by month, before, during and after each posting to it.',
  columns: [
    column('postingId', 'text', '驻点编号。 The id of the posting.'),
    column('stationId', 'text', '供电所。 The station.'),
    column('code', 'text', '指标代码。 The code of the indicator.'),
    column('month', 'text', '月份。 The month.'),
    column('phase', 'text', '驻点前、期间或之后。 BEFORE, DURING or AFTER the posting.'),
    column('monthsFromStart', 'whole', '距驻点开始的月数，之前为负。 Months since the posting began; negative before.'),
    column('value', 'number', '指标值。 The value.'),
    column('onTarget', 'truth', '是否达标。 Whether it met its target.'),
  ],
  args: [],
  async *rows(read) {
    const posted = await postedAt(read);
    const selection = 'code station { id } readings(last: 120) { period value onTarget }';
    for await (const indicators of read.entries({ list: 'indicators', selection }))
      yield indicators.flatMap((indicator) => rowsOf(indicator, posted.get(idOf(indicator['station']) ?? '') ?? []));
  },
};
