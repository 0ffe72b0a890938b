import {
  CreateProjectionReq,
  NamedProjectionReq,
  ProjectionStateResp,
  ProjectionStatisticsReq,
  ProjectionStatisticsResp,
} from '../protocol/projections';
import { Empty } from '../protocol/shared';
import type { Projection } from '../projections/projection';
import type { Projections } from '../projections/projections';
import { oneRequest, unary, type Method } from '../server/router';
import { Code, GrpcError } from '../server/status';

const SERVICE = 'event_store.client.projections.Projections';
const NOTHING = Empty.encode({});

const detailsOf = (projection: Projection) => ({
  coreProcessingTime: 0,
  version: 1,
  epoch: 1,
  effectiveName: projection.name,
  status: projection.status,
  stateReason: projection.failure,
  name: projection.name,
  mode: 'Continuous',
  position: `C:${projection.position}/P:${projection.position}`,
  progress: projection.progress,
  lastCheckpoint: `C:${projection.position}/P:${projection.position}`,
  eventsProcessedAfterRestart: projection.processed,
  checkpointStatus: '',
  bufferedEvents: 0,
  writePendingEventsBeforeCheckpoint: 0,
  writePendingEventsAfterCheckpoint: 0,
});

const statistics = (projections: Projections) =>
  oneRequest(async (request, call) => {
    const { options } = ProjectionStatisticsReq.decode(request);
    const everything = options?.all ?? options?.continuous;
    const wanted = options?.name === undefined ? (everything ? projections.all : []) : [projections.get(options.name)];
    for (const projection of wanted)
      await call.send(ProjectionStatisticsResp.encode({ details: detailsOf(projection) }));
    call.end();
  });

const nameIn = (request: Buffer): string => NamedProjectionReq.decode(request).options?.name ?? '';

/** Standard projections are there for ever, and there are no others. */
const refused = (name: string): GrpcError =>
  new GrpcError(
    Code.unimplemented,
    `'${name}': this store runs the standard projections only ($by_category, $by_event_type, $by_correlation_id, $streams, ` +
      `$stream_by_category); it does not run projections written in JavaScript`,
  );

const refusing = (name: (request: Buffer) => string) =>
  unary((request) => {
    throw refused(name(request));
  });

const createdName = (request: Buffer): string => {
  const { options } = CreateProjectionReq.decode(request);
  return options?.continuous?.name ?? options?.transient?.name ?? '';
};

export const projectionMethods = (projections: Projections): readonly Method[] => {
  const changing = (change: (name: string) => Promise<void>) =>
    unary(async (request: Buffer) => {
      await change(nameIn(request));
      return NOTHING;
    });
  const existing = (request: Buffer): string => projections.get(nameIn(request)).name;
  const stateless = unary((request) => {
    existing(request);
    return ProjectionStateResp.encode({ state: {} });
  });
  return [
    { service: SERVICE, name: 'Create', features: ['track_emitted_streams'], handle: refusing(createdName) },
    { service: SERVICE, name: 'Update', handle: refusing(existing) },
    { service: SERVICE, name: 'Delete', handle: refusing(existing) },
    { service: SERVICE, name: 'Statistics', handle: statistics(projections) },
    { service: SERVICE, name: 'Enable', handle: changing((name) => projections.enable(name)) },
    { service: SERVICE, name: 'Disable', handle: changing((name) => projections.disable(name)) },
    { service: SERVICE, name: 'Reset', handle: changing((name) => projections.get(name).reset()) },
    { service: SERVICE, name: 'State', handle: stateless },
    { service: SERVICE, name: 'Result', handle: stateless },
    { service: SERVICE, name: 'RestartSubsystem', handle: changing(() => projections.restart()) },
  ];
};
