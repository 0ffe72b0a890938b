import type { EventLog } from '@zhudian/log';
import { startSystem, type System } from '../../scenario/support/system';
import { untilQuiet } from './processes';
import { withStore } from './with-store';

/** A start that has much to fold gives up after five minutes; the next goes on where it was. */
const MOST_STARTS = 20;

/** One caller asks as fast as it can. */
const UNLIMITED = { REQUESTS_PER_SECOND: '1000000' };

export interface SystemOver<Content> {
  readonly system: System;
  readonly content: Content;
}

/** The whole system, with nothing left to do, over a log that was filled before its processes folded it. */
export const systemOver = async <Content>(
  fill: (log: EventLog) => Promise<Content>,
  env: NodeJS.ProcessEnv = {},
): Promise<SystemOver<Content>> => {
  const system = await startSystem({ apart: true, env: { ...UNLIMITED, ...env } });
  let filled: { readonly content: Content } | undefined;
  const atFirst = async () => void (filled ??= { content: await withStore(system, fill) });
  for (let starts = 1; ; starts++)
    try {
      await system.restart(atFirst);
      break;
    } catch (error) {
      if (!filled || starts === MOST_STARTS) throw error;
    }
  await untilQuiet(system.pids());
  return { system, content: filled?.content as Content };
};
