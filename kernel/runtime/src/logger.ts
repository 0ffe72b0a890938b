import pino, { type DestinationStream, type Logger } from 'pino';

export type { Logger } from 'pino';

const SECRETS = ['authorization', 'token', 'secret'];

/** Warnings and errors go to standard error, the rest to standard output. */
const standardStreams = (): DestinationStream =>
  pino.multistream(
    [
      { level: 'info', stream: pino.destination({ fd: 1, sync: true }) },
      { level: 'warn', stream: pino.destination({ fd: 2, sync: true }) },
    ],
    { dedupe: true },
  );

/**
 * Writes JSON lines of one shape: `time`, `level`, `process`, `message`, and the fields of the call. Fields carry ids and
 * codes, never names of persons; tokens and secrets are left out.
 */
export const createLogger = (process: string, destination: DestinationStream = standardStreams()): Logger =>
  pino(
    {
      base: { process },
      messageKey: 'message',
      errorKey: 'error',
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { error: pino.stdSerializers.err },
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: SECRETS.flatMap((name) => [name, `*.${name}`]), remove: true },
    },
    destination,
  );
