import { useMemo } from 'react';
import { Answer } from '../graph/answer';
import { Link } from '../link';
import { Rows, type Column } from '../rows/rows';
import { Tag } from '../rows/tag';
import { dayWords } from '../words/days';
import { wordOf } from '../words/enums';
import { useWords, type Language, type Say } from '../words/language';
import { Chart } from './chart';
import type { ChartData, Mark } from './chart-data';
import query from './indicator.graphql?raw';
import type { IndicatorAnswer, LinkedClue, Reading } from './indicator';

type ChartedIndicator = NonNullable<IndicatorAnswer['indicator']>;

const DIGITS = 2;
const rounded = (value: number | null): string => (value === null ? '' : value.toFixed(DIGITS));

/** A posting begins and ends where the months shown know its month. */
const marksOf = ({ station, readings }: ChartedIndicator, say: Say): readonly Mark[] => {
  const months = new Set(readings.map(({ period }) => period));
  const all = station.postings.flatMap(({ startOn, endedOn }) => [
    { at: startOn.slice(0, 7), words: say('到任', 'posted') },
    ...(endedOn === null ? [] : [{ at: endedOn.slice(0, 7), words: say('离任', 'left') }]),
  ]);
  return all.filter(({ at }) => months.has(at));
};

const dataOf = (shown: ChartedIndicator, language: Language, say: Say): ChartData => ({
  title: wordOf('IndicatorCode', shown.code, language),
  names: shown.readings.map(({ period }) => period),
  series: [
    { name: say('指标值', 'Value'), data: shown.readings.map(({ value }) => value), kind: 'line' },
    { name: say('目标', 'Target'), data: shown.readings.map(({ target }) => target), kind: 'line' },
  ],
  marks: marksOf(shown, say),
});

const Standing = ({ onTarget }: Pick<Reading, 'onTarget'>) => {
  const { say } = useWords();
  if (onTarget === null) return null;
  return onTarget ? (
    <Tag tone="good">{say('达标', 'on target')}</Tag>
  ) : (
    <Tag tone="bad">{say('未达标', 'off target')}</Tag>
  );
};

const Clues = ({ reading, clues }: { readonly reading: Reading; readonly clues: readonly LinkedClue[] }) =>
  clues
    .filter(({ breachEventId }) => breachEventId !== null && reading.findingEventIds.includes(breachEventId))
    .map(({ id, hypothesis }) => (
      <Link key={id} to={`/clue/${encodeURIComponent(id)}`}>
        {hypothesis}
      </Link>
    ));

const columnsOf = ({ station }: ChartedIndicator, language: Language, say: Say): readonly Column<Reading>[] => [
  { key: 'period', label: say('月份', 'Month'), cell: ({ period }) => dayWords(period, language) },
  { key: 'value', label: say('指标值', 'Value'), cell: ({ value }) => rounded(value), isNumber: true },
  { key: 'target', label: say('目标', 'Target'), cell: ({ target }) => rounded(target), isNumber: true },
  { key: 'gap', label: say('差距', 'Gap'), cell: ({ gap }) => rounded(gap), isNumber: true },
  { key: 'standing', label: say('达标情况', 'Standing'), cell: ({ onTarget }) => <Standing onTarget={onTarget} /> },
  {
    key: 'clues',
    label: say('改进线索', 'Clues'),
    cell: (reading) => <Clues reading={reading} clues={station.clues} />,
  },
];

const OfIndicator = ({ shown }: { readonly shown: ChartedIndicator }) => {
  const { language, say } = useWords();
  const data = useMemo(() => dataOf(shown, language, say), [shown, language, say]);
  return (
    <section>
      <h2>{say('逐月指标值', 'Month by month')}</h2>
      <Chart data={data} />
      <Rows
        caption={say('逐月指标值', 'Month by month')}
        columns={columnsOf(shown, language, say)}
        rows={shown.readings.toReversed()}
        keyOf={({ period }) => period}
        classOf={({ onTarget }) => (onTarget === false ? 'late' : undefined)}
        empty={say('尚未报送月度指标值。', 'No month was reported yet.')}
      />
    </section>
  );
};

/** An indicator over the months, with its target, when a First Secretary came and went, and the clues it gave rise to. */
export const IndicatorChart = ({ id }: { readonly id: string }) => (
  <Answer<IndicatorAnswer> query={query} variables={{ id }}>
    {({ indicator }) => indicator && <OfIndicator shown={indicator} />}
  </Answer>
);
