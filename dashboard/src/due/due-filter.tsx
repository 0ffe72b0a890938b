import { Segmented } from 'antd';
import { setParams } from '../address';
import { useSession } from '../session/session';
import { useWords } from '../words/language';
import { countWords } from './due-counts';
import type { DueItem } from './due-item';
import { isFor } from './is-for';

export const SHOWS = {
  all: () => true,
  mine: isFor,
  late: (item: DueItem) => item.late,
  ahead: (item: DueItem) => !item.late,
} as const;
export type Show = keyof typeof SHOWS;
export const showOf = (told: string | null): Show =>
  told !== null && Object.hasOwn(SHOWS, told) ? (told as Show) : 'all';

interface FilterProps {
  readonly show: Show;
  readonly items: readonly DueItem[];
  /** How many there are, listed or not. */
  readonly total: number;
}

export const DueFilter = ({ show, items, total }: FilterProps) => {
  const { say } = useWords();
  const { actor } = useSession();
  const count = (of: Show) => items.filter((item) => SHOWS[of](item, actor)).length;
  const [isWhole, ahead] = [items.length >= total, count('ahead')];
  const options = [
    { value: 'all', label: say('全部', 'All') + countWords(total, true) },
    { value: 'mine', label: say('我的', 'Mine') + countWords(count('mine'), isWhole) },
    { value: 'late', label: say('逾期', 'Overdue') + countWords(count('late'), isWhole || ahead > 0) },
    { value: 'ahead', label: say('未到期', 'Ahead') + countWords(ahead, isWhole) },
  ];
  return (
    <Segmented
      aria-label={say('筛选', 'Filter')}
      value={show}
      options={options}
      onChange={(value) => setParams({ show: value === 'all' ? undefined : value })}
    />
  );
};
