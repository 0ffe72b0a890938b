import './private-files';
import { run } from './run';
import { HELP, startOptions } from './options';

const main = async (): Promise<void> => {
  const options = startOptions(process.argv.slice(2), process.env);
  if (options.help) return void process.stdout.write(HELP);
  const running = await run(options);
  let stopped: Promise<void> | undefined;
  const stop = () => {
    stopped ??= running.stop();
    void stopped.then(() => process.exit(0));
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
};

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
