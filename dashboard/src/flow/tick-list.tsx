import { Checkbox, Input } from 'antd';
import type { ReactNode } from 'react';
import type { FieldProblem } from '../graph/problem';
import { useWords } from '../words/language';
import type { Ticks } from './ticks';

/** Somebody on a list. */
export interface Listed {
  readonly id: string;
  readonly name: string;
  readonly note?: ReactNode;
}

interface TickListProps {
  readonly legend: string;
  readonly listed: readonly Listed[];
  readonly ticks: Ticks;
  /** What is wrong with any of them. */
  readonly problems: readonly FieldProblem[];
  readonly onChange: (ticks: Ticks) => void;
  readonly children?: ReactNode;
}

interface OneProps extends Pick<TickListProps, 'ticks' | 'onChange'> {
  readonly one: Listed;
}

const One = ({ one: { id, name, note }, ticks, onChange }: OneProps) => {
  const { say } = useWords();
  const { present, reasons } = ticks;
  const isThere = present.includes(id);
  const tick = (there: boolean) =>
    onChange({ ...ticks, present: there ? [...present, id] : present.filter((each) => each !== id) });
  return (
    <li>
      <Checkbox checked={isThere} onChange={({ target }) => tick(target.checked)}>
        {name} {note}
      </Checkbox>
      {!isThere && (
        <Input
          aria-label={say(`${name}的请假事由`, `Why ${name} is excused`)}
          placeholder={say('请假事由（未请假的不填）', 'Why excused, if excused')}
          value={reasons[id] ?? ''}
          onChange={({ target }) => onChange({ ...ticks, reasons: { ...reasons, [id]: target.value } })}
        />
      )}
    </li>
  );
};

/** Who is expected, to be ticked; whoever is not there may be excused. */
export const TickList = ({ legend, listed, ticks, problems, onChange, children }: TickListProps) => {
  const { language } = useWords();
  return (
    <fieldset>
      <legend>{legend}</legend>
      <ul className="ticks">
        {listed.map((one) => (
          <One key={one.id} one={one} ticks={ticks} onChange={onChange} />
        ))}
      </ul>
      {problems.map((problem) => (
        <p key={problem.path} className="wrong" role="alert">
          {problem[language]}
        </p>
      ))}
      {children}
    </fieldset>
  );
};
