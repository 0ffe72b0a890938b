import { Answer } from '../graph/answer';
import { NothingThere } from '../nothing-there';
import { dayWords } from '../words/days';
import { wordOf } from '../words/enums';
import query from './feedback.graphql?raw';
import { NotYet } from './not-yet';
import { Paper } from './paper';

interface Named {
  readonly name: string | null;
}

interface Feedback {
  readonly evaluation: {
    readonly month: string | null;
    readonly total: number | null;
    readonly grade: string | null;
    readonly deducted: number | null;
    readonly satisfaction: number | null;
    readonly finalisedOn: string | null;
    readonly acknowledgedOn: string | null;
    readonly finalised: { readonly eventId: string } | null;
    readonly perLevel: readonly { readonly level: string; readonly score: number }[];
    readonly deductions: readonly {
      readonly deductionId: string;
      readonly fact: string;
      readonly points: number;
      readonly standing: string;
      readonly appealBy: string;
    }[];
    readonly posting: { readonly id: string; readonly person: Named };
    readonly station: Named;
  } | null;
}

type Evaluation = NonNullable<Feedback['evaluation']>;

const Scores = ({ perLevel, total, grade }: Pick<Evaluation, 'perLevel' | 'total' | 'grade'>) => (
  <table>
    <thead>
      <tr>
        <th scope="col">评价主体</th>
        <th scope="col">得分</th>
      </tr>
    </thead>
    <tbody>
      {perLevel.map(({ level, score }) => (
        <tr key={level}>
          <td>{wordOf('AssessorLevel', level, 'zh')}</td>
          <td>{score}</td>
        </tr>
      ))}
      <tr>
        <th scope="row">总分（等次）</th>
        <td>{`${total ?? ''}（${wordOf('EvaluationGrade', grade, 'zh')}）`}</td>
      </tr>
    </tbody>
  </table>
);

const Deductions = ({ deductions }: Pick<Evaluation, 'deductions'>) => {
  if (deductions.length === 0) return <p>本期没有扣分事项。</p>;
  return (
    <ol>
      {deductions.map(({ deductionId, fact, points, standing, appealBy }) => (
        <li key={deductionId}>
          {`${fact}，扣${points}分（${wordOf('DeductionStanding', standing, 'zh')}，申诉期限：${dayWords(appealBy, 'zh')}）。`}
        </li>
      ))}
    </ol>
  );
};

const Sheet = ({ evaluation }: { readonly evaluation: Evaluation }) => {
  const { month, finalisedOn, acknowledgedOn, finalised, posting, station } = evaluation;
  if (finalisedOn === null)
    return <NotYet command="FinaliseEvaluation" params={{ postingId: posting.id, ...(month !== null && { month }) }} />;
  const period = month === null ? '任期综合考评' : `${dayWords(month, 'zh')}绩效评价`;
  return (
    <Paper
      issuer="驻点第一书记考评结果反馈"
      title={`${posting.person.name ?? ''}同志${period}结果反馈`}
      signed={`供电所：${station.name ?? ''}`}
      on={dayWords(finalisedOn, 'zh')}
      fact={finalised?.eventId}
    >
      <Scores {...evaluation} />
      <Deductions {...evaluation} />
      <p>
        {acknowledgedOn ? `本人已于${dayWords(acknowledgedOn, 'zh')}确认知悉。` : '本人签字：　　　　　　　　日期：'}
      </p>
    </Paper>
  );
};

export const FeedbackPaper = ({ id }: { readonly id: string }) => (
  <Answer<Feedback> query={query} variables={{ id }}>
    {({ evaluation }) => (evaluation ? <Sheet evaluation={evaluation} /> : <NothingThere />)}
  </Answer>
);
