import { RevisionConflict, type EventLog } from '@zhudian/log';

/** A log that does something else before each append: another service that is faster. */
export const beforeEachAppend = (log: EventLog, meddle: (attempt: number) => Promise<unknown>): EventLog => {
  let attempts = 0;
  return {
    ...onlyReading(log),
    append: async (appends) => {
      await meddle(attempts++);
      return log.append(appends);
    },
  };
};

/** A log on which every append finds that another was faster; `attempts` counts them. */
export const alwaysInConflict = (log: EventLog): EventLog & { readonly attempts: () => number } => {
  let attempts = 0;
  return {
    ...onlyReading(log),
    append: ([first]) => {
      attempts++;
      return Promise.reject(new RevisionConflict(first?.stream ?? ''));
    },
    attempts: () => attempts,
  };
};

/** A log that keeps what it is told and breaks before it can say so, the first time. */
export const losingItsFirstAnswer = (log: EventLog): EventLog => {
  let lost = false;
  return {
    ...onlyReading(log),
    append: async (appends) => {
      const position = await log.append(appends);
      if (lost) return position;
      lost = true;
      throw new Error('The connection is gone.');
    },
  };
};

const onlyReading = (log: EventLog): Omit<EventLog, 'append'> => ({
  readStream: log.readStream.bind(log),
  head: log.head.bind(log),
  follow: log.follow.bind(log),
  close: log.close.bind(log),
});
