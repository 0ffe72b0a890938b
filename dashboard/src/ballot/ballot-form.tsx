import { useState, type FormEvent } from 'react';
import { useWords } from '../words/language';
import { codeTyped, grouped } from './code';
import { PaperFields } from './paper-fields';
import { useVote } from './use-vote';
import { refusalOf, vote, type Paper } from './vote';

const Anonymity = () => {
  const { say } = useWords();
  return (
    <p className="quiet">
      {say(
        '匿名填答：无需登录，系统签发测评票时看不到票面，无法得知谁填了什么；测评结束后一并公布。',
        'This is anonymous: there is no account, and the ballot is signed without being seen, so that nobody can tell whose answer is whose. All answers are told together when the survey closes.',
      )}
    </p>
  );
};

interface CodeInput {
  readonly code: string;
  readonly onChange: (code: string) => void;
}

const CodeField = ({ code, onChange }: CodeInput) => {
  const { say } = useWords();
  return (
    <p>
      <label htmlFor="code">{say('纸上的领票码', 'The code on your paper')}</label>
      <input
        id="code"
        value={code}
        required
        minLength={16}
        maxLength={200}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        onChange={({ target }) => onChange(target.value)}
      />
    </p>
  );
};

const Counted = () => {
  const { say } = useWords();
  return (
    <div role="status" className="counted">
      <h2>{say('已计入，谢谢！', 'It is counted. Thank you!')}</h2>
      <p>{say('领票码已经用过，可以关闭本页。', 'Your code is used up. You may close this page.')}</p>
    </div>
  );
};

interface Given {
  readonly paper: Paper;
  readonly firstCode: string;
}

/** The questions of a survey, each with its five marks. */
export const BallotForm = ({ paper, firstCode }: Given) => {
  const { language, say } = useWords();
  const [code, setCode] = useState(grouped(firstCode));
  const [marks, setMarks] = useState<Readonly<Record<number, number>>>({});
  const [group, setGroup] = useState<string>();
  const { state, error, send } = useVote((answers: Parameters<typeof vote>[1]) => vote(paper, answers));
  if (state === 'counted') return <Counted />;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send({ code: codeTyped(code), marks: paper.questions.map((_, each) => marks[each] ?? 0), group });
  };
  return (
    <form onSubmit={submit}>
      <Anonymity />
      <CodeField code={code} onChange={setCode} />
      <PaperFields
        paper={paper}
        onGroup={setGroup}
        onMark={(each, mark) => setMarks((before) => ({ ...before, [each]: mark }))}
      />
      {error !== undefined && <p role="alert">{refusalOf(error, language)}</p>}
      <button type="submit" className="send" disabled={state === 'sending'}>
        {state === 'sending' ? say('正在提交……', 'Sending…') : say('提交', 'Send')}
      </button>
    </form>
  );
};
