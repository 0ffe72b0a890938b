import { freemem, loadavg, totalmem } from 'node:os';
import { ALL } from '../persistent/settings';
import type { Groups } from '../persistent/groups';
import type { Projections } from '../projections/projections';
import { HttpAnswer } from '../server/http1';
import type { Traffic } from '../server/listener';
import { SYNC_BOUNDS } from '../storage/sync-times';
import { exposition, type Metric } from './exposition';
import type { Context } from '../serving/context';

export interface Measured {
  readonly context: Context;
  readonly groups: Groups;
  readonly projections: Projections;
  readonly traffic: () => Traffic;
}

const P = 'kurrentdb';

const ofStore = ({ store, now }: Context): readonly Metric[] => {
  const seconds = now() / 1000;
  return [
    [
      `${P}_checkpoints`,
      'gauge',
      [
        [{ name: 'writer', read: 'non-flushed' }, store.log.end],
        [{ name: 'index', read: 'non-flushed' }, store.index.checkpoint],
      ],
    ],
    [`${P}_io_events_total`, 'counter', [[{ activity: 'written' }, store.written]]],
    [`${P}_statuses`, 'gauge', [[{ name: 'Node', status: 'Leader' }, Math.floor(seconds)]]],
    ['embedded_store_writes_accepted', 'gauge', [[{}, store.commit.refusal === undefined ? 1 : 0]]],
    ['embedded_store_damaged_records', 'gauge', [[{}, store.damage.size]]],
  ];
};

const ofSyncs = ({ store }: Context): Metric => {
  const { counts, seconds } = store.commit.syncTimes;
  let below = 0;
  const buckets = counts.map((count, index) => {
    below += count;
    return [{ le: String(SYNC_BOUNDS[index] ?? '+Inf') }, below, '_bucket'] as const;
  });
  return ['embedded_store_sync_seconds', 'histogram', [...buckets, [{}, seconds, '_sum'], [{}, below, '_count']]];
};

const ofCalls = ({ calls, connections }: Traffic): readonly Metric[] => [
  [`${P}_kestrel_connections`, 'gauge', [[{}, connections]]],
  [`${P}_current_incoming_grpc_calls`, 'gauge', [[{}, calls.current.size]]],
  [
    `${P}_incoming_grpc_calls_total`,
    'counter',
    [
      [{ kind: 'total' }, calls.total],
      [{ kind: 'failed' }, calls.failed],
      [{ kind: 'unimplemented' }, calls.unimplemented],
      [{ kind: 'deadline-exceeded' }, calls.deadlineExceeded],
    ],
  ],
];

const ofGroups = (groups: Groups): readonly Metric[] => {
  const each = (
    value: (group: Groups['all'][number]) => number | undefined,
    source: 'all' | 'stream' | 'any' = 'any',
  ) =>
    groups.all.flatMap((group) => {
      const isAll = group.config.source === ALL;
      const of = value(group);
      if (of === undefined || of < 0 || (source === 'all' && !isAll) || (source === 'stream' && isAll)) return [];
      return [[{ event_stream_id: group.config.source, group_name: group.config.group }, of] as const];
    });
  const name = `${P}_persistent_sub`;
  return [
    [`${name}_connections`, 'gauge', each(({ consumers }) => consumers.all.length)],
    [`${name}_parked_messages`, 'gauge', each(({ memory }) => memory.parkedCount)],
    [`${name}_in_flight_messages`, 'gauge', each(({ outstanding }) => outstanding.size)],
    [`${name}_items_processed_total`, 'counter', each(({ throughput }) => throughput.total)],
    [`${name}_last_known_event_number`, 'gauge', each(({ figures }) => figures.lastKnown, 'stream')],
    [`${name}_last_known_event_commit_position`, 'gauge', each(({ figures }) => figures.lastKnown, 'all')],
    [`${name}_checkpointed_event_number`, 'gauge', each(({ figures }) => figures.checkpointed, 'stream')],
    [`${name}_checkpointed_event_commit_position`, 'gauge', each(({ figures }) => figures.checkpointed, 'all')],
  ];
};

const ofProjections = ({ all }: Projections): readonly Metric[] => {
  const name = `${P}_projection`;
  return [
    [
      `${name}_events_processed_after_restart_total`,
      'counter',
      all.map((one) => [{ projection: one.name }, one.processed]),
    ],
    [`${name}_progress`, 'gauge', all.map((one) => [{ projection: one.name }, one.progress / 100])],
    [`${name}_running`, 'gauge', all.map((one) => [{ projection: one.name }, one.enabled ? 1 : 0])],
    [
      `${name}_status`,
      'gauge',
      all.flatMap((one) =>
        (['Running', 'Faulted', 'Stopped'] as const).map(
          (status) => [{ projection: one.name, status }, one.status === status ? 1 : 0] as const,
        ),
      ),
    ],
  ];
};

const ofProcess = (): readonly Metric[] => {
  const { rss, heapUsed } = process.memoryUsage();
  const [one = 0, five = 0, fifteen = 0] = loadavg();
  const { user, system } = process.cpuUsage();
  return [
    ['process_resident_memory_bytes', 'gauge', [[{}, rss]]],
    ['process_cpu_seconds_total', 'counter', [[{}, (user + system) / 1_000_000]]],
    [`${P}_proc_up_time_seconds_total`, 'counter', [[{ pid: String(process.pid) }, process.uptime()]]],
    [`${P}_proc_mem_bytes`, 'gauge', [[{ kind: 'working-set' }, rss]]],
    [`${P}_gc_heap_size_bytes`, 'gauge', [[{}, heapUsed]]],
    [
      `${P}_sys_mem_bytes`,
      'gauge',
      [
        [{ kind: 'free' }, freemem()],
        [{ kind: 'total' }, totalmem()],
      ],
    ],
    [
      `${P}_sys_load_avg`,
      'gauge',
      [
        [{ period: '1m' }, one],
        [{ period: '5m' }, five],
        [{ period: '15m' }, fifteen],
      ],
    ],
  ];
};

/** What Prometheus collects, by the names of the real server as far as this store has the like. */
export const metrics = ({ context, groups, projections, traffic }: Measured): HttpAnswer => {
  const all = [
    ofStore(context),
    [ofSyncs(context)],
    ofCalls(traffic()),
    ofGroups(groups),
    ofProjections(projections),
    ofProcess(),
  ].flat();
  return new HttpAnswer(200, exposition(all), { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' });
};
