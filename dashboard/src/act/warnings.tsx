import { Form, Input } from 'antd';
import type { Problem } from '../graph/problem';
import { useWords } from '../words/language';

export type Reasons = Readonly<Record<string, string>>;

interface Given {
  readonly problems: readonly Problem[];
  readonly reasons: Reasons;
  readonly onChange: (reasons: Reasons) => void;
}

/** A warning lets the command pass with a reason: it is asked for where the warning was met. */
export const WarningReasons = ({ problems, reasons, onChange }: Given) => {
  const { language, say } = useWords();
  const codes = new Set([
    ...problems.filter(({ isWarning }) => isWarning).map(({ code }) => code),
    ...Object.keys(reasons),
  ]);
  return [...codes].map((code) => {
    const warning = problems.find((problem) => problem.code === code);
    return (
      <Form.Item
        key={code}
        htmlFor={`reason-${code}`}
        label={say('仍要办理的理由', 'Reason for going on')}
        extra={warning?.messages[language]}
      >
        <Input.TextArea
          id={`reason-${code}`}
          value={reasons[code] ?? ''}
          onChange={({ target }) => onChange({ ...reasons, [code]: target.value })}
        />
      </Form.Item>
    );
  });
};
