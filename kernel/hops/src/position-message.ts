import { z } from 'zod';
import { decodePosition, encodePosition, type LostRange, type Position } from '@zhudian/facts';

/** The position at which each read model last changed. */
export type ModelChanges = ReadonlyMap<string, Position>;

/** The names of parts of read models. */
export type ModelParts = ReadonlyMap<string, readonly string[]>;

/** A message of a subgraph on `/positions`. */
export interface PositionMessage {
  readonly position: Position;
  readonly changes: ModelChanges;
  /** The parts in which read models have changed since the message before; one that is not named has changed anywhere. */
  readonly parts?: ModelParts | undefined;
  /** Why the position does not advance; absent while it does. */
  readonly stopped?: Stop | undefined;
  /** The parts of the log that were lost; absent where there are none. */
  readonly lost?: readonly LostRange[] | undefined;
}

/** A fact that a context cannot fold. */
export interface Stop {
  readonly position: Position;
  readonly type: string;
}

const changesIn = (text: string): ModelChanges => {
  try {
    const entries = Object.entries(JSON.parse(text) as Readonly<Record<string, unknown>>);
    const decoded = entries.map(([model, at]) => [model, decodePosition(String(at))] as const);
    return new Map(decoded.filter((entry): entry is [string, Position] => entry[1] !== undefined));
  } catch {
    return new Map();
  }
};

const stopIn = (text: string | undefined): Stop | undefined => {
  const [, encoded = '', type = ''] = /^!(\S+) (\S+)$/.exec(text ?? '') ?? [];
  const position = decodePosition(encoded);
  return position === undefined ? undefined : { position, type };
};

const lostIn = (text: string): readonly LostRange[] =>
  text.split(',').flatMap((range) => {
    const [from, to] = range.split('-').map(decodePosition);
    return from === undefined || to === undefined ? [] : [{ from, to }];
  });

/**
 * Parses `data: POSITION {"MODEL":"POSITION",…} ~FROM-TO,… !POSITION TYPE`, where the changes, the lost parts of the log and
 * the fact that stopped it are optional; `undefined` for any other line.
 */
export const positionMessage = (line: string): PositionMessage | undefined => {
  const [, encoded = '', changes = '{}', gone, stop] =
    /^data: ?(\S+) ?(\{[^}]*\})? ?(?:~(\S+))? ?(!.*)?$/.exec(line) ?? [];
  const position = decodePosition(encoded);
  if (position === undefined) return undefined;
  const stopped = stopIn(stop);
  const lost = gone === undefined ? undefined : lostIn(gone);
  return { position, changes: changesIn(changes), ...(lost && { lost }), ...(stopped && { stopped }) };
};

/** Formats a message as a server-sent event for `positionMessage`. */
export const positionEvent = ({ position, changes, stopped, lost = [] }: PositionMessage): string => {
  const encoded = [...changes].map(([model, at]) => [model, encodePosition(at)]);
  const stop = stopped ? ` !${encodePosition(stopped.position)} ${stopped.type}` : '';
  const ranges = lost.map(({ from, to }) => `${encodePosition(from)}-${encodePosition(to)}`);
  const gone = ranges.length > 0 ? ` ~${ranges.join()}` : '';
  return `data: ${encodePosition(position)} ${JSON.stringify(Object.fromEntries(encoded))}${gone}${stop}\n\n`;
};

const PARTS = 'parts: ';

/** Formats what comes before a message, in a line that readers who do not know it pass over. */
export const partsLine = (parts: ModelParts): string =>
  parts.size === 0 ? '' : `${PARTS}${JSON.stringify([...parts])}\n`;

const partsSchema = z.array(z.tuple([z.string(), z.array(z.string())]));

/** Parses such a line; `undefined` for any other. */
export const partsIn = (line: string): ModelParts | undefined => {
  if (!line.startsWith(PARTS)) return undefined;
  try {
    return new Map(partsSchema.parse(JSON.parse(line.slice(PARTS.length))));
  } catch {
    return undefined;
  }
};
