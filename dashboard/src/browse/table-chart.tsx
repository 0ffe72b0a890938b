import { useMemo } from 'react';
import { headWords } from './matrix';
import { shapeOf, type Question, type ShapeField } from './shapes';
import type { Row } from './title';
import { useWords, type Language } from '../words/language';
import { Chart } from '../chart/chart';
import type { ChartData, ChartSpec } from '../chart/chart-data';

interface TableChartProps {
  readonly question: Question;
  readonly chart: ChartSpec;
  readonly rows: readonly Row[];
}

const numberIn = (row: Row, name: string): number | null => {
  const value = row[name];
  return typeof value === 'number' ? value : null;
};

const dataOf = ({ question, chart, rows }: TableChartProps, language: Language): ChartData => {
  const at = language === 'zh' ? 0 : 1;
  const { fields } = shapeOf(question.of);
  return {
    title: question.label[at],
    names: rows.map((row) => headWords(row[chart.name], fields[chart.name] as ShapeField, language)),
    series: chart.values.map((name) => ({
      name: fields[name]?.label[at] ?? name,
      data: rows.map((row) => numberIn(row, name)),
      kind: 'bar' as const,
    })),
    marks: [],
  };
};

export const TableChart = ({ question, chart, rows }: TableChartProps) => {
  const { language } = useWords();
  const data = useMemo(() => dataOf({ question, chart, rows }, language), [question, chart, rows, language]);
  return rows.length === 0 ? null : <Chart data={data} />;
};
