import type { Logger } from '@zhudian/runtime';

/** The logger for Apollo's libraries: their warnings and errors go to our log, the rest nowhere. */
export const apolloLogger = (log: Logger) => ({
  debug: () => undefined,
  info: () => undefined,
  warn: (message: unknown) => log.warn(String(message)),
  error: (message: unknown) => log.error(String(message)),
});
