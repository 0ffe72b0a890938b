import { MapChart } from 'echarts/charts';
import { TooltipComponent } from 'echarts/components';
import { init, registerMap, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { useLook } from '../look';
import type { Area, CountyShapes } from './county-shapes';

use([MapChart, TooltipComponent, SVGRenderer]);

const MAP = 'counties';
const SHADES = ['--paper', '--heat-1', '--heat-2', '--heat-3', '--heat-4'];

/** The darker, the more. */
const shadeOf = (count: number, most: number): string =>
  SHADES[most > 0 ? Math.ceil((count / most) * (SHADES.length - 1)) : 0] ?? '';

const optionOf = (areas: readonly Area[], style: CSSStyleDeclaration) => {
  const most = Math.max(0, ...areas.map(({ count }) => count));
  const colour = (name: string) => style.getPropertyValue(name);
  const named = new Map(areas.map((area) => [area.id, area]));
  const wordsOf = ({ name }: { readonly name: string }) => {
    const area = named.get(name);
    return area ? `${area.name} ${area.count}` : '';
  };
  return {
    animation: false,
    tooltip: { renderMode: 'richText' as const, formatter: wordsOf as never },
    series: [
      {
        type: 'map' as const,
        map: MAP,
        nameProperty: 'orgUnitId',
        selectedMode: false as const,
        label: { show: true, color: style.color, formatter: wordsOf },
        itemStyle: { areaColor: colour('--sunken'), borderColor: colour('--dashed') },
        emphasis: { label: { color: style.color }, itemStyle: { areaColor: colour('--accent-ground') } },
        data: areas.map(({ id, count }) => ({
          name: id,
          value: count,
          itemStyle: { areaColor: colour(shadeOf(count, most)) },
        })),
      },
    ],
  };
};

interface DrawnMapProps {
  readonly title: string;
  readonly shapes: CountyShapes;
  readonly areas: readonly Area[];
  readonly onOpen: (id: string) => void;
}

/** Draws it; whoever cannot see it has the same numbers in the tiles below. */
const DrawnMap = ({ title, shapes, areas, onOpen }: DrawnMapProps) => {
  const look = useLook();
  const place = useRef<HTMLDivElement>(null);
  const shown = JSON.stringify(areas);
  useEffect(() => {
    if (!place.current) return undefined;
    registerMap(MAP, shapes);
    const chart = init(place.current, undefined, { renderer: 'svg' });
    chart.setOption(optionOf(areas, getComputedStyle(place.current)));
    chart.on('click', ({ name }) => areas.some(({ id }) => id === name) && onOpen(name));
    const fit = () => chart.resize();
    addEventListener('resize', fit);
    return () => {
      removeEventListener('resize', fit);
      chart.dispose();
    };
  }, [shapes, shown, look]);
  return <div ref={place} className="chart map" role="img" aria-label={title} />;
};

export default DrawnMap;
