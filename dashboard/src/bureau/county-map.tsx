import { Button, Select } from 'antd';
import { lazy, Suspense } from 'react';
import { go, hrefOf, setParams, useAddress } from '../address';
import { Told } from '../session/told';
import { useWords } from '../words/language';
import { countiesIn, figuresOf, type Counties, type OfOne } from './county-figures';
import type { Area, CountyShapes } from './county-shapes';

const DrawnMap = lazy(() => import('./drawn-map'));

/** Where the operator's map is; nothing where none was given. */
const mapAddress = (): string =>
  document.querySelector<HTMLMetaElement>('meta[name="zhudian-county-map"]')?.content ?? '';

type OfAll = Omit<OfOne, 'id'>;

interface Chosen {
  readonly at: number;
  readonly words: readonly string[];
}

/** Which number is drawn; it stands in the address. */
const useFigure = (shown: OfAll): Chosen => {
  const { say } = useWords();
  const told = Number(useAddress().params.get('figure') ?? 1);
  const words = figuresOf({ ...shown, id: '' }, say).map((figure) => figure.words);
  return { at: words[told] === undefined ? 1 : told, words };
};

const useAreas = (shown: OfAll, at: number): readonly Area[] => {
  const { say } = useWords();
  return countiesIn(shown.counties).map(({ id, name = id }) => ({
    id,
    name,
    count: figuresOf({ ...shown, id }, say)[at]?.count ?? 0,
  }));
};

const OnMap = ({ shown, shapes }: { readonly shown: OfAll; readonly shapes: CountyShapes }) => {
  const { say } = useWords();
  const { at, words } = useFigure(shown);
  const areas = useAreas(shown, at);
  return (
    <>
      <Select
        className="map-figure"
        aria-label={say('图上显示的数字', 'The number on the map')}
        value={at}
        options={words.map((label, value) => ({ value, label }))}
        onChange={(chosen: number) => setParams({ figure: String(chosen) })}
      />
      <Suspense fallback={<div className="chart" aria-busy="true" />}>
        <DrawnMap
          title={say(
            `各县级供电企业${words[at]}，同下方各项`,
            `${words[at]} by county enterprise, as in the tiles below`,
          )}
          shapes={shapes}
          areas={areas}
          onOpen={(id) => go(hrefOf(`/orgUnit/${encodeURIComponent(id)}`))}
        />
      </Suspense>
      {shapes.reviewNumber && (
        <p className="quiet">{say(`审图号：${shapes.reviewNumber}`, `Map review number: ${shapes.reviewNumber}`)}</p>
      )}
    </>
  );
};

/** The counties on the operator's map; loaded when it is wanted, which stands in the address. */
export const CountyMap = (shown: { readonly counties: Counties; readonly asked: OfOne['asked'] }) => {
  const { say } = useWords();
  const isWanted = useAddress().params.get('map') === 'yes';
  const address = mapAddress();
  if (address === '') return null;
  return (
    <>
      <p className="tools">
        <Button aria-expanded={isWanted} onClick={() => setParams({ map: isWanted ? undefined : 'yes' })}>
          {isWanted ? say('收起地图', 'Hide the map') : say('显示地图', 'Show a map')}
        </Button>
      </p>
      {isWanted && <Told<CountyShapes> address={address}>{(shapes) => <OnMap shown={shown} shapes={shapes} />}</Told>}
    </>
  );
};
