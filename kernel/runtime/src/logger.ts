import pino, { type DestinationStream, type Logger } from 'pino';

export type { Logger } from 'pino';

/**
 * Writes JSON lines of one shape: `time`, `level`, `process`, `message`, and the fields of the call. Fields carry ids and
 * codes, never names of persons or tokens. Goes to standard error: standard output belongs to whoever starts the process.
 */
export const createLogger = (
  process: string,
  destination: DestinationStream = pino.destination({ fd: 2, sync: true }),
): Logger =>
  pino(
    {
      base: { process },
      messageKey: 'message',
      errorKey: 'error',
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: {
        paths: ['authorization', 'token', 'secret', 'headers', '*.authorization', '*.token', '*.secret'],
        remove: true,
      },
    },
    destination,
  );
