import { lazy, Suspense } from 'react';
import { Answer } from '../graph/answer';
import { useMoment } from '../graph/moment';
import { Link } from '../link';
import { NothingThere } from '../nothing-there';
import { PaperLink } from '../paper/papers';
import { EvaluationRows } from '../rows/evaluation-rows';
import { Facts } from '../rows/facts';
import { Percent } from '../rows/percent';
import { TaskRows } from '../rows/task-rows';
import { dayWords } from '../words/days';
import { wordOf } from '../words/enums';
import { useWords, type Language, type Say } from '../words/language';
import { DutyRows } from './duty-rows';
import { Life } from './life';
import query from './posting.graphql?raw';
import type { Posting } from './posting';
import { SupervisionRows } from './supervision-rows';

const AboutThing = lazy(() => import('../browse/about-thing'));

/** Of one that was under way before the system: since when it is kept here, and from what. */
const takeover = ({ takenOverOn, takenOverFrom }: Posting, language: Language, say: Say): string | null =>
  takenOverOn &&
  say(
    `${dayWords(takenOverOn, language)}，来源：${takenOverFrom ?? ''}；此前情况不在本系统记录`,
    `${dayWords(takenOverOn, language)} from ${takenOverFrom ?? ''}; what was before is not kept here`,
  );

const Summary = ({ posting }: { readonly posting: Posting }) => {
  const { language, say } = useWords();
  const { cockpit, station } = posting;
  return (
    <Facts
      facts={[
        [
          say('供电所', 'Station'),
          <Link key="station" to={`/stations/${station.id}`}>
            {station.name}
          </Link>,
        ],
        [say('状态', 'Stage'), wordOf('PostingStage', posting.stage, language)],
        [say('任职文号', 'Document'), posting.documentNo],
        [say('任职开始', 'Since'), dayWords(posting.startOn, language)],
        [say('期初接入', 'Taken over'), takeover(posting, language, say)],
        [say('任期届满', 'Until'), dayWords(posting.plannedEndOn, language)],
        [say('任职结束', 'Ended'), dayWords(posting.endedOn, language)],
        [say('已任职天数', 'Days served'), cockpit.daysServed],
        [say('剩余天数', 'Days left'), cockpit.daysLeft],
        [
          say('任务进度', 'Progress of the tasks'),
          <Percent key="progress" value={cockpit.progress} name={say('任务进度', 'Progress of the tasks')} />,
        ],
        [say('逾期事项', 'Overdue'), cockpit.overdue],
        [say('到期事项', 'Due'), cockpit.due],
      ]}
    />
  );
};

const Cockpit = ({ posting }: { readonly posting: Posting }) => {
  const { say } = useWords();
  return (
    <>
      <h1>{say(`${posting.person.name ?? ''}驻点任职`, `Posting of ${posting.person.name ?? posting.id}`)}</h1>
      <Summary posting={posting} />
      {posting.takenOverOn === null && <PaperLink type="Posting" id={posting.id} />}
      <h2>{say('任期事项', 'Duties of the term')}</h2>
      <DutyRows posting={posting} />
      <h2>{say('任期目标任务', 'Target tasks')}</h2>
      <TaskRows tasks={posting.tasks} />
      <h2>{say('履职监督', 'Supervision')}</h2>
      <SupervisionRows months={posting.supervision} />
      <h2>{say('绩效评价', 'Evaluations')}</h2>
      <EvaluationRows evaluations={posting.evaluations} />
      <h2>{say('经过', 'What happened')}</h2>
      <Life facts={posting.life.edges.map(({ node }) => node)} />
      <Suspense>
        <AboutThing type="Posting" id={posting.id} />
      </Suspense>
    </>
  );
};

const PostingPage = ({ id }: { readonly id: string }) => {
  const { day } = useMoment();
  return (
    <Answer<{ readonly posting: Posting | null }> query={query} variables={{ id, today: day }}>
      {({ posting }) => (posting ? <Cockpit posting={posting} /> : <NothingThere />)}
    </Answer>
  );
};

export default PostingPage;
