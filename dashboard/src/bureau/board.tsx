import { Link } from '../link';
import { dayWords } from '../words/days';
import { useIsPast } from '../graph/on-day';
import { useWords, type Say } from '../words/language';
import type { Candidacy } from './bureau';

interface Step {
  readonly key: string;
  readonly words: string;
  /** Who waits here for the step. */
  readonly stages: readonly string[];
  readonly command: string;
}

/** The five steps, each with those who have come to it and the command by which they go on. */
export const stepsOf = (say: Say): readonly Step[] => [
  { key: '1', words: say('一、自愿报名', '1 Application'), stages: ['APPLIED'], command: 'RecommendCandidate' },
  { key: '2', words: say('二、组织推荐', '2 Recommendation'), stages: ['RECOMMENDED'], command: 'PassReview' },
  { key: '3', words: say('三、组织审查', '3 Review'), stages: ['REVIEWED', 'MATCHED'], command: 'ProposeMatch' },
  { key: '4', words: say('四、任前公示', '4 Notice'), stages: ['NOTICE_OPEN'], command: 'CloseNotice' },
  { key: '5', words: say('五、正式任职', '5 Appointment'), stages: ['NOTICE_CLOSED'], command: 'AppointSecretary' },
];

/** Who is matched is announced next. */
const nextOf = ({ stage }: Candidacy, { command }: Step): string => (stage === 'MATCHED' ? 'PublishNotice' : command);

const Card = ({ candidacy, step }: { readonly candidacy: Candidacy; readonly step: Step }) => {
  const { language, say } = useWords();
  const isPast = useIsPast();
  const { id, person, unit, proposedStation: station, noticeEarliestEnd: end, stageSince, stage } = candidacy;
  return (
    <li className="card" data-compare={`${id} in ${step.key}`}>
      <strong>
        <Link to={`/candidacy/${encodeURIComponent(id)}`}>{person.name ?? say('（姓名未载入）', '(no name)')}</Link>
      </strong>
      <div className="quiet">{unit.name}</div>
      {station && <Link to={`/stations/${station.id}`}>{station.name}</Link>}
      <div className="quiet">
        {end && stage === 'NOTICE_OPEN'
          ? say(`公示至 ${dayWords(end, language)}`, `on notice until ${dayWords(end, language)}`)
          : say(`自 ${dayWords(stageSince, language)}`, `since ${dayWords(stageSince, language)}`)}
      </div>
      {!isPast && (
        <Link to={`/act/${nextOf(candidacy, step)}`} params={{ candidacyId: id, back: 'bureau' }} className="act">
          {say('办理下一步', 'Next step')}
        </Link>
      )}
    </li>
  );
};

/** Who is being selected, by the step that each has reached. */
export const Board = ({ candidacies }: { readonly candidacies: readonly Candidacy[] }) => {
  const { say } = useWords();
  return (
    <div className="board">
      {stepsOf(say).map((step) => {
        const here = candidacies.filter(({ stage }) => step.stages.includes(stage));
        return (
          <section key={step.key} aria-label={step.words}>
            <h3>
              {step.words} <span className="quiet">{here.length}</span>
            </h3>
            <ul className="plain">
              {here.map((candidacy) => (
                <Card key={candidacy.id} candidacy={candidacy} step={step} />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
};
