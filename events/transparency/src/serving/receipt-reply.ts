import type { EventLog } from '@zhudian/log';
import { PositionRefused, positionNamed } from '../named-position';
import { RECEIPT_REFUSALS } from '../receipts/refused';
import type { Receipts } from '../receipts/receipts';
import type { LogReply } from './replies';

interface Sources {
  readonly log: Pick<EventLog, 'lost'>;
  readonly receipts: Pick<Receipts, 'of'>;
}

/** What an answer says of a command at a position: its receipts, or why there are none. */
const saidOf = async (commandId: string, named: string, { log, receipts }: Sources): Promise<object> => {
  const given = await receipts.of(commandId, await positionNamed(log, named));
  return typeof given === 'string' ? { code: given, messages: RECEIPT_REFUSALS[given] } : { facts: given };
};

/** The reply to `receipts?command=…&position=…`. */
export const receiptReply = async (path: string, sources: Sources): Promise<LogReply> => {
  const { searchParams } = new URL(path, 'http://log/');
  const [commandId, position] = [searchParams.get('command'), searchParams.get('position')];
  if (position === null || commandId === null) return { status: 404 };
  const said = await saidOf(commandId, position, sources).catch((error: unknown) => {
    if (!(error instanceof PositionRefused)) throw error;
    const { code, messages, details } = error;
    return { code, messages, details };
  });
  return { status: 200, type: 'application/json', body: JSON.stringify(said) };
};
