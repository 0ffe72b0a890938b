import { decodePosition, type Position } from '@zhudian/events';
import type { ModelChanges } from './known-changes';

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
