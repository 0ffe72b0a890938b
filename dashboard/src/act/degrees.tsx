import { Form } from 'antd';
import type { Field } from '../commands/commands';
import type { FieldProblem } from '../graph/problem';
import { useWords } from '../words/language';
import { RATED } from './rated';
import type { Values } from './values';

const from1To = (most: number): readonly number[] => Array.from({ length: most }, (_, at) => at + 1);
const MOST = 3;

interface DegreesProps {
  readonly fields: readonly Field[];
  readonly values: Values;
  readonly problems: readonly FieldProblem[];
  readonly onChange: (values: Values) => void;
}

/** How likely and how harmful, as a table of which one cell is picked. */
export const Degrees = ({ fields, values, problems, onChange }: DegreesProps) => {
  const { language, say } = useWords();
  const [likely = '', harmful = ''] = RATED.map(
    (name) => fields.find((field) => field.name === name)?.label[language === 'zh' ? 0 : 1],
  );
  const own = [
    ...new Set(problems.filter(({ path }) => RATED.some((name) => name === path)).map((problem) => problem[language])),
  ];
  const cell = (likelihood: number, impact: number) => (
    <td key={impact} className={`heat-${Math.ceil((likelihood * impact * 4) / MOST ** 2)}`}>
      <label>
        <input
          type="radio"
          name="degrees"
          aria-label={say(`可能性${likelihood}，影响${impact}`, `Likelihood ${likelihood}, impact ${impact}`)}
          checked={values['likelihood'] === likelihood && values['impact'] === impact}
          onChange={() => onChange({ ...values, likelihood, impact })}
        />
        <span aria-hidden>{`${likelihood} × ${impact}`}</span>
      </label>
    </td>
  );
  return (
    <Form.Item
      label={say('发生可能性 × 影响程度', 'Likelihood × impact')}
      required
      validateStatus={own.length > 0 ? 'error' : ''}
      help={own.length > 0 ? own.join(' ') : undefined}
      extra={say(`先看行：${likely}；再看列：${harmful}。`, `Rows: ${likely}. Columns: ${harmful}.`)}
    >
      <table className="degrees" role="radiogroup" aria-label={say('风险的程度', 'Degrees of the risk')}>
        <tbody>
          {from1To(MOST).map((likelihood) => (
            <tr key={likelihood}>{from1To(MOST).map((impact) => cell(likelihood, impact))}</tr>
          ))}
        </tbody>
      </table>
    </Form.Item>
  );
};
