import { exposition } from './exposition';
import { Metrics } from './registry';

const MICROSECONDS = 1e6;

const measureProcess = (metrics: Metrics): void => {
  const started = Date.now() / 1_000 - process.uptime();
  let last = performance.eventLoopUtilization();
  const one = (value: number) => [[{}, value] as const];
  metrics.gauge('process_resident_memory_bytes', 'Resident memory.', () => one(process.memoryUsage.rss()));
  metrics.gauge('process_heap_bytes', 'Heap in use.', () => one(process.memoryUsage().heapUsed));
  metrics.gauge('process_start_time_seconds', 'When the process began, since 1970.', () => one(started));
  const cpu = () => {
    const { user, system } = process.cpuUsage();
    return one((user + system) / MICROSECONDS);
  };
  metrics.gauge('process_cpu_seconds_total', 'Processor time.', cpu, 'counter');
  metrics.gauge('process_event_loop_busy_ratio', 'Busy part of the time since it was asked last.', () => {
    const now = performance.eventLoopUtilization();
    const { utilization } = performance.eventLoopUtilization(now, last);
    last = now;
    return one(utilization);
  });
};

/** What this process measures; each process has one. */
export const metrics = new Metrics();
measureProcess(metrics);

/** All of it, as Prometheus reads it. */
export const exposed = async (): Promise<string> => exposition(await metrics.collect());
