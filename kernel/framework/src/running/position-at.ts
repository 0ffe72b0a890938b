import type { IncomingMessage, ServerResponse } from 'node:http';
import { encodePosition, ORIGIN, type Position } from '@zhudian/facts';
import type { EventLog } from '@zhudian/log';
import { CLOCK, instants, type Reader } from '@zhudian/projections';
import { disconnectSignal } from '@zhudian/hops';
import { answer } from './answer';

/** The position of the newest fact up to which all were recorded at or before an instant (ISO 8601, UTC); ORIGIN before the first. */
export type PositionAt = (instant: string, signal: AbortSignal) => Promise<Position | undefined>;

export interface ClockPorts {
  readonly reader: Reader;
  readonly log: Pick<EventLog, 'head'>;
  readonly waitMs: number;
}

/**
 * Searches the versions of the clock's row for an instant, in as many steps as positions have bits. `undefined` when
 * the read models did not come as far as the log in time: what is not folded yet may have been recorded before the instant.
 */
export const positionAt =
  ({ reader, log, waitMs }: ClockPorts): PositionAt =>
  async (instant, signal) => {
    const timeAt = async (position: Position) => reader.at(position).find(instants, CLOCK);
    const folded = await reader.position();
    const now = await timeAt(folded);
    if (now && now.recordedAt > instant) return search(timeAt, instant, folded);
    const head = await log.head();
    if (head > folded && !(await reader.reach(head, { timeoutMs: waitMs, signal }))) return undefined;
    return search(timeAt, instant, Math.max(head, folded));
  };

type TimeAt = (position: Position) => Promise<{ readonly recordedAt: string; readonly newest: Position } | undefined>;

/** Times are monotonic in positions. */
const search = async (timeAt: TimeAt, instant: string, last: Position): Promise<Position> => {
  let found = ORIGIN;
  let least = ORIGIN + 1;
  let most = last;
  while (least <= most) {
    const middle = Math.floor((least + most) / 2);
    const time = await timeAt(middle);
    if (time && time.recordedAt > instant) most = middle - 1;
    else {
      found = time?.newest ?? found;
      least = middle + 1;
    }
  }
  return found;
};

/** Answers `GET /position-at?instant=…`: 404 where the time is not known, 503 when what is not folded yet might belong to it. */
export const tellPositionAt = async (
  positionAt: PositionAt | undefined,
  { url = '/' }: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  if (!positionAt) return answer(response, 404, { errors: [{ message: 'This subgraph does not know the time.' }] });
  const instant = new URL(url, 'http://subgraph').searchParams.get('instant') ?? '';
  const milliseconds = Date.parse(instant);
  if (Number.isNaN(milliseconds))
    return answer(response, 400, { errors: [{ message: `"${instant}" is no instant.` }] });
  const position = await positionAt(new Date(milliseconds).toISOString(), disconnectSignal(response));
  if (position === undefined) return answer(response, 503, { errors: [{ message: 'Not folded that far yet.' }] });
  answer(response, 200, { position: encodePosition(position) });
};
