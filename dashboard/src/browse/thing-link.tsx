import './graph';
import { Link } from '../link';
import { useWords } from '../words/language';
import { pathOf, shapeOf } from './shapes';

interface OfType {
  readonly type: string;
  readonly id: string;
}

/** To the page of a thing, where its type has one. */
const ThingLink = ({ type, id }: OfType) => {
  const { language } = useWords();
  const path = pathOf(type, id);
  const [zh, en] = shapeOf(type).label;
  return path === undefined ? null : (
    <Link to={path}>{language === 'zh' ? `查看${zh}` : `See the ${en.toLowerCase()}`}</Link>
  );
};

export default ThingLink;
