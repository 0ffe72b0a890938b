import { Alert } from 'antd';
import { useState } from 'react';
import { useSession } from '../session/session';
import { useWords, type Label } from '../words/language';

const KEPT = 'zhudian-hinted';

/** What each role comes for first. */
const FIRST: Readonly<Record<string, Label>> = {
  FIRST_SECRETARY: [
    '先看“我的”：到期的计划、目标任务、驻点天数都可直接办理，本人的任职、供电所和当月已自动填好。',
    'Begin with “Mine”: plan items, tasks and days on site are settled from there; your posting, station and this month are filled in.',
  ],
  PARTY_WORK: [
    '先看“逾期”，再到“全局概览”看选派五步；公示、任职文件可在人选和任职页面打印。',
    'Begin with “Overdue”, then the five steps in “Overview”; notices and appointments are printed from the page of the thing.',
  ],
  ADMINISTRATOR: [
    '先在“办理”中登记组织机构（供电局、县级供电企业、供电所），再登记人员；此后由党建人事部门设立党支部、启动选派。',
    'Begin under “Acts”: register the org units (bureau, county enterprises, stations), then the people. The Party-work department then establishes the branches and opens a round of selection.',
  ],
  AUDITOR: [
    '先看“看板”中的审计台；“比较两个时点”可看任一页面前后有何不同。',
    'Begin with the audit desk under “Boards”; “Compare two moments” shows how any page has changed.',
  ],
  DISCIPLINE: ['先看“看板”中的廉洁风险和审计台。', 'Begin with the integrity risks and the audit desk under “Boards”.'],
};
const OTHERS: Label = [
  '先看“我的”，再看“逾期”；其他事项在页面上方“办理”中查找。',
  'Begin with “Mine”, then “Overdue”; whatever else you may do is found under “Acts”.',
];

const isHinted = (person: string): boolean => (localStorage.getItem(KEPT) ?? '').split(' ').includes(person);
const noteHinted = (person: string) =>
  localStorage.setItem(KEPT, `${localStorage.getItem(KEPT) ?? ''} ${person}`.trim());

/** Said to each person until they have closed it. */
export const FirstHint = () => {
  const { language, say } = useWords();
  const { actor } = useSession();
  const [closed, setClosed] = useState<string>();
  if (!actor || closed === actor.personId || isHinted(actor.personId)) return null;
  const role = actor.roles.find((each) => Object.hasOwn(FIRST, each));
  const words = (role === undefined ? undefined : FIRST[role]) ?? OTHERS;
  const close = () => {
    noteHinted(actor.personId);
    setClosed(actor.personId);
  };
  return (
    <Alert
      className="hint"
      type="info"
      closable={{ onClose: close, 'aria-label': say('知道了', 'Got it') }}
      title={words[language === 'zh' ? 0 : 1]}
      description={say(
        '逾期的排在前面，点“办理”进入表单；页面上方可查看任一时点；带下划线的数字可以点开。',
        'What is overdue comes first, and “Settle” opens its form. Any moment can be shown above, and an underlined number opens what it counts.',
      )}
    />
  );
};
