import { clockFrom } from '@zhudian/clock';
import { runStore } from '@zhudian/embedded-store';

/** The embedded log as a process of `npm start`, on the clock that all processes share. */
const [data = ''] = process.argv.slice(2);
const now = clockFrom(process.env);
const secret = process.env['STORE_SECRET'];
if (!secret) throw new Error('STORE_SECRET is not set.');

runStore({ port: Number(process.env['PORT']), data, secret, ...(now ? { now } : {}) }).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
