import './graph';
import { Link } from '../link';
import { PackOf } from '../pack/pack-button';
import { useWords } from '../words/language';
import { ActLinks } from './act-links';
import { Belonging } from './belonging';
import { recordOf } from './shapes';

/** What leads on from a page of its own for a thing: what may be done about it, what belongs to it, all that was recorded. */
const AboutThing = ({ type, id }: { readonly type: string; readonly id: string }) => {
  const { say } = useWords();
  return (
    <>
      <h2>{say('办理和记录', 'Acts and records')}</h2>
      <PackOf type={type} id={id} />
      <ActLinks type={type} id={id} />
      <p>
        <Link to={recordOf(type, id)}>{say('查看全部内容和变更记录', 'See all of it, and what was recorded')}</Link>
      </p>
      <Belonging type={type} id={id} />
    </>
  );
};

export default AboutThing;
