import { Answer } from '../../graph/answer';
import { Link } from '../../link';
import { NothingThere } from '../../nothing-there';
import { useSession } from '../../session/session';
import { useWords, type Label } from '../../words/language';
import { Step, stepState } from '../step';
import { StepAct } from '../step-act';
import { Candidates } from './candidates';
import { candidaciesOf, nextOf, type OfRound, type Round } from './selection';
import query from './selection.graphql?raw';
import { TargetsStep } from './targets-step';

interface StepSpec {
  readonly title: Label;
  /** Where those stand who wait for it. */
  readonly stages: readonly string[];
  readonly empty: Label;
}

/** Of the five steps the first is taken by whoever applies; the others wait for somebody who has taken the one before. */
const STEPS: readonly StepSpec[] = [
  {
    title: ['二、组织推荐', '2 Recommendation'],
    stages: ['APPLIED'],
    empty: ['没有待推荐的人选；由派出单位提出意见。', 'Nobody waits: the sending unit gives its opinion.'],
  },
  {
    title: ['三、组织审查', '3 Review'],
    stages: ['RECOMMENDED', 'REVIEWED'],
    empty: ['没有待审查、待匹配的人选。', 'Nobody waits to be reviewed or matched.'],
  },
  {
    title: ['四、任前公示', '4 Notice'],
    stages: ['MATCHED', 'NOTICE_OPEN'],
    empty: ['没有待公示或公示中的人选。', 'Nobody is to be announced or on notice.'],
  },
  {
    title: ['五、正式任职', '5 Appointment'],
    stages: ['NOTICE_CLOSED'],
    empty: ['没有待任职的人选。', 'Nobody waits to be appointed.'],
  },
];

/** People apply for themselves. */
const Application = ({ round }: OfRound) => {
  const { say } = useWords();
  const { actor } = useSession();
  const all = candidaciesOf(round);
  const over = all.filter((one) => !nextOf(one));
  const hasApplied = all.some(({ person }) => person.id === actor?.personId);
  return (
    <>
      <p>
        {say(
          `已报名 ${all.length} 人，其中 ${over.length} 人已有结果。`,
          `Applications: ${all.length}, of which ${over.length} have come to their end.`,
        )}
      </p>
      {round.phase === 'TARGETS' && !hasApplied && (
        <StepAct command="SubmitApplication" given={{ roundId: round.id, personId: actor?.personId }} />
      )}
    </>
  );
};

const Steps = ({ round }: OfRound) => {
  const { language, say } = useWords();
  const at = language === 'zh' ? 0 : 1;
  const isOpen = round.phase === 'TARGETS';
  const isClosed = round.phase === 'CLOSED';
  const all = candidaciesOf(round);
  return (
    <ol className="steps">
      <Step title={say('确定拟派驻供电所', 'Targets')} state={stepState(round.phase !== 'ANALYSIS', true)}>
        <TargetsStep round={round} />
      </Step>
      <Step title={say('一、自愿报名', '1 Application')} state={stepState(isClosed, isOpen)}>
        {round.phase !== 'ANALYSIS' && <Application round={round} />}
      </Step>
      {STEPS.map(({ title, stages, empty }) => {
        const here = all.filter(({ stage }) => stages.includes(stage));
        return (
          <Step key={title[0]} title={title[at]} state={stepState(isClosed, here.length > 0)}>
            {round.phase !== 'ANALYSIS' && (
              <Candidates caption={title[at]} here={here} empty={empty[at]} isOpen={isOpen} />
            )}
          </Step>
        );
      })}
      <Step title={say('结束批次', 'Close the round')} state={stepState(isClosed, isOpen && isSettled(round))}>
        <Results round={round} />
        {isOpen && isSettled(round) && <StepAct command="CloseRound" given={{ roundId: round.id }} />}
      </Step>
    </ol>
  );
};

/** Somebody has applied, and nobody waits any more. */
const isSettled = (round: Round): boolean => {
  const all = candidaciesOf(round);
  return all.length > 0 && all.every((one) => !nextOf(one));
};

const Results = ({ round }: OfRound) => {
  const { say } = useWords();
  const over = candidaciesOf(round).filter((one) => !nextOf(one));
  return (
    <Candidates
      caption={say('已有结果的人选', 'Those who have come to their end')}
      here={over}
      empty={say('还没有人选走完程序。', 'Nobody has come to the end yet.')}
      isOpen={false}
    />
  );
};

/** One round of selection, from the analysis to its end: the five steps, who stands where, and the next act in place. */
const SelectionFlow = ({ id }: { readonly id: string }) => {
  const { say } = useWords();
  return (
    <Answer<{ readonly selectionRound: Round | null }> query={query} variables={{ id }}>
      {({ selectionRound: round }) =>
        round ? (
          <>
            <h1>{round.title}</h1>
            <Steps round={round} />
            <Link to={`/selectionRound/${encodeURIComponent(id)}`}>
              {say('查看全部记录', 'See all that was recorded')}
            </Link>
          </>
        ) : (
          <NothingThere />
        )
      }
    </Answer>
  );
};

export default SelectionFlow;
