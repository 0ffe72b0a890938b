import { about } from './about-rule';

const LONGEST = 1_200;

/** How long is kept what is in no log. A law that says how long at least bounds the value. */
export const aboutKeeping = {
  keepReadingsMonths: about(
    'MONTHS',
    [36, LONGEST],
    '姓名和文字材料的查阅记录保存的月数；法定至少三年。',
    'Months that it is kept who read whose name and which words; three years at least by law.',
  ),
  keepAnnulledWordsMonths: about(
    'MONTHS',
    [1, LONGEST],
    '事项撤销后，其文字材料保存的月数。',
    'Months that the words of a fact are kept after the fact was annulled.',
  ),
  keepPastWordsMonths: about(
    'MONTHS',
    [12, LONGEST],
    '文字材料自登记之日起保存的月数；所涉人员仍在选派或者任职的，期满后继续保存。',
    'Months that words are kept from the day of recording; longer while a person whom they are about stands or serves.',
  ),
  keepPastDocumentsMonths: about(
    'MONTHS',
    [12, LONGEST],
    '佐证材料自登记之日起保存的月数；所涉人员仍在选派或者任职的，期满后继续保存。',
    'Months that documents are kept from the day of recording; longer while a person whom they are about stands or serves.',
  ),
  keepDeadLettersMonths: about(
    'MONTHS',
    [1, LONGEST],
    '未送达外部系统的事件保存的月数。',
    'Months that events are kept which another system did not take.',
  ),
  keepExportsMonths: about('MONTHS', [1, LONGEST], '导出文件保存的月数。', 'Months that exported files are kept.'),
  keepBackupsMonths: about(
    'MONTHS',
    [1, LONGEST],
    '备份保存的月数；最近一份完整备份始终保留。',
    'Months that backups are kept; the newest whole one always stays.',
  ),
};
