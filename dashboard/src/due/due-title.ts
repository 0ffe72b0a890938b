import { dayWords } from '../words/days';
import { wordOf } from '../words/enums';
import type { Label, Language } from '../words/language';
import type { Subject } from './due-item';

/** What nothing of it names is called by what it is. */
const NAMELESS: Readonly<Record<string, Label>> = {
  EvidenceRequest: ['佐证要求', 'A request for evidence'],
  RefusedConsequence: ['自动办理被拒绝的事项', 'A refused consequence'],
};

/** What a thing is called by whatever it says of itself. */
export const titleOf = (subject: Subject, language: Language): string => {
  const { month, station, branch, ofBranch, branchName, unitName, code, year } = subject;
  const { title, topic, theme, text, aim, post, hypothesis } = subject;
  const persons = [subject.applicant, subject.pledger, subject.reviewed, subject.posting?.person];
  const places = [station?.name, branch?.branchName, ofBranch?.branchName, branchName, unitName];
  const words = [title, topic, theme, text, aim, post, hypothesis, code && wordOf('IndicatorCode', code, language)];
  const parts = [dayWords(month, language), ...places, ...words, ...persons.map((person) => person?.name), year];
  const named = parts.filter(Boolean).join(' ');
  return named || (NAMELESS[subject.__typename]?.[language === 'zh' ? 0 : 1] ?? '');
};

/** Types of which lists alone tell. */
const WITHOUT_PAGE: readonly string[] = ['HearingProblem', 'StationBusiness'];

/** Where a thing is shown; a committee stands with its branch. */
export const pageOf = ({ __typename: type, id, branch }: Subject): string | undefined => {
  if (type === 'Committee') return branch ? `/branch/${encodeURIComponent(branch.id)}` : undefined;
  if (id === undefined || WITHOUT_PAGE.includes(type)) return undefined;
  return `/${type.charAt(0).toLowerCase()}${type.slice(1)}/${encodeURIComponent(id)}`;
};
