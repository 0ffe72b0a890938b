import {
  PersistentChangeReq,
  PersistentDeleteReq,
  PersistentInfoReq,
  PersistentInfoResp,
  PersistentListReq,
  PersistentListResp,
  PersistentReplayReq,
} from '../protocol/persistent';
import { Empty, streamName, type StreamIdentifier } from '../protocol/shared';
import type { Decoded } from '../codec/message';
import { doesNotExist, type Groups } from '../persistent/groups';
import { ALL } from '../persistent/settings';
import { unary, type Method } from '../server/router';
import type { Context } from '../serving/context';
import { infoOf } from './persistent-info';
import { configOf } from './persistent-options';
import { readPersistent } from './persistent-read';

const SERVICE = 'event_store.client.persistent_subscriptions.PersistentSubscriptions';
const FEATURES = ['stream', 'all'];
const NOTHING = Empty.encode({});

interface Named {
  readonly stream: Decoded<typeof StreamIdentifier> | undefined;
  readonly all: unknown;
}

const sourceOf = (named: Named | undefined): string => (named?.all ? ALL : streamName(named?.stream));

type Answer = (request: Buffer) => Promise<Buffer>;

const changing =
  (context: Context, change: 'create' | 'update', groups: Groups): Answer =>
  async (request) => {
    await groups[change](configOf(PersistentChangeReq.decode(request).options, context));
    return NOTHING;
  };

const deleting =
  (groups: Groups): Answer =>
  async (request) => {
    const { options } = PersistentDeleteReq.decode(request);
    await groups.delete(sourceOf(options), options?.group ?? '');
    return NOTHING;
  };

const info =
  (groups: Groups): Answer =>
  (request) => {
    const { options } = PersistentInfoReq.decode(request);
    const group = groups.get(sourceOf(options), options?.group ?? '');
    return Promise.resolve(PersistentInfoResp.encode({ info: infoOf(group, true) }));
  };

const listing =
  (groups: Groups): Answer =>
  (request) => {
    const { options } = PersistentListReq.decode(request);
    const source = options?.stream ? sourceOf(options.stream) : undefined;
    const found = groups.all.filter(({ config }) => source === undefined || config.source === source);
    if (source !== undefined && found.length === 0) throw doesNotExist(source, '');
    return Promise.resolve(PersistentListResp.encode({ subscriptions: found.map((group) => infoOf(group, true)) }));
  };

const replaying =
  (groups: Groups): Answer =>
  async (request) => {
    const { options } = PersistentReplayReq.decode(request);
    await groups.get(sourceOf(options), options?.group ?? '').replayParked(options?.stopAt);
    return NOTHING;
  };

const restarting =
  (groups: Groups): Answer =>
  async () => {
    await groups.restart();
    return NOTHING;
  };

export const persistentMethods = (context: Context, groups: Groups): readonly Method[] => [
  { service: SERVICE, name: 'Create', features: FEATURES, handle: unary(changing(context, 'create', groups)) },
  { service: SERVICE, name: 'Update', features: FEATURES, handle: unary(changing(context, 'update', groups)) },
  { service: SERVICE, name: 'Delete', features: FEATURES, handle: unary(deleting(groups)) },
  { service: SERVICE, name: 'Read', features: FEATURES, handle: readPersistent(context, groups) },
  { service: SERVICE, name: 'GetInfo', features: FEATURES, handle: unary(info(groups)) },
  { service: SERVICE, name: 'List', features: FEATURES, handle: unary(listing(groups)) },
  { service: SERVICE, name: 'ReplayParked', features: FEATURES, handle: unary(replaying(groups)) },
  { service: SERVICE, name: 'RestartSubsystem', handle: unary(restarting(groups)) },
];
