import type { ReactNode } from 'react';
import { Link } from '../link';
import { dayWords } from '../words/days';
import type { Language, Say } from '../words/language';
import type { DueItem } from './due-item';
import { pageOf, titleOf } from './due-title';

const nameless = (say: Say) => say('（姓名未载入）', '(no name)');

/** What an item is about, with a page of its own where there is one. */
export const subjectWords = ({ subject }: DueItem, language: Language, say: Say): ReactNode => {
  const { __typename: type, id, person, station, posting } = subject;
  if (type === 'Posting')
    return (
      <>
        <Link to={`/postings/${id}`}>{person?.name ?? nameless(say)}</Link>
        {station && (
          <>
            {' · '}
            <Link to={`/stations/${station.id}`}>{station.name}</Link>
          </>
        )}
      </>
    );
  const title = titleOf(subject, language) || nameless(say);
  const page = posting && id === undefined ? `/postings/${posting.id}` : pageOf(subject);
  return page === undefined ? title : <Link to={page}>{title}</Link>;
};

const MONTH = /^\d{4}-\d\d$/;

/** What an item is about within its subject: a task, an item of a plan, a month. */
export const partWords = ({ of, subject }: DueItem, language: Language): string => {
  if (of === null) return '';
  if (MONTH.test(of)) return dayWords(of, language);
  const task = subject.tasks?.find(({ taskId }) => taskId === of)?.goal;
  return task ?? subject.items?.find(({ itemId }) => itemId === of)?.text ?? '';
};

export const ownerWords = ({ owner }: DueItem): string => owner?.name ?? owner?.unitName ?? owner?.person?.name ?? '';
