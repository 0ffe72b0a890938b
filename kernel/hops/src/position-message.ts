import { decodePosition, encodePosition, type Position } from '@zhudian/facts';

/** The position at which each read model last changed. */
export type ModelChanges = ReadonlyMap<string, Position>;

/** A message of a subgraph on `/positions`. */
export interface PositionMessage {
  readonly position: Position;
  readonly changes: ModelChanges;
  /** Why the position does not advance; absent while it does. */
  readonly stopped?: Stop | undefined;
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

/**
 * Parses `data: POSITION {"MODEL":"POSITION",…} !POSITION TYPE`, where the changes and the fact that stopped it are optional;
 * `undefined` for any other line.
 */
export const positionMessage = (line: string): PositionMessage | undefined => {
  const [, encoded = '', changes = '{}', stop] = /^data: ?(\S+) ?(\{[^}]*\})? ?(!.*)?$/.exec(line) ?? [];
  const position = decodePosition(encoded);
  if (position === undefined) return undefined;
  const stopped = stopIn(stop);
  return { position, changes: changesIn(changes), ...(stopped && { stopped }) };
};

/** Formats a message as a server-sent event for `positionMessage`. */
export const positionEvent = ({ position, changes, stopped }: PositionMessage): string => {
  const encoded = [...changes].map(([model, at]) => [model, encodePosition(at)]);
  const stop = stopped ? ` !${encodePosition(stopped.position)} ${stopped.type}` : '';
  return `data: ${encodePosition(position)} ${JSON.stringify(Object.fromEntries(encoded))}${stop}\n\n`;
};
