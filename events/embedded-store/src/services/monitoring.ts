import { StatsReq, StatsResp } from '../protocol/operations';
import { oneRequest, type Method } from '../server/router';
import type { Context } from '../serving/context';
import { statsOf } from './stats';

const SHORTEST_PERIOD = 100;

/** `Monitoring/Stats`: the same figures again and again until the client leaves. */
const stats = (context: Context) =>
  oneRequest(async (request, call) => {
    const period = Math.max(SHORTEST_PERIOD, StatsReq.decode(request).refreshTimePeriodInMs);
    const send = (): void => {
      const figures = Object.entries(statsOf(context)).map(([name, value]) => [name, String(value)] as const);
      void call.send(StatsResp.encode({ stats: new Map(figures) }));
    };
    send();
    const timer = setInterval(send, period).unref();
    call.onClose(() => clearInterval(timer));
  });

export const monitoringMethods = (context: Context): readonly Method[] => [
  { service: 'event_store.client.monitoring.Monitoring', name: 'Stats', handle: stats(context) },
];
