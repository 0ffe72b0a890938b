import './graph';
import { NoSuchPage } from '../no-such-page';
import { ListPage } from './list-page';
import { questionOf } from './shapes';
import { TablePage } from './table-page';
import { ThingPage } from './thing-page';

/** A page of whatever the graph has: a list, a table, or a thing by its id. */
const BrowsePage = ({ section, id }: { readonly section: string; readonly id: string | undefined }) => {
  const question = questionOf(section);
  if (id !== undefined && question?.kind === 'thing') return <ThingPage name={section} question={question} id={id} />;
  if (id === undefined && question?.kind === 'list')
    return <ListPage key={section} name={section} question={question} />;
  if (id === undefined && question?.kind === 'table')
    return <TablePage key={section} name={section} question={question} />;
  return <NoSuchPage />;
};

export default BrowsePage;
