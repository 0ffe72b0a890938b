import { Skeleton } from 'antd';
import { Suspense, type ReactNode } from 'react';
import { partsOf, useAddress } from './address';
import { loadsAhead } from './ahead';
import { GraphProvider } from './graph/graph-provider';
import { useOnDay } from './graph/on-day';
import { DuePage } from './due/due-page';
import { loaded, type LoadedView } from './loaded';
import { NoSuchPage } from './no-such-page';

interface OfThing {
  readonly id: string;
}

const StationsPage = loaded(() => import('./stations/stations-page'));
const StationPage = loaded(() => import('./station/station-page'));
const PostingPage = loaded(() => import('./posting/posting-page'));
const BureauPage = loaded(() => import('./bureau/bureau-page'));
const ActsPage = loaded(() => import('./acts/acts-page'));
const ActPage = loaded(() => import('./acts/act-page'));
const ImportPage = loaded(() => import('./import/import-page'));
const BrowsePage = loaded(() => import('./browse/browse-page'));
const BoardsPage = loaded(() => import('./board/boards-page'));
const ObligationsPage = loaded(() => import('./board/obligations-page'));
const BoardPage = loaded(() => import('./board/board-page'));
const ScreenPage = loaded(() => import('./screen/screen-page'));
const PaperPage = loaded(() => import('./paper/paper-page'));
const Compared = loaded(() => import('./compare/compared'));
const DirectoryPage = loaded(() => import('./browse/directory-page'));
const VotePage = loaded(() => import('./vote/vote-page'));
const DeskPage = loaded(() => import('./desk/desk-page'));
const DataSetPage = loaded(() => import('./desk/data-set-page'));
const FlowPage = loaded(() => import('./flow/flow-page'));

const LISTS: Readonly<Record<string, LoadedView<object>>> = {
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
const THINGS: Readonly<Record<string, LoadedView<OfThing>>> = {
  stations: StationPage,
  postings: PostingPage,
  act: ActPage,
  boards: BoardPage,
  desk: DataSetPage,
};

/** What is of a kind: its kind stands between. */
const KINDS: Readonly<Record<string, LoadedView<OfThing & { readonly kind: string }>>> = {
  print: PaperPage,
  vote: VotePage,
};

const named = <View,>(views: Readonly<Record<string, View>>, name: string): View | undefined =>
  Object.hasOwn(views, name) ? views[name] : undefined;

/** What has to be loaded for an address. */
const viewAt = ([section, id, part]: readonly string[]): Pick<LoadedView<never>, 'load'> | undefined => {
  if (section === undefined) return undefined;
  if (section === 'flow') return FlowPage;
  if (id === undefined) return named(LISTS, section) ?? BrowsePage;
  return part === undefined ? (named(THINGS, section) ?? BrowsePage) : named(KINDS, section);
};

const loadAt = (pathname: string): void => viewAt(partsOf(pathname))?.load();
loadsAhead(loadAt);
// Beside the sign-in, not after it.
loadAt(location.pathname);

/** A posting has a page of its own, which tells much beside what was in force on a day. */
const onDaySection = (section: string): string => (section === 'postings' ? 'posting' : section);

const OfOne = ({ section, id }: OfThing & { readonly section: string }) => {
  const shown = useOnDay() === undefined ? section : onDaySection(section);
  const Thing = named(THINGS, shown);
  return Thing ? <Thing key={id} id={id} /> : <BrowsePage section={shown} id={id} />;
};

const ofAll = (section: string): ReactNode => {
  const List = named(LISTS, section);
  return List ? <List /> : <BrowsePage section={section} id={undefined} />;
};

const Content = () => {
  const [section, id, part, ...beyond] = useAddress().parts;
  if (section === undefined) return <DuePage />;
  if (section === 'flow' && id !== undefined && beyond.length === 0) return <FlowPage kind={id} id={part} />;
  if (id === undefined) return ofAll(section);
  if (part === undefined) return <OfOne section={section} id={id} />;
  const OfKind = beyond.length === 0 ? named(KINDS, section) : undefined;
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
  const shown = moment === null || !isCompared(parts) ? content : <Compared moment={moment}>{content}</Compared>;
  return onDay === undefined ? shown : <GraphProvider onDay={onDay}>{shown}</GraphProvider>;
};
