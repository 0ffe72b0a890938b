import { Button } from 'antd';
import { useState } from 'react';
import { Rows, type Column } from '../../rows/rows';
import { dayWords } from '../../words/days';
import { wordOf } from '../../words/enums';
import { useWords, type Language, type Say } from '../../words/language';
import { Link } from '../../link';
import { StepAct } from '../step-act';
import { nextOf, type Candidacy } from './selection';

const nameOf = ({ person }: Candidacy, say: Say): string => person.name ?? say('（姓名未载入）', '(no name)');

const countdownWords = ({ noticeCountdown: it }: Candidacy, language: Language, say: Say): string | undefined => {
  if (!it) return undefined;
  const end = dayWords(it.earliestEnd, language);
  if (it.openObjections > 0) return say(`${it.openObjections}件异议待核查`, `open objections: ${it.openObjections}`);
  return it.mayClose ? say('公示期满', 'may be closed') : say(`公示至${end}`, `on notice until ${end}`);
};

interface Choosing {
  readonly chosen: Candidacy | undefined;
  readonly choose: (id: string) => void;
}

const columnsOf = (language: Language, say: Say, { chosen, choose }: Choosing): readonly Column<Candidacy>[] => [
  {
    key: 'candidate',
    label: say('人选', 'Candidate'),
    cell: (it) => <Link to={`/candidacy/${encodeURIComponent(it.id)}`}>{nameOf(it, say)}</Link>,
  },
  { key: 'unit', label: say('派出单位', 'Unit'), cell: ({ unit }) => unit.name },
  { key: 'station', label: say('拟派驻供电所', 'Station'), cell: ({ station }) => station?.name ?? '' },
  {
    key: 'stage',
    label: say('环节', 'Stage'),
    cell: (it) =>
      [wordOf('CandidacyStage', it.stage, language), countdownWords(it, language, say)]
        .filter(Boolean)
        .join(say('，', ', ')),
  },
  { key: 'since', label: say('自', 'Since'), cell: ({ stageSince }) => dayWords(stageSince, language) },
  {
    key: 'act',
    label: say('操作', 'Act'),
    cell: (it) =>
      nextOf(it) && (
        <Button size="small" aria-pressed={it.id === chosen?.id} onClick={() => choose(it.id)}>
          {say('办理此人', 'Go on with this one')}
        </Button>
      ),
  },
];

const Others = ({ candidacy }: { readonly candidacy: Candidacy }) => {
  const { say } = useWords();
  const params = {
    candidacyId: candidacy.id,
    back: `flow/selection/${candidacy.id.slice(0, candidacy.id.lastIndexOf('.'))}`,
  };
  return (
    <p className="tools">
      {candidacy.stage === 'RECOMMENDED' && (
        <Link to="/act/RejectReview" params={params}>
          {say('审查不通过', 'Reject')}
        </Link>
      )}
      {candidacy.stage === 'NOTICE_OPEN' && (
        <>
          <Link to="/act/RaiseObjection" params={params}>
            {say('提出异议', 'Raise an objection')}
          </Link>
          <Link to="/act/ResolveObjection" params={params}>
            {say('核查异议', 'Resolve an objection')}
          </Link>
        </>
      )}
    </p>
  );
};

interface CandidatesProps {
  readonly caption: string;
  /** Those who stand at this step. */
  readonly here: readonly Candidacy[];
  readonly empty: string;
  readonly isOpen: boolean;
}

/** Who stands at a step, and the form by which the one who is chosen goes on: the first, unless another is. */
export const Candidates = ({ caption, here, empty, isOpen }: CandidatesProps) => {
  const { language, say } = useWords();
  const [told, choose] = useState<string>();
  const chosen = here.find(({ id }) => id === told) ?? here.find((one) => nextOf(one));
  const act = chosen && nextOf(chosen);
  return (
    <>
      <Rows
        caption={caption}
        columns={columnsOf(language, say, { chosen, choose })}
        rows={here}
        keyOf={({ id }) => id}
        empty={empty}
      />
      {isOpen && act && (
        <section aria-label={say(`办理：${nameOf(chosen, say)}`, `Go on with ${nameOf(chosen, say)}`)}>
          <h3>{nameOf(chosen, say)}</h3>
          <StepAct key={`${chosen.id} ${chosen.stage}`} command={act.command} given={act.given} />
          <Others candidacy={chosen} />
        </section>
      )}
    </>
  );
};
