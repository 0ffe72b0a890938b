import { lazy, Suspense } from 'react';
import { Answer } from '../graph/answer';
import { useOnDay } from '../graph/on-day';
import { Link } from '../link';
import { EvaluationRows } from '../rows/evaluation-rows';
import { Facts } from '../rows/facts';
import { Tag } from '../rows/tag';
import { TaskRows } from '../rows/task-rows';
import { dayWords } from '../words/days';
import { wordOf } from '../words/enums';
import { useWords } from '../words/language';
import { NothingThere } from '../nothing-there';
import { IndicatorRows } from './indicator-rows';
import { RiskDomains } from './risk-domains';
import query from './station.graphql?raw';
import type { Branch, Clue, Station } from './station';

const AboutThing = lazy(() => import('../browse/about-thing'));

const OfBranch = ({ branch }: { readonly branch: Branch | null }) => {
  const { language, say } = useWords();
  if (!branch)
    return (
      <p className="empty">
        {say('尚未设立党支部。可在“办理”中设立供电所党支部。', 'There is no branch yet. Establish it under “Acts”.')}
      </p>
    );
  const { committee } = branch;
  return (
    <Facts
      facts={[
        [
          say('党支部', 'Branch'),
          <Link key="branch" to={`/branch/${encodeURIComponent(branch.id)}`}>
            {branch.name}
          </Link>,
        ],
        [say('设立日期', 'Established'), dayWords(branch.establishedOn, language)],
        [say('正式党员', 'Full members'), branch.fullMembers],
        [say('预备党员', 'Probationary members'), branch.probationaryMembers],
        [say('有表决权', 'Entitled to vote'), branch.votingMembers],
        [say('第一书记到任', 'First Secretary since'), dayWords(branch.firstSecretarySince, language)],
        [say('支部委员空缺', 'Vacant seats'), committee && `${committee.vacancies} / ${committee.seats}`],
        [say('支部委员会届满', 'Committee’s term ends'), dayWords(committee?.termEndsOn, language)],
      ]}
    />
  );
};

const OfPosting = ({ posting }: { readonly posting: Station['currentPosting'] }) => {
  const { language, say } = useWords();
  const isOnDay = useOnDay() !== undefined;
  if (!posting)
    return (
      <p className="empty">
        {isOnDay
          ? say('当日没有驻点第一书记。', 'There was no First Secretary on that day.')
          : say('目前没有驻点第一书记。', 'There is no First Secretary at present.')}
      </p>
    );
  return (
    <>
      <Facts
        facts={[
          [
            say('驻点第一书记', 'First Secretary'),
            <Link key="secretary" to={`/postings/${posting.id}`}>
              {posting.person.name ?? say('（姓名未载入）', '(no name)')}
            </Link>,
          ],
          [say('任职开始', 'Since'), dayWords(posting.startOn, language)],
          [say('任期届满', 'Until'), dayWords(posting.plannedEndOn, language)],
        ]}
      />
      <h2>{say('任期目标任务', 'Target tasks')}</h2>
      <TaskRows tasks={posting.tasks} />
      {posting.evaluations && (
        <>
          <h2>{say('月度绩效评价', 'Evaluations')}</h2>
          <EvaluationRows evaluations={posting.evaluations} />
        </>
      )}
    </>
  );
};

const Clues = ({ clues }: { readonly clues: readonly Clue[] }) => {
  const { language, say } = useWords();
  if (clues.length === 0) return null;
  return (
    <>
      <h2>{say('改进线索', 'Clues')}</h2>
      <ul>
        {clues.map(({ id, hypothesis, step, open, dueOn }) => (
          <li key={id}>
            <Link to={`/clue/${encodeURIComponent(id)}`}>{hypothesis}</Link>{' '}
            <Tag tone={open ? 'warning' : 'plain'}>{wordOf('ClueStep', step, language)}</Tag>
            {dueOn && (
              <span className="quiet">
                {say(`期限 ${dayWords(dueOn, language)}`, `due ${dayWords(dueOn, language)}`)}
              </span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
};

const OfStation = ({ station }: { readonly station: Station }) => {
  const { say } = useWords();
  const { id, riskPoints, clues = [] } = station;
  return (
    <>
      <h1>{station.name}</h1>
      <p className="quiet">{station.countyEnterprise?.name}</p>
      <OfBranch branch={station.branch} />
      <h2>{say('驻点任职', 'Posting')}</h2>
      <OfPosting posting={station.currentPosting} />
      <h2>{say('指标', 'Indicators')}</h2>
      <IndicatorRows indicators={station.indicators} />
      {riskPoints && (
        <>
          <h2>{say('廉洁风险', 'Integrity risks')}</h2>
          <RiskDomains id={id} riskPoints={riskPoints} />
        </>
      )}
      <Clues clues={clues} />
      <Suspense>
        <AboutThing type="Station" id={id} />
      </Suspense>
    </>
  );
};

const StationPage = ({ id }: { readonly id: string }) => {
  const ofDay = useOnDay() !== undefined;
  return (
    <Answer<{ readonly station: Station | null }> query={query} variables={{ id, ofDay }}>
      {({ station }) => (station ? <OfStation station={station} /> : <NothingThere />)}
    </Answer>
  );
};

export default StationPage;
