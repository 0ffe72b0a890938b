import { Form, InputNumber } from 'antd';
import { useState } from 'react';
import type { FieldProblem } from '../../graph/problem';
import { wordOf } from '../../words/enums';
import { useWords } from '../../words/language';
import { StepAct } from '../step-act';
import { problemsAbout } from '../ticks';
import { ofSheet, type OfEvaluation } from './evaluation';

type Scores = Readonly<Record<string, number | undefined>>;

interface CellsProps {
  readonly methods: readonly string[];
  readonly scores: Scores;
  readonly problems: readonly FieldProblem[];
  readonly onChange: (scores: Scores) => void;
}

const Cells = ({ methods, scores, problems, onChange }: CellsProps) => {
  const { language } = useWords();
  const wrong = problemsAbout(problems, ['scores']);
  return methods.map((method, at) => {
    const own = wrong.filter(({ path }) => path === 'scores' || path.startsWith(`scores.${at}`));
    return (
      <Form.Item
        key={method}
        label={wordOf('EvaluationMethod', method, language)}
        htmlFor={`score-${method}`}
        validateStatus={own.length > 0 ? 'error' : ''}
        help={own.length > 0 ? own.map((problem) => problem[language]).join(' ') : undefined}
      >
        <InputNumber
          id={`score-${method}`}
          min={0}
          max={100}
          value={scores[method] ?? null}
          onChange={(score) => onChange({ ...scores, [method]: score ?? undefined })}
        />
      </Form.Item>
    );
  });
};

/** What a level has not judged yet; cells that stay empty stay missing. */
export const ScoreStep = ({ evaluation, level }: OfEvaluation & { readonly level: string }) => {
  const { language } = useWords();
  const [scores, setScores] = useState<Scores>({});
  const methods = evaluation.missing.filter((cell) => cell.level === level).map(({ method }) => method);
  const entered = methods.filter((method) => scores[method] !== undefined);
  const given = {
    ...ofSheet(evaluation),
    stationId: evaluation.station.id,
    level,
    scores: entered.map((method) => ({ method, score: scores[method] })),
  };
  return (
    <>
      <h3>{wordOf('AssessorLevel', level, language)}</h3>
      <StepAct
        command="SubmitScores"
        given={evaluation.month === null ? { ...given, month: undefined } : given}
        before={(problems) => <Cells methods={methods} scores={scores} problems={problems} onChange={setScores} />}
      />
    </>
  );
};
