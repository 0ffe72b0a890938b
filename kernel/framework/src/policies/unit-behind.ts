import type { Checkpoint, RecordedFact } from '@zhudian/facts';
import type { EventLog } from '@zhudian/log';
import { POLICY_ROLE, POLICY_UNIT } from './caused-commands';

/** For which unit the fact was recorded from which a chain of consequences began; the programme’s where none is found. */
export const unitBehind = async (fact: RecordedFact, log: Pick<EventLog, 'follow'>): Promise<string> => {
  let cause: RecordedFact | undefined = fact;
  while (cause?.metadata.actorRole === POLICY_ROLE) cause = await causeOf(cause, log);
  return cause?.metadata.actorUnit ?? POLICY_UNIT;
};

/** A fact that a policy caused names the place just before its cause; one that was tried again later names none. */
const causeOf = async (fact: RecordedFact, log: Pick<EventLog, 'follow'>): Promise<RecordedFact | undefined> => {
  const { $causationId, resumeAfter } = fact.metadata;
  const leaving = new AbortController();
  try {
    for await (const { facts } of log.follow({ after: placeOf(resumeAfter), signal: leaving.signal })) {
      const cause = facts.find(({ id }) => id === $causationId);
      if (cause) return cause;
      if (facts.some(({ position }) => position >= fact.position)) return undefined;
    }
    return undefined;
  } finally {
    leaving.abort();
  }
};

const placeOf = (written: string | undefined): Checkpoint | undefined => {
  const [commit, prepare] = written?.split('/').map(Number) ?? [];
  return commit === undefined || prepare === undefined ? undefined : { commit, prepare };
};
