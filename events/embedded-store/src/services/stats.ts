import type { Context } from '../serving/context';

/** A few figures about the process and the log. Sizes are bytes, times seconds. */
export const statsOf = ({ store }: Context): Readonly<Record<string, number | string>> => {
  const { rss, heapUsed } = process.memoryUsage();
  return {
    'proc-id': process.pid,
    'proc-mem': rss,
    'proc-heap': heapUsed,
    'proc-uptime': process.uptime(),
    'es-log-end': store.log.end,
    'es-log-files': store.log.segments.length,
    'es-index-checkpoint': store.index.checkpoint,
    'es-writes': store.commit.refusal === undefined ? 'accepted' : `refused: ${store.commit.refusal}`,
  };
};
