import { loaded, type LoadedView } from '../loaded';
import { NoSuchPage } from '../no-such-page';
import { Begin } from './begin';
import { FLOWS } from '../flows';

const EvaluationFlow = loaded(() => import('./evaluation/evaluation-flow'));
const HearingFlow = loaded(() => import('./hearing/hearing-flow'));
const OpenEvaluations = loaded(() => import('./evaluation/open-evaluations'));
const MeetingFlow = loaded(() => import('./meeting/meeting-flow'));
const SelectionFlow = loaded(() => import('./selection/selection-flow'));
const SurveyFlow = loaded(() => import('./survey/survey-flow'));

/** What is done in several steps, by the word that stands in its address. */
const PAGES: Readonly<Record<string, LoadedView<{ readonly id: string }>>> = {
  evaluation: EvaluationFlow,
  hearing: HearingFlow,
  meeting: MeetingFlow,
  selection: SelectionFlow,
  survey: SurveyFlow,
};

/** A flow of work: it begins with the act that makes its thing, and goes on with that thing. */
const FlowPage = ({ kind, id }: { readonly kind: string; readonly id: string | undefined }) => {
  const Named = Object.hasOwn(PAGES, kind) ? PAGES[kind] : undefined;
  const flow = FLOWS.find((each) => each.kind === kind);
  if (!Named || !flow) return <NoSuchPage />;
  if (id !== undefined) return <Named key={id} id={id} />;
  return flow.begins === undefined ? <OpenEvaluations /> : <Begin flow={flow} command={flow.begins} />;
};

export default FlowPage;
