import { Link } from '../link';
import { Rows, type Column } from '../rows/rows';
import { Tag } from '../rows/tag';
import { dayWords } from '../words/days';
import { wordOf } from '../words/enums';
import { useWords, type Language, type Say } from '../words/language';
import type { Indicator } from './station';

const DIGITS = 2;
const rounded = (value: number | null): string => (value === null ? '' : value.toFixed(DIGITS));

const Standing = ({ onTarget }: Pick<Indicator, 'onTarget'>) => {
  const { say } = useWords();
  if (onTarget === null) return <span className="quiet">{say('无从判断', 'cannot be judged')}</span>;
  return onTarget ? (
    <Tag tone="good">{say('达标', 'on target')}</Tag>
  ) : (
    <Tag tone="bad">{say('未达标', 'off target')}</Tag>
  );
};

const columnsOf = (language: Language, say: Say): readonly Column<Indicator>[] => [
  {
    key: 'code',
    label: say('指标', 'Indicator'),
    cell: ({ id, code }) => (
      <Link to={`/indicator/${encodeURIComponent(id)}`}>{wordOf('IndicatorCode', code, language)}</Link>
    ),
  },
  { key: 'period', label: say('月份', 'Month'), cell: ({ period }) => dayWords(period, language) },
  { key: 'value', label: say('数值', 'Value'), cell: ({ value }) => rounded(value), isNumber: true },
  {
    key: 'target',
    label: say('目标', 'Target'),
    cell: ({ comparator, target }) => `${wordOf('Comparator', comparator, language)} ${rounded(target)}`,
    isNumber: true,
  },
  { key: 'gap', label: say('差距', 'Gap'), cell: ({ gap }) => rounded(gap), isNumber: true },
  { key: 'standing', label: say('达标情况', 'Standing'), cell: ({ onTarget }) => <Standing onTarget={onTarget} /> },
];

export const IndicatorRows = ({ indicators }: { readonly indicators: readonly Indicator[] }) => {
  const { language, say } = useWords();
  return (
    <Rows
      caption={say('指标', 'Indicators')}
      columns={columnsOf(language, say)}
      rows={indicators}
      keyOf={({ id }) => id}
      classOf={({ onTarget }) => (onTarget === false ? 'late' : undefined)}
      empty={say('尚无指标。请先设定目标，再报送月度指标值。', 'No indicator yet. Set a target, then report a month.')}
    />
  );
};
