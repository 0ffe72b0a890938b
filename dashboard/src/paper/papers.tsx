import { Link } from '../link';
import { useWords, type Label } from '../words/language';

/** Things of which there is a document, by their type. */
const PAPERS: Readonly<Record<string, { readonly kind: string; readonly label: Label }>> = {
  Candidacy: { kind: 'notice', label: ['打印公示', 'Print the notice'] },
  Posting: { kind: 'appointment', label: ['打印任职文件', 'Print the appointment'] },
  Evaluation: { kind: 'feedback', label: ['打印考评结果反馈', 'Print the feedback'] },
  Meeting: { kind: 'minutes', label: ['打印会议纪要', 'Print the minutes'] },
};

/** Leads to the document of a thing, where there is one. */
export const PaperLink = ({ type, id }: { readonly type: string; readonly id: string }) => {
  const { language } = useWords();
  const paper = Object.hasOwn(PAPERS, type) ? PAPERS[type] : undefined;
  if (!paper) return null;
  return (
    <p>
      <Link to={`/print/${paper.kind}/${encodeURIComponent(id)}`}>{paper.label[language === 'zh' ? 0 : 1]}</Link>
    </p>
  );
};
