import type { Decoded } from '../codec/message';
import type { FilterOptions } from '../protocol/streams';
import type { RecordView } from '../storage/record-view';
import { boundedMatch } from './regex/bounded-match';

export interface Filter {
  readonly accepts: (record: RecordView) => boolean;
  /** How many events are looked at between two checkpoints. */
  readonly checkpointEvery: number;
}

const DEFAULT_WINDOW = 32;

type Matcher = (record: RecordView) => boolean;

const SYSTEM_EVENTS_OUT = '^[^$].*';
const DOLLAR = Buffer.from('$');

const byStream = (regex: string, prefixes: readonly string[]): Matcher => {
  if (regex) {
    const fits = boundedMatch(regex);
    return (record) => fits(record.stream);
  }
  const wanted = prefixes.map((prefix) => Buffer.from(prefix));
  return (record) => wanted.some((prefix) => record.streamStartsWith(prefix));
};

const byType = (regex: string, prefixes: readonly string[]): Matcher => {
  if (regex === SYSTEM_EVENTS_OUT) return (record) => !record.typeStartsWith(DOLLAR);
  if (regex) {
    const fits = boundedMatch(regex);
    return (record) => fits(record.type);
  }
  const wanted = prefixes.map((prefix) => Buffer.from(prefix));
  return (record) => wanted.some((prefix) => record.typeStartsWith(prefix));
};

/** Throws InvalidRequestError, which names what is wrong with a regular expression. */
export const filterOf = (options: Decoded<typeof FilterOptions>): Filter => {
  const window = Math.max(1, options.max ?? DEFAULT_WINDOW);
  const checkpointEvery = window * Math.max(1, options.checkpointMultiplier);
  const { streamName, eventType } = options;
  if (streamName) return { accepts: byStream(streamName.regex, streamName.prefixes), checkpointEvery };
  if (eventType) return { accepts: byType(eventType.regex, eventType.prefixes), checkpointEvery };
  return { accepts: () => true, checkpointEvery };
};
