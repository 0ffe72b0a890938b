import { useWords } from '../words/language';
import { Choice } from './choice';
import { Questions } from './questions';
import type { Paper } from './vote';

interface PaperInput {
  readonly paper: Pick<Paper, 'groups' | 'questions'>;
  readonly onGroup: (group: string) => void;
  readonly onMark: (question: number, mark: number) => void;
}

/** The groups that one may say one belongs to, and the questions. */
export const PaperFields = ({ paper: { groups, questions }, onGroup, onMark }: PaperInput) => {
  const { say } = useWords();
  return (
    <>
      {groups.length > 0 && (
        <Choice
          name="group"
          legend={say('您属于', 'You are one of')}
          options={groups.map((each) => ({ value: each, label: each }))}
          onChange={onGroup}
        />
      )}
      <Questions questions={questions} onMark={onMark} />
    </>
  );
};
