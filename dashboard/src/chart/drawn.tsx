import { BarChart, LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, MarkLineComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { useLook } from '../look';
import type { ChartData } from './chart-data';

use([
  BarChart,
  LineChart,
  AriaComponent,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  TooltipComponent,
  SVGRenderer,
]);

const COLOURS = ['--chart-1', '--chart-2', '--chart-3', '--chart-4'];

const optionOf = ({ names, series, marks }: ChartData, style: CSSStyleDeclaration, ink = style.color) => ({
  animation: false,
  aria: { enabled: true, decal: { show: true } },
  color: COLOURS.map((name) => style.getPropertyValue(name)),
  textStyle: { color: ink },
  grid: { left: 8, right: 24, top: 40, bottom: 8, containLabel: true },
  legend: { top: 8, textStyle: { color: ink } },
  tooltip: { trigger: 'axis' as const, renderMode: 'richText' as const },
  xAxis: { type: 'category' as const, data: [...names], axisLabel: { color: ink, hideOverlap: true } },
  yAxis: { type: 'value' as const, axisLabel: { color: ink }, scale: series.some(({ kind }) => kind === 'line') },
  series: series.map(({ name, data, kind }, index) => ({
    name,
    type: kind,
    data: [...data],
    ...(index === 0 && marks.length > 0 ? { markLine: marksOf(marks, ink) } : {}),
  })),
});

const marksOf = (marks: ChartData['marks'], ink: string) => ({
  symbol: 'none',
  data: marks.map(({ at, words }) => ({ xAxis: at, label: { formatter: words, color: ink } })),
});

/** Draws it; whoever cannot see it has the same numbers in the table beside. */
const Drawn = ({ data }: { readonly data: ChartData }) => {
  const look = useLook();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!place.current) return undefined;
    const chart = init(place.current, undefined, { renderer: 'svg' });
    chart.setOption(optionOf(data, getComputedStyle(place.current)));
    const fit = () => chart.resize();
    addEventListener('resize', fit);
    return () => {
      removeEventListener('resize', fit);
      chart.dispose();
    };
  }, [data, look]);
  return <div ref={place} className="chart" role="img" aria-label={data.title} />;
};

export default Drawn;
