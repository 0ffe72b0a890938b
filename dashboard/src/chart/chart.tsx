import { Button } from 'antd';
import { lazy, Suspense } from 'react';
import { setParams, useAddress } from '../address';
import { useWords } from '../words/language';
import type { ChartData } from './chart-data';

const Drawn = lazy(() => import('./drawn'));

/** A chart of what the table beside it says; loaded when it is wanted, which stands in the address. */
export const Chart = ({ data }: { readonly data: ChartData }) => {
  const { say } = useWords();
  const isWanted = useAddress().params.get('chart') === 'yes';
  return (
    <>
      <p className="tools">
        <Button aria-expanded={isWanted} onClick={() => setParams({ chart: isWanted ? undefined : 'yes' })}>
          {isWanted ? say('收起图表', 'Hide the chart') : say('显示图表', 'Show a chart')}
        </Button>
      </p>
      {isWanted && (
        <Suspense fallback={<div className="chart" aria-busy="true" />}>
          <Drawn data={data} />
        </Suspense>
      )}
    </>
  );
};
