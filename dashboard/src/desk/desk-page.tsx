import '../browse/graph';
import { Answer } from '../graph/answer';
import { useShownPosition } from '../graph/position';
import { useSession } from '../session/session';
import { useWords } from '../words/language';
import query from './desk.graphql?raw';
import { Exports } from './exports';
import { KeptQueries } from './queries/kept-queries';
import { Streams } from './streams';

/** Whatever is asked tells the position that the commands begin from. */
const AtPosition = () => {
  const position = useShownPosition();
  return <Streams position={position} />;
};

/** For who takes data out of the graph: questions of one's own, whole files, and what changes. */
const DeskPage = () => {
  const { say } = useWords();
  const person = useSession().actor?.personId ?? '';
  return (
    <>
      <h1>{say('数据台', 'Analysts’ desk')}</h1>
      <KeptQueries key={person} person={person} />
      <Answer<object> query={query}>{() => <AtPosition />}</Answer>
      <Exports />
    </>
  );
};

export default DeskPage;
