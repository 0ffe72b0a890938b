import { Alert, Button } from 'antd';
import { commandOf } from '../commands/commands';
import { Link } from '../link';
import { wordOf } from '../words/enums';
import { sourceWords } from '../words/sources';
import { useWords } from '../words/language';
import type { Problem } from './problem';

const Next = ({ next }: { readonly next: NonNullable<Problem['next']> }) => {
  const { language, say } = useWords();
  const command = commandOf(next.command);
  const label = command?.label[language === 'zh' ? 0 : 1] ?? next.command;
  return (
    <div>
      {say('下一步：', 'Next: ')}
      {wordOf('Role', next.role, language)}
      {say('办理', ' – ')}
      {command ? <Link to={`/act/${next.command}`}>{label}</Link> : label}
    </div>
  );
};

const One = ({ problem }: { readonly problem: Problem }) => {
  const { language, say } = useWords();
  const { messages, code, rule, source, next } = problem;
  const ground = source === undefined ? '' : sourceWords(source, language);
  // A rule is worded in English.
  const grounds = [language === 'en' ? rule : '', ground].filter(Boolean).join(' · ');
  return (
    <Alert
      role="alert"
      showIcon
      type={problem.isWarning ? 'warning' : 'error'}
      title={messages[language]}
      description={
        <>
          {grounds && <div>{say('依据：', 'Ground: ') + grounds}</div>}
          {next && <Next next={next} />}
          <code className="quiet">{code}</code>
        </>
      }
    />
  );
};

interface ProblemsProps {
  readonly problems: readonly Problem[];
  readonly retry?: () => void;
}

/** Each problem with its rule and what to do next. */
export const Problems = ({ problems, retry }: ProblemsProps) => {
  const { say } = useWords();
  return (
    <div className="stack">
      {problems.map((problem) => (
        <One key={problem.code + problem.messages.en} problem={problem} />
      ))}
      {retry && (
        <Button className="own-width" onClick={retry}>
          {say('重试', 'Try again')}
        </Button>
      )}
    </div>
  );
};
