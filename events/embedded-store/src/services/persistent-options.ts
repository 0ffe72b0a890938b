import type { Decoded } from '../codec/message';
import type { PersistentChangeReq } from '../protocol/persistent';
import { streamName } from '../protocol/shared';
import { ALL, checkpointStream, settingsOf, type FilterSettings, type GroupConfig } from '../persistent/settings';
import { MAX_NAME } from '../storage/record';
import { InvalidRequestError } from '../store/errors';
import type { Context } from '../serving/context';
import { refuseAsSource } from './secondary-indexes';

type Options = NonNullable<Decoded<typeof PersistentChangeReq>['options']>;
type AllOptions = NonNullable<Options['all']>;

const END = -1;
const LARGEST = 2 ** 63;

const filterSettings = ({ filter }: AllOptions): FilterSettings | undefined => {
  const expression = filter?.streamName ?? filter?.eventType;
  if (!expression) return undefined;
  const { regex, prefixes } = expression;
  return { on: filter?.streamName ? 'stream' : 'type', ...(regex ? { regex } : { prefixes }) };
};

const fromAll = (all: AllOptions, { store }: Context) => {
  const start = all.position?.commit ?? (all.end ? END : 0);
  store.log.refuseLost(start);
  return { startFrom: start, startAfter: start === END ? store.reader.lastPosition() : start - 1 };
};

/** Older requests say the end with the largest number there is. */
const askedRevision = ({ stream, settings }: Options): number => {
  if (stream) return stream.revision ?? (stream.end ? END : 0);
  const revision = settings?.revision ?? 0;
  return revision >= LARGEST ? END : revision;
};

const fromStream = (options: Options, source: string, { store }: Context) => {
  const start = askedRevision(options);
  return { startFrom: start, startAfter: start === END ? store.heads.durable(source).last : start - 1 };
};

const sourceOf = ({ all, stream, streamIdentifier }: Options): string => {
  const source = all ? ALL : streamName(stream?.stream ?? streamIdentifier);
  if (source === '') throw new InvalidRequestError('a group needs a stream or $all');
  refuseAsSource(source);
  return source;
};

/** A group keeps streams that are called by its name and that of its source. */
const refuseLongNames = (config: GroupConfig): GroupConfig => {
  if (Buffer.byteLength(checkpointStream(config)) <= MAX_NAME) return config;
  throw new InvalidRequestError('the names of a group and its stream are too long together');
};

/** A group as a client asks for it. The start is included; the end is where the source ends now. Throws InvalidRequestError. */
export const configOf = (options: Options | undefined, context: Context): GroupConfig => {
  if (!options?.settings || !options.group) throw new InvalidRequestError('a group needs a name and settings');
  const { all } = options;
  const source = sourceOf(options);
  const start = all ? fromAll(all, context) : fromStream(options, source, context);
  const filter = all ? filterSettings(all) : undefined;
  return refuseLongNames({
    source,
    group: options.group,
    settings: settingsOf(options.settings),
    ...start,
    ...(filter ? { filter } : {}),
  });
};
