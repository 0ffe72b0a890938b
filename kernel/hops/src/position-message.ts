import { decodePosition, encodePosition, type Position } from '@zhudian/facts';

/** Where each read model changed last, by its name. */
export type ModelChanges = ReadonlyMap<string, Position>;

/** What a subgraph says on `/positions`. */
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

/** Reads `data: POSITION {"MODEL":"POSITION",…}`; the changes may be left out. `undefined` for any other line. */
export const positionMessage = (line: string): PositionMessage | undefined => {
  const [, encoded = '', changes = '{}'] = /^data: ?(\S+) ?(\{.*\})?$/.exec(line) ?? [];
  const position = decodePosition(encoded);
  return position === undefined ? undefined : { position, changes: changesIn(changes) };
};

/** Writes a message as a server-sent event, as `positionMessage` reads it. */
export const positionEvent = ({ position, changes }: PositionMessage): string => {
  const encoded = [...changes].map(([model, at]) => [model, encodePosition(at)]);
  return `data: ${encodePosition(position)} ${JSON.stringify(Object.fromEntries(encoded))}\n\n`;
};
