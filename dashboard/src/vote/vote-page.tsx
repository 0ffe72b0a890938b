import { Alert, Button } from 'antd';
import { useEffect, useState } from 'react';
import { useOwn } from '../act/own';
import { useMayGive, WhoMay } from '../act/who-may';
import { paperOf, refusalOf, type Paper } from '../ballot/vote';
import { commandOf } from '../commands/commands';
import { useIsPast } from '../graph/on-day';
import { Link } from '../link';
import { NoSuchPage } from '../no-such-page';
import { useWords } from '../words/language';
import type { Asking } from './own-vote';
import { VoteForm } from './vote-form';

type Found = { readonly paper: Paper } | { readonly error: unknown } | undefined;

const usePaper = (id: string): { readonly found: Found; readonly again: () => void } => {
  const [found, setFound] = useState<Found>();
  const [times, setTimes] = useState(0);
  useEffect(() => {
    paperOf(id).then(
      (paper) => setFound({ paper }),
      (error: unknown) => setFound({ error }),
    );
  }, [id, times]);
  return { found, again: () => setTimes((before) => before + 1) };
};

/** What is asked beside the ballot: a First Secretary names the posting that he reviews from. */
const useAsking = (kind: Kind, id: string, paper: Paper | undefined): Asking => {
  const { Posting: postingId, Station: stationId } = useOwn();
  if (kind === 'survey') return { command: 'RequestBallot', input: { surveyId: id } };
  const isOfPosting = paper?.reviewers === 'FIRST_SECRETARIES' && postingId !== undefined;
  return {
    command: 'RequestReviewBallot',
    input: { upwardReviewId: id, ...(isOfPosting ? { postingId, stationId } : {}) },
  };
};

const TITLES = {
  survey: ['填答满意度测评', 'Answer the satisfaction survey'],
  review: ['参加督导评议', 'Review those who supervise you'],
} as const;
type Kind = keyof typeof TITLES;

interface BallotProps {
  readonly paper: Paper;
  readonly asking: Asking;
}

/** The questions, or why they are not asked of whoever is here. */
const Ballot = ({ paper, asking }: BallotProps) => {
  const { say } = useWords();
  const isPast = useIsPast();
  const roles = commandOf(asking.command)?.roles ?? [];
  const mayGive = useMayGive(roles);
  if (!paper.open || isPast)
    return <Alert role="status" type="info" showIcon title={say('已经结束，不能填答。', 'It is closed.')} />;
  if (paper.audience === 'CUSTOMERS')
    return (
      <Alert
        role="status"
        type="info"
        showIcon
        title={say(
          '本次测评面向用电客户，凭纸上的领票码填答。',
          'Customers answer this one, by the code on their paper.',
        )}
      />
    );
  return mayGive ? <VoteForm paper={paper} asking={asking} /> : <WhoMay roles={roles} />;
};

const Content = ({ kind, id }: { readonly kind: Kind; readonly id: string }) => {
  const { language, say } = useWords();
  const { found, again } = usePaper(id);
  const asking = useAsking(kind, id, found && 'paper' in found ? found.paper : undefined);
  if (!found) return <p role="status">{say('正在打开……', 'Opening…')}</p>;
  if ('error' in found)
    return (
      <Alert
        role="alert"
        type="error"
        showIcon
        title={refusalOf(found.error, language)}
        action={<Button onClick={again}>{say('重试', 'Try again')}</Button>}
      />
    );
  return <Ballot paper={found.paper} asking={asking} />;
};

const isKind = (kind: string): kind is Kind => Object.hasOwn(TITLES, kind);

/** Whoever has an account and is entitled asks for the own ballot here and answers, in one go. */
const VotePage = ({ kind, id }: { readonly kind: string; readonly id: string }) => {
  const { language, say } = useWords();
  if (!isKind(kind)) return <NoSuchPage />;
  return (
    <>
      <h1>{TITLES[kind][language === 'zh' ? 0 : 1]}</h1>
      <Content key={id} kind={kind} id={id} />
      <p>
        <Link to="/">{say('返回到期事项', 'Back to what is due')}</Link>
      </p>
    </>
  );
};

export default VotePage;
