import { Skeleton } from 'antd';
import { lazy, Suspense, type ComponentType, type ReactNode } from 'react';
import { useAddress } from './address';
import { GraphProvider } from './graph/graph-provider';
import { useOnDay } from './graph/on-day';
import { DuePage } from './due/due-page';
import { NoSuchPage } from './no-such-page';

interface OfThing {
  readonly id: string;
}

const StationsPage = lazy(() => import('./stations/stations-page'));
const StationPage = lazy(() => import('./station/station-page'));
const PostingPage = lazy(() => import('./posting/posting-page'));
const BureauPage = lazy(() => import('./bureau/bureau-page'));
const ActsPage = lazy(() => import('./acts/acts-page'));
const ActPage = lazy(() => import('./acts/act-page'));
const ImportPage = lazy(() => import('./import/import-page'));
const BrowsePage = lazy(() => import('./browse/browse-page'));
const BoardsPage = lazy(() => import('./board/boards-page'));
const ObligationsPage = lazy(() => import('./board/obligations-page'));
const BoardPage = lazy(() => import('./board/board-page'));
const ScreenPage = lazy(() => import('./screen/screen-page'));
const PaperPage = lazy(() => import('./paper/paper-page'));
const Compared = lazy(() => import('./compare/compared'));
const DirectoryPage = lazy(() => import('./browse/directory-page'));
const VotePage = lazy(() => import('./vote/vote-page'));
const DeskPage = lazy(() => import('./desk/desk-page'));
const DataSetPage = lazy(() => import('./desk/data-set-page'));
const FlowPage = lazy(() => import('./flow/flow-page'));

const LISTS: Readonly<Record<string, ComponentType>> = {
  stations: StationsPage,
  bureau: BureauPage,
  act: ActsPage,
  import: ImportPage,
  lists: DirectoryPage,
  boards: BoardsPage,
  obligations: ObligationsPage,
  screen: ScreenPage,
  desk: DeskPage,
};
const THINGS: Readonly<Record<string, ComponentType<OfThing>>> = {
  stations: StationPage,
  postings: PostingPage,
  act: ActPage,
  boards: BoardPage,
  desk: DataSetPage,
};

/** What is of a kind: its kind stands between. */
const KINDS: Readonly<Record<string, ComponentType<OfThing & { readonly kind: string }>>> = {
  print: PaperPage,
  vote: VotePage,
};

/** A posting has a page of its own, which tells much beside what was in force on a day. */
const onDaySection = (section: string): string => (section === 'postings' ? 'posting' : section);

const OfOne = ({ section, id }: OfThing & { readonly section: string }) => {
  const shown = useOnDay() === undefined ? section : onDaySection(section);
  const Thing = Object.hasOwn(THINGS, shown) ? THINGS[shown] : undefined;
  return Thing ? <Thing key={id} id={id} /> : <BrowsePage section={shown} id={id} />;
};

const ofAll = (section: string): ReactNode => {
  const List = Object.hasOwn(LISTS, section) ? LISTS[section] : undefined;
  return List ? <List /> : <BrowsePage section={section} id={undefined} />;
};

const Content = () => {
  const [section, id, part, ...beyond] = useAddress().parts;
  if (section === undefined) return <DuePage />;
  if (section === 'flow' && id !== undefined && beyond.length === 0) return <FlowPage kind={id} id={part} />;
  if (id === undefined) return ofAll(section);
  if (part === undefined) return <OfOne section={section} id={id} />;
  const OfKind = beyond.length === 0 && Object.hasOwn(KINDS, section) ? KINDS[section] : undefined;
  return OfKind ? <OfKind kind={id} id={part} /> : <NoSuchPage />;
};

/** Where something is entered or asked nothing is compared, and neither is a wall. */
const isCompared = ([section = '']: readonly string[]): boolean =>
  !['act', 'desk', 'flow', 'import', 'screen', 'vote'].includes(section);

/** The page of the address, alone or beside itself at another moment; each is loaded when it is opened. */
export const Page = () => {
  const { parts, params } = useAddress();
  const moment = params.get('with');
  const onDay = useOnDay();
  const content = (
    <Suspense fallback={<Skeleton active />}>
      <Content />
    </Suspense>
  );
  const shown =
    moment === null || !isCompared(parts) ? (
      content
    ) : (
      <Suspense fallback={<Skeleton active />}>
        <Compared moment={moment}>{content}</Compared>
      </Suspense>
    );
  return onDay === undefined ? shown : <GraphProvider onDay={onDay}>{shown}</GraphProvider>;
};
