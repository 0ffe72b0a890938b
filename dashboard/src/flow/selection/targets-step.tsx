import { Link } from '../../link';
import { Facts } from '../../rows/facts';
import { Rows, type Column } from '../../rows/rows';
import { dayWords } from '../../words/days';
import { useWords, type Say } from '../../words/language';
import { StepAct } from '../step-act';
import { nextOfRound, type OfRound, type Round } from './selection';

type Analysis = Round['analyses'][number];

const columnsOf = (round: Round, say: Say): readonly Column<Analysis>[] => [
  {
    key: 'enterprise',
    label: say('县级供电企业', 'County enterprise'),
    cell: ({ countyEnterprise }) => countyEnterprise.name,
  },
  { key: 'findings', label: say('分析情况', 'Findings'), cell: ({ findings }) => findings },
  {
    key: 'stations',
    label: say('薄弱供电所', 'Weak stations'),
    cell: ({ stations }) =>
      stations
        .map(({ id, name }) => {
          const isDiagnosed = round.diagnoses.some(({ stationId }) => stationId === id);
          return `${name ?? id}${isDiagnosed ? say('（已诊断）', ' (diagnosed)') : say('（待诊断）', ' (to be diagnosed)')}`;
        })
        .join(say('、', ', ')),
  },
];

/** Where First Secretaries are needed: each enterprise analysed, each weak station diagnosed, the targets fixed. */
export const TargetsStep = ({ round }: OfRound) => {
  const { language, say } = useWords();
  const act = nextOfRound(round);
  const names = round.targetStations.map(({ id, name }) => name ?? id).join(say('、', ', '));
  return (
    <>
      <Facts
        facts={[
          [say('报名截止', 'Apply by'), dayWords(round.applyBy, language)],
          [say('任期（月）', 'Term in months'), round.termMonths],
          [say('公示工作日', 'Working days of notice'), round.noticeMinWorkingDays],
          ...(names ? ([[say('拟派驻供电所', 'Targets'), names]] as const) : []),
        ]}
      />
      <Rows
        caption={say('分析和诊断', 'Analyses and diagnoses')}
        columns={columnsOf(round, say)}
        rows={round.analyses}
        keyOf={({ countyEnterprise }) => countyEnterprise.id}
        empty={say('尚未分析；逐一分析各县级供电企业。', 'Nothing is analysed yet: analyse each county enterprise.')}
      />
      {act && <StepAct key={JSON.stringify(act)} command={act.command} given={act.given} />}
      {act && (
        <p className="tools">
          <Link to="/act/PublishCriteria" params={{ roundId: round.id, back: `flow/selection/${round.id}` }}>
            {say('公布选派条件', 'Publish criteria')}
          </Link>
        </p>
      )}
    </>
  );
};
