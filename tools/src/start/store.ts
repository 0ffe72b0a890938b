import { clockFrom } from '@zhudian/clock';
import { runStore } from '@zhudian/embedded-store';

/** The embedded log as a process of `npm start`, on the clock that all processes share. */
const [data = ''] = process.argv.slice(2);
const now = clockFrom(process.env);

runStore({ port: Number(process.env['PORT']), data, ...(now ? { now } : {}) }).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
