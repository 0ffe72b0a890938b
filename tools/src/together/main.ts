import { aborted, createLogger, runAsProcess, type ProgramPorts } from '@zhudian/runtime';
import { startParts, type Part, type PartsSettings, type StartPart } from '../start/parts';
import { programOf } from './programs';

type Environment = PartsSettings['env'];

/** The parts that run here; one that ends by itself takes the process with it, which is then started again. */
class Parts {
  private readonly running: Array<{ readonly stop: AbortController; readonly ended: Promise<void> }> = [];

  constructor(private readonly env: ProgramPorts['env']) {}

  readonly start: StartPart = async ({ name, program, args = [], port = 0, env }: Part): Promise<URL> => {
    const run = await programOf(program, args);
    const stop = new AbortController();
    return new Promise((resolve) => {
      const listening = (url: string) => resolve(new URL(url));
      const ended = run({ env: { ...this.env, ...env, PORT: String(port) }, stop: stop.signal, listening });
      this.running.push({ stop, ended });
      ended.then(
        () => stop.signal.aborted || this.fail(name, undefined),
        (error: unknown) => this.fail(name, error),
      );
    });
  };

  /** In the opposite order of their start. */
  async stop(): Promise<void> {
    for (const { stop, ended } of this.running.toReversed()) {
      stop.abort();
      await ended;
    }
  }

  private fail(name: string, error: unknown): never {
    createLogger('together').fatal({ error, part: name }, 'A part ended');
    process.exit(1);
  }
}

/** The parts of the system but its log in one process. The argument holds their settings, without what is secret. */
runAsProcess('together', async ({ env, stop }) => {
  const settings = JSON.parse(process.argv[2] ?? '') as Omit<PartsSettings, 'env' | 'port'>;
  const parts = new Parts(env);
  const url = await startParts(parts.start, { ...settings, env: env as Environment, port: Number(env['PORT']) });
  createLogger('together').info({ url }, 'All listen');
  await aborted(stop);
  await parts.stop();
});
