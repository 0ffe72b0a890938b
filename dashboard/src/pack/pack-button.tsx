import { Alert, Button, Space } from 'antd';
import { useState } from 'react';
import { useMoment } from '../graph/moment';
import { useShownPosition } from '../graph/position';
import { save } from '../save';
import { useGateway, type NotGiven } from '../session/gateway';
import { useSession } from '../session/session';
import { useWords } from '../words/language';
import { DECIDED_ON } from './decided-on';

/** Those who check decisions; whom of them the gateway lets read a pack, it says itself. */
const AUDITING = ['AUDITOR', 'DISCIPLINE'];

interface Decided {
  /** On what kind of thing it was decided, and on which. */
  readonly category: string;
  readonly id: string;
  /** The fact that is the decision; the last one on the thing when absent. */
  readonly fact?: string;
}

export const packAddress = ({ category, id, fact }: Decided, asOf: string | undefined): string => {
  const given = Object.entries({ fact, asOf }).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  const search = new URLSearchParams(given).toString();
  return `/log/pack/${category}/${encodeURIComponent(id)}${search === '' ? '' : `?${search}`}`;
};

/** All that a decision rested on, in one file, as of the moment that is shown. */
export const PackButton = (decided: Decided) => {
  const { say } = useWords();
  const { actor } = useSession();
  const { header } = useMoment();
  const position = useShownPosition();
  const ask = useGateway();
  const [problem, setProblem] = useState<NotGiven>();
  if (!actor?.roles.some((role) => AUDITING.includes(role))) return null;
  const load = async () => {
    setProblem(undefined);
    const answer = await ask(packAddress(decided, header === undefined ? undefined : position));
    if ('code' in answer) return setProblem(answer);
    return save(await answer.blob(), `${decided.category}-${decided.id}.pack.zip`);
  };
  return (
    <Space wrap>
      <Button size="small" disabled={header !== undefined && position === undefined} onClick={() => void load()}>
        {say('取决定依据卷', 'Pack of the decision')}
      </Button>
      {problem && <Alert type="error" title={`${problem.words} ${problem.code}`} />}
    </Space>
  );
};

/** The pack of the last decision on a thing, where something is decided on it. */
export const PackOf = ({ type, id }: { readonly type: string; readonly id: string }) =>
  DECIDED_ON.includes(type) ? <PackButton category={type} id={id} /> : null;
