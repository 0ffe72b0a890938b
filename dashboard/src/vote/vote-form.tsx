import { Alert, Button } from 'antd';
import { useState, type FormEvent } from 'react';
import { useClient } from 'urql';
import { PaperFields } from '../ballot/paper-fields';
import { useVote } from '../ballot/use-vote';
import { refusalOf, type Paper } from '../ballot/vote';
import { Problems } from '../graph/problems';
import { useWords } from '../words/language';
import { Refused, voteOfMine, type Asking } from './own-vote';
import './vote.css';

const Anonymity = () => {
  const { say } = useWords();
  return (
    <p className="quiet">
      {say(
        '匿名填答：账号只用于领取测评票，每人一张；签发时看不到票面，提交答卷时不带登录信息，无法得知谁填了什么。',
        'This is anonymous: your account is used to have one ballot signed, which the signer does not see; the answers go out without it, so that nobody can tell whose they are.',
      )}
    </p>
  );
};

const Wrong = ({ error }: { readonly error: unknown }) => {
  const { language } = useWords();
  if (error === undefined) return null;
  if (error instanceof Refused) return <Problems problems={error.problems} />;
  return <Alert role="alert" type="error" showIcon title={refusalOf(error, language)} />;
};

/** The questions, each with its five marks, and the one button that asks for the ballot and answers. */
export const VoteForm = ({ paper, asking }: { readonly paper: Paper; readonly asking: Asking }) => {
  const { say } = useWords();
  const [marks, setMarks] = useState<Readonly<Record<number, number>>>({});
  const [group, setGroup] = useState<string>();
  const client = useClient();
  const { state, error, send } = useVote((answers: Parameters<typeof voteOfMine>[3]) =>
    voteOfMine(client, paper, asking, answers),
  );
  if (state === 'counted')
    return <Alert role="status" type="success" showIcon title={say('已计入，谢谢！', 'It is counted. Thank you!')} />;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send({ marks: paper.questions.map((_, each) => marks[each] ?? 0), group });
  };
  return (
    <form className="vote" onSubmit={submit}>
      <Anonymity />
      <PaperFields
        paper={paper}
        onGroup={setGroup}
        onMark={(each, mark) => setMarks((before) => ({ ...before, [each]: mark }))}
      />
      <Wrong error={error} />
      <Button type="primary" htmlType="submit" size="large" loading={state === 'sending'}>
        {say('领票并提交', 'Ask for the ballot and send')}
      </Button>
    </form>
  );
};
