import { hash } from 'node:crypto';
import { dueItemKind, labelOfFact, labelsOf } from '@zhudian/facts';
import type { Language } from '../errors/language';
import type { DueItem, OwnFact } from './inbox-items';

/** What a calendar or a feed shows of one item: no names, since it is kept on machines that we do not know. */
export interface Entry {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** Its day. */
  readonly on: string;
  readonly isDue: boolean;
}

const kinds = labelsOf(dueItemKind);
const idOf = (...parts: readonly unknown[]) => hash('sha256', JSON.stringify(parts)).slice(0, 32);
const inLanguage = ([zh, en]: readonly [string, string], language: Language) => (language === 'zh' ? zh : en);

export const dueEntry = (item: DueItem, language: Language): Entry => {
  const { kind, of, dueOn, late, source, subject, unit } = item;
  const words = inLanguage(kinds[kind as keyof typeof kinds], language);
  const overdue = language === 'zh' ? '（逾期）' : ' (overdue)';
  return {
    id: idOf(kind, subject.nodeId, of),
    title: `${words}${late ? overdue : ''}${unit.name ? ` · ${unit.name}` : ''}`,
    text: source,
    on: dueOn,
    isDue: true,
  };
};

export const factEntry = ({ id, type, occurredOn }: OwnFact, language: Language): Entry => ({
  id,
  title: inLanguage(labelOfFact(type), language),
  text: language === 'zh' ? '有关您的新记录' : 'Something was recorded about you',
  on: occurredOn,
  isDue: false,
});
