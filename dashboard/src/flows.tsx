import { Link } from './link';
import { useWords, type Label } from './words/language';

/** Work in several steps that has a page of its own. */
export interface Flow {
  /** As it stands in the address. */
  readonly kind: string;
  /** The type of the thing that it is about. */
  readonly type: string;
  readonly title: Label;
  /** The act with which it begins; none where it begins by itself. */
  readonly begins?: string;
}

export const FLOWS: readonly Flow[] = [
  { kind: 'selection', type: 'SelectionRound', title: ['选派批次', 'Selection round'], begins: 'OpenRound' },
  { kind: 'meeting', type: 'Meeting', title: ['会议', 'Meeting'], begins: 'PlanMeeting' },
  { kind: 'hearing', type: 'Hearing', title: ['专题会议', 'Hearing'], begins: 'ScheduleHearing' },
  { kind: 'evaluation', type: 'Evaluation', title: ['考评', 'Evaluation'] },
  { kind: 'survey', type: 'Survey', title: ['满意度测评', 'Satisfaction survey'], begins: 'OpenSurvey' },
];

/** Leads from a thing to the page on which its work goes on. */
export const FlowLink = ({ type, id }: { readonly type: string; readonly id: string }) => {
  const { say } = useWords();
  const flow = FLOWS.find((each) => each.type === type);
  if (!flow) return null;
  return (
    <p>
      <Link to={`/flow/${flow.kind}/${encodeURIComponent(id)}`} className="act">
        {say('继续办理', 'Go on with it')}
      </Link>
    </p>
  );
};

/** Where each flow begins. */
export const FlowLinks = () => {
  const { language } = useWords();
  return FLOWS.map(({ kind, title }) => (
    <Link key={kind} to={`/flow/${kind}`}>
      {title[language === 'zh' ? 0 : 1]}
    </Link>
  ));
};
