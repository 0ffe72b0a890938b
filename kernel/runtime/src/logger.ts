import { spanUnderWay } from './tracing/tracing';
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

const UNREADABLE = 'what was read is no JSON';

/**
 * Of an error its kind, code, words and stack. What libraries add holds rows and parameters, and that of a text that is no JSON
 * quotes it: these are left out.
 */
const toldError = (error: unknown): unknown => {
  if (!(error instanceof Error)) return error;
  const { name: type, code, cause } = error as NodeJS.ErrnoException;
  const quotes = error instanceof SyntaxError;
  const message = quotes ? UNREADABLE : error.message;
  const stack = quotes ? error.stack?.replace(error.message, UNREADABLE) : error.stack;
  return { type, message, stack, ...(code && { code }), ...(cause instanceof Error && { cause: toldError(cause) }) };
};

/** Of work that is traced, in which trace it is found. */
const trace = (): object => {
  const { context } = spanUnderWay();
  return context ? { traceId: context.traceId } : {};
};

/**
 * Writes JSON lines of one shape: `time`, `level`, `process`, `message`, `traceId` of work that is traced, and the fields of
 * the call. Fields carry ids and codes, never names of persons; tokens and secrets are left out.
 */
export const createLogger = (process: string, destination: DestinationStream = standardStreams()): Logger =>
  pino(
    {
      base: { process },
      messageKey: 'message',
      errorKey: 'error',
      mixin: trace,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { error: toldError },
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: SECRETS.flatMap((name) => [name, `*.${name}`]), remove: true },
    },
    destination,
  );
