import { dayWords } from '../words/days';
import { wordOf } from '../words/enums';
import type { Language } from '../words/language';
import type { Seat } from './actor';

/** An office with its unit, whose it is, and until when somebody stands for him. */
export const seatWords = ({ role, until, holder, unit }: Seat, language: Language): string => {
  const office = wordOf('Role', role, language);
  const whose = holder.name ?? holder.id;
  const end = dayWords(until, language);
  return language === 'zh'
    ? `${unit?.name ?? ''}${office}（任职人${whose}，至${end}）`
    : `${[office, unit?.name].filter(Boolean).join(' of ')} (for ${whose}, until ${end})`;
};
