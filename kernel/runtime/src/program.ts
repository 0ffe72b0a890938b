import { createLogger } from './logger';

/** What a program is given: of its process, when it is alone there. */
export interface ProgramPorts {
  readonly env: NodeJS.ProcessEnv;
  /** Aborted when it shall end. */
  readonly stop: AbortSignal;
  /** To be called with where it listens, once it does. */
  readonly listening: (url: string) => void;
}

/** Runs until it is to stop, and resolves when it has ended. */
export type Program = (ports: ProgramPorts) => Promise<void>;

/** Runs a program as this process, until SIGTERM or SIGINT. @param name of its lines in the log. */
export const runAsProcess = (name: string, program: Program): void => {
  const stop = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stop.abort());
  program({ env: process.env, stop: stop.signal, listening: () => undefined }).catch((error: unknown) => {
    createLogger(name).fatal({ error }, `The ${name} cannot run`);
    process.exitCode = 1;
  });
};

/** Resolves when the signal is aborted, at once when it is already. */
export const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
