import { Button, Segmented } from 'antd';
import { lazy } from 'react';
import { setParams, useAddress } from '../address';
import { Answer } from '../graph/answer';
import { useMoment } from '../graph/moment';
import { Saved } from '../rows/saved';
import { plusDays, today } from '../words/days';
import { useWords } from '../words/language';
import { useSession } from '../session/session';
import query from './due.graphql?raw';
import type { DueAnswer, DueItem } from './due-item';
import { DueRows } from './due-rows';
import { FirstHint } from './first-hint';
import { isFor } from './is-for';

const AboutMe = lazy(() => import('./about-me'));

const HORIZON_DAYS = 30;
const PAGE = 50;
const MOST = 200;

const SHOWS = {
  all: () => true,
  mine: isFor,
  late: (item: DueItem) => item.late,
  ahead: (item: DueItem) => !item.late,
} as const;
type Show = keyof typeof SHOWS;
const showOf = (told: string | null): Show => (told !== null && Object.hasOwn(SHOWS, told) ? (told as Show) : 'all');

interface FilterProps {
  readonly show: Show;
  readonly items: readonly DueItem[];
  readonly mine: number;
}

const Filter = ({ show, items, mine }: FilterProps) => {
  const { say } = useWords();
  const late = items.filter((item) => item.late).length;
  const options = [
    { value: 'all', label: say(`全部 ${items.length}`, `All ${items.length}`) },
    { value: 'mine', label: say(`我的 ${mine}`, `Mine ${mine}`) },
    { value: 'late', label: say(`逾期 ${late}`, `Overdue ${late}`) },
    { value: 'ahead', label: say(`未到期 ${items.length - late}`, `Ahead ${items.length - late}`) },
  ];
  return (
    <Segmented
      aria-label={say('筛选', 'Filter')}
      value={show}
      options={options}
      onChange={(value) => setParams({ show: value === 'all' ? undefined : value })}
    />
  );
};

const Items = ({ answer, first, on }: { readonly answer: DueAnswer; readonly first: number; readonly on: string }) => {
  const { say } = useWords();
  const show = showOf(useAddress().params.get('show'));
  const { edges, pageInfo, totalCount } = answer.dueItems;
  const items = edges.map(({ node }) => node);
  const { actor } = useSession();
  const mine = items.filter((item) => isFor(item, actor));
  const shown = items.filter((item) => SHOWS[show](item, actor));
  return (
    <>
      <div className="tools">
        <Filter show={show} items={items} mine={mine.length} />
        <span className="quiet" role="status">
          {say(`共 ${totalCount} 项，已列出 ${items.length} 项`, `${totalCount} in all, ${items.length} listed`)}
        </span>
      </div>
      <Saved name="due">
        <DueRows items={shown} today={on} />
      </Saved>
      {pageInfo.hasNextPage && first < MOST && (
        <Button onClick={() => setParams({ first: String(Math.min(first + PAGE, MOST)) })}>
          {say('再列一些', 'List more')}
        </Button>
      )}
    </>
  );
};

const firstOf = (told: string | null): number => Math.min(Math.max(Number(told) || PAGE, PAGE), MOST);

/** What is due and overdue, over all contexts: the first thing that anybody sees. */
export const DuePage = () => {
  const { say } = useWords();
  const { params } = useAddress();
  const on = useMoment().day ?? today();
  const isMine = params.get('show') === 'mine';
  const first = isMine ? MOST : firstOf(params.get('first'));
  return (
    <>
      <h1>{say('到期和逾期事项', 'Due and overdue')}</h1>
      <FirstHint />
      <Answer<DueAnswer> query={query} variables={{ dueBefore: plusDays(on, HORIZON_DAYS), today: on, first }}>
        {(answer) => <Items answer={answer} first={first} on={on} />}
      </Answer>
      {isMine && <AboutMe />}
    </>
  );
};
