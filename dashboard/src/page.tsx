import { Skeleton } from 'antd';
import { lazy, Suspense, type ComponentType } from 'react';
import { useAddress } from './address';
import { DuePage } from './due/due-page';
import { NoSuchPage } from './no-such-page';

interface OfThing {
  readonly id: string;
}

const StationsPage = lazy(() => import('./stations/stations-page'));
const StationPage = lazy(() => import('./station/station-page'));
const PostingPage = lazy(() => import('./posting/posting-page'));
const BureauPage = lazy(() => import('./bureau/bureau-page'));
const ActsPage = lazy(() => import('./act/acts-page'));
const ActPage = lazy(() => import('./act/act-page'));

const LISTS: Readonly<Record<string, ComponentType>> = {
  stations: StationsPage,
  bureau: BureauPage,
  act: ActsPage,
};
const THINGS: Readonly<Record<string, ComponentType<OfThing>>> = {
  stations: StationPage,
  postings: PostingPage,
  act: ActPage,
};

const Content = () => {
  const [section, id, ...rest] = useAddress().parts;
  if (section === undefined) return <DuePage />;
  if (rest.length > 0) return <NoSuchPage />;
  if (id === undefined) {
    const List = Object.hasOwn(LISTS, section) ? LISTS[section] : undefined;
    return List ? <List /> : <NoSuchPage />;
  }
  const Thing = Object.hasOwn(THINGS, section) ? THINGS[section] : undefined;
  return Thing ? <Thing key={id} id={id} /> : <NoSuchPage />;
};

/** The page of the address; each is loaded when it is opened. */
export const Page = () => (
  <Suspense fallback={<Skeleton active />}>
    <Content />
  </Suspense>
);
