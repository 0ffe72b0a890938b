import { setParams } from '../address';
import { dayWords } from '../words/days';
import { wordOf } from '../words/enums';
import { factWords } from '../words/facts';
import { useWords } from '../words/language';
import { Button } from 'antd';
import type { RecordedFact } from './posting';

/** What happened, the newest first; each opens the page as it was then. */
export const Life = ({ facts }: { readonly facts: readonly RecordedFact[] }) => {
  const { language, say } = useWords();
  return (
    <ol className="life">
      {facts.toReversed().map(({ id, type, occurredOn, actorRole, position }) => (
        <li key={id}>
          <span className="day">{dayWords(occurredOn, language)}</span> <strong>{factWords(type, language)}</strong>{' '}
          <span className="quiet">{wordOf('Role', actorRole, language)}</span>{' '}
          <Button type="link" size="small" onClick={() => setParams({ asOf: position })}>
            {say('查看当时', 'as it was then')}
          </Button>
        </li>
      ))}
    </ol>
  );
};
