import { Answer } from '../../graph/answer';
import { Link } from '../../link';
import { NothingThere } from '../../nothing-there';
import { Facts } from '../../rows/facts';
import { dayWords } from '../../words/days';
import { wordOf } from '../../words/enums';
import { useWords } from '../../words/language';
import { Step, stepState } from '../step';
import { StepAct } from '../step-act';
import { Codes } from './codes';
import { useIssuing, type Issuing } from './issuing';
import query from './survey.graphql?raw';

interface Survey {
  readonly id: string;
  readonly audience: string;
  readonly phase: string;
  readonly questions: readonly string[];
  readonly minResponses: number;
  readonly ballotKey: string | null;
  readonly open: boolean;
  readonly ballots: number;
  readonly signed: number;
  readonly responses: number;
  readonly withheld: boolean;
  readonly satisfaction: number | null;
  readonly openedOn: string;
  readonly closedOn: string | null;
  readonly station: { readonly id: string; readonly name: string };
}

const Opened = ({ survey }: { readonly survey: Survey }) => {
  const { language, say } = useWords();
  return (
    <>
      <Facts
        facts={[
          [say('供电所', 'Station'), survey.station.name],
          [say('对象', 'Asked'), wordOf('SurveyAudience', survey.audience, language)],
          [say('阶段', 'Phase'), wordOf('SurveyPhase', survey.phase, language)],
          [say('开始日期', 'Opened'), dayWords(survey.openedOn, language)],
          [say('最少有效答卷', 'Least responses'), survey.minResponses],
        ]}
      />
      <ol>
        {survey.questions.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ol>
    </>
  );
};

const Closed = ({ survey }: { readonly survey: Survey }) => {
  const { language, say } = useWords();
  return (
    <Facts
      facts={[
        [say('结束日期', 'Closed'), dayWords(survey.closedOn, language)],
        [say('有效答卷', 'Responses'), survey.responses],
        [
          say('满意度', 'Satisfaction'),
          survey.withheld ? say('答卷不足，不予公布', 'withheld: too few') : survey.satisfaction,
        ],
      ]}
    />
  );
};

const Steps = ({ survey, issuing }: { readonly survey: Survey; readonly issuing: Issuing }) => {
  const { say } = useWords();
  const { id, open, ballots, signed } = survey;
  const isByCode = survey.audience === 'CUSTOMERS';
  return (
    <ol className="steps">
      <Step title={say('开展测评', 'Open it')} state="done">
        <Opened survey={survey} />
      </Step>
      <Step title={say('发放测评票', 'Give out ballots')} state={stepState(!open, open)}>
        <Facts
          facts={[
            [say('已登记领票码', 'Codes issued'), isByCode ? ballots : undefined],
            [say('已签发测评票', 'Ballots signed'), signed],
          ]}
        />
        {open && isByCode && <Codes surveyId={id} issuing={issuing} />}
        {open && !isByCode && (
          <p>
            {say(
              '职工、党员凭本人账号领票，每人一张，无需领票码。',
              'Staff and members have their ballots signed by their own accounts: there are no codes.',
            )}
          </p>
        )}
      </Step>
      <Step title={say('结束测评', 'Close it')} state={stepState(!open, open && signed > 0)}>
        {open ? <StepAct command="CloseSurvey" given={{ surveyId: id }} /> : <Closed survey={survey} />}
      </Step>
    </ol>
  );
};

/** A survey from its questions to its results. */
const SurveyFlow = ({ id }: { readonly id: string }) => {
  const { say } = useWords();
  // Codes outlast the answers of the graph, which come anew when they are recorded.
  const issuing = useIssuing(id);
  return (
    <Answer<{ readonly survey: Survey | null }> query={query} variables={{ id }}>
      {({ survey }) =>
        survey ? (
          <>
            <h1>{say('满意度测评', 'Satisfaction survey')}</h1>
            <Steps survey={survey} issuing={issuing} />
            <Link to={`/survey/${encodeURIComponent(id)}`}>{say('查看全部记录', 'See all that was recorded')}</Link>
          </>
        ) : (
          <NothingThere />
        )
      }
    </Answer>
  );
};

export default SurveyFlow;
