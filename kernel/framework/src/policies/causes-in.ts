import { SET_ASIDE_STREAM, type Checkpoint, type RecordedFact, type SetAsideEvent } from '@zhudian/facts';
import type { Cause } from './caused-commands';
import type { PolicyPorts } from './policy-ports';

/** What there is to react to at a place of the log: its fact, and the one that it takes up again, which was passed over at its own place. */
export const causesIn = async (
  fact: RecordedFact,
  before: Checkpoint | undefined,
  { log }: Pick<PolicyPorts, 'log'>,
): Promise<readonly Cause[]> => {
  const takenUp = pathTakenUp(fact);
  if (!takenUp) return [{ fact, before }];
  const [again] = await log.readStream(takenUp.stream, takenUp.revision - 1);
  return again ? [{ fact, before }, { fact: again }] : [{ fact, before }];
};

const pathTakenUp = ({ stream, type, data }: RecordedFact) => {
  if (stream !== SET_ASIDE_STREAM || type !== ('FactTakenUp' satisfies SetAsideEvent['type'])) return undefined;
  const { path } = data as SetAsideEvent['data'];
  const end = path.lastIndexOf('@');
  return { stream: path.slice(0, end), revision: Number(path.slice(end + 1)) };
};
