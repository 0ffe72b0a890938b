import type { Logger } from '@zhudian/runtime';

/** The logger for Apollo's libraries: warnings and errors go to our log, the rest is dropped. */
export const apolloLogger = (log: Logger) => ({
  debug: () => undefined,
  info: () => undefined,
  warn: (message: unknown) => log.warn(String(message)),
  error: (message: unknown) => log.error(String(message)),
});
