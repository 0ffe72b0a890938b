import { useWords, type Label } from '../words/language';
import { Choice } from './choice';
import type { Paper } from './vote';

/** The best first, as it is read out; every mark has its word. */
const MARKS: readonly (readonly [mark: number, label: Label])[] = [
  [5, ['很满意', 'Very satisfied']],
  [4, ['满意', 'Satisfied']],
  [3, ['一般', 'Neither']],
  [2, ['不满意', 'Dissatisfied']],
  [1, ['很不满意', 'Very dissatisfied']],
];

interface QuestionProps {
  readonly questions: Paper['questions'];
  readonly onMark: (question: number, mark: number) => void;
}

/** Each question with its five marks. */
export const Questions = ({ questions, onMark }: QuestionProps) => {
  const { language } = useWords();
  const options = MARKS.map(([mark, label]) => ({ value: mark, label: label[language === 'zh' ? 0 : 1] }));
  return questions.map((question, each) => (
    <Choice
      key={question}
      name={`question-${each}`}
      legend={`${each + 1}. ${question}`}
      options={options}
      onChange={(mark) => onMark(each, mark)}
    />
  ));
};
