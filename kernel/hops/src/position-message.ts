import { decodePosition, encodePosition, type Position } from '@zhudian/facts';

/** The position at which each read model last changed. */
export type ModelChanges = ReadonlyMap<string, Position>;

/** A message of a subgraph on `/positions`. */
export interface PositionMessage {
  readonly position: Position;
  readonly changes: ModelChanges;
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

/** Parses `data: POSITION {"MODEL":"POSITION",…}`, where the changes are optional; `undefined` for any other line. */
export const positionMessage = (line: string): PositionMessage | undefined => {
  const [, encoded = '', changes = '{}'] = /^data: ?(\S+) ?(\{.*\})?$/.exec(line) ?? [];
  const position = decodePosition(encoded);
  return position === undefined ? undefined : { position, changes: changesIn(changes) };
};

/** Formats a message as a server-sent event for `positionMessage`. */
export const positionEvent = ({ position, changes }: PositionMessage): string => {
  const encoded = [...changes].map(([model, at]) => [model, encodePosition(at)]);
  return `data: ${encodePosition(position)} ${JSON.stringify(Object.fromEntries(encoded))}\n\n`;
};
