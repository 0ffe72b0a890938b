import { Button } from 'antd';
import { lazy, useEffect, useState } from 'react';
import { useClient } from 'urql';
import { setParams, useAddress } from '../address';
import { Answer } from '../graph/answer';
import { useMoment } from '../graph/moment';
import { MOST_LISTED, restOf } from '../graph/rest-of';
import { Saved } from '../rows/saved';
import { plusDays, today } from '../words/days';
import { useWords } from '../words/language';
import { useSession } from '../session/session';
import query from './due.graphql?raw';
import { DueFilter, SHOWS, showOf } from './due-filter';
import type { DueAnswer, DueItem } from './due-item';
import { DueRows } from './due-rows';
import { FirstHint } from './first-hint';

const AboutMe = lazy(() => import('./about-me'));

const HORIZON_DAYS = 30;
const PAGE = 50;
/** In one answer. */
const MOST = 200;

const asked = (on: string) => ({ dueBefore: plusDays(on, HORIZON_DAYS), today: on });

/** What follows on what one answer lists, up to so many: what is mine may stand behind what is due for others. */
const useRest = ({ dueItems }: DueAnswer, on: string, wanted: number): readonly DueItem[] => {
  const client = useClient();
  const [rest, setRest] = useState<readonly DueItem[]>([]);
  useEffect(() => {
    if (wanted <= MOST) return undefined;
    let isOver = false;
    const ask = async (after: string) => {
      const variables = { ...asked(on), first: MOST, after };
      const answer = await client.query<DueAnswer>(query, variables, { requestPolicy: 'network-only' }).toPromise();
      return answer.data?.dueItems;
    };
    void restOf(dueItems, ask, wanted).then((found) => isOver || setRest(found));
    return () => {
      isOver = true;
    };
  }, [client, dueItems, on, wanted]);
  return wanted > MOST ? rest : [];
};

const Items = ({ answer, first, on }: { readonly answer: DueAnswer; readonly first: number; readonly on: string }) => {
  const { say } = useWords();
  const show = showOf(useAddress().params.get('show'));
  const { edges, totalCount } = answer.dueItems;
  const rest = useRest(answer, on, first);
  const items = [...edges.map(({ node }) => node), ...rest];
  const { actor } = useSession();
  const shown = items.filter((item) => SHOWS[show](item, actor));
  return (
    <>
      <div className="tools">
        <DueFilter show={show} items={items} total={totalCount} />
        <span className="quiet" role="status">
          {say(`共 ${totalCount} 项，已列出 ${items.length} 项`, `${totalCount} in all, ${items.length} listed`)}
        </span>
      </div>
      <Saved name="due">
        <DueRows items={shown} today={on} />
      </Saved>
      {items.length < totalCount && first < MOST_LISTED && (
        <Button onClick={() => setParams({ first: String(first < MOST ? first + PAGE : first + MOST) })}>
          {say('再列一些', 'List more')}
        </Button>
      )}
    </>
  );
};

const firstOf = (told: string | null): number =>
  Math.min(Math.max(Math.trunc(Number(told)) || PAGE, PAGE), MOST_LISTED);

/** What is due and overdue, over all contexts: the first thing that anybody sees. */
export const DuePage = () => {
  const { say } = useWords();
  const { params } = useAddress();
  const on = useMoment().day ?? today();
  const isMine = params.get('show') === 'mine';
  const first = isMine ? MOST_LISTED : firstOf(params.get('first'));
  return (
    <>
      <h1>{say('到期和逾期事项', 'Due and overdue')}</h1>
      <FirstHint />
      <Answer<DueAnswer> query={query} variables={{ ...asked(on), first: Math.min(first, MOST) }}>
        {(answer) => <Items answer={answer} first={first} on={on} />}
      </Answer>
      {isMine && <AboutMe />}
    </>
  );
};
