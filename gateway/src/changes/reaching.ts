import type { Position } from '@zhudian/facts';
import { OperationContext } from '../operation/operation-context';

/** Who has read beyond the newest position has it waited for, as whoever asks for a position; a stream waits by itself. */
export const reaching = (context: OperationContext, after: Position): OperationContext => {
  const { moment } = context.operation;
  const isReached = moment.position === undefined || after <= moment.position;
  if (isReached || moment.asOf || moment.inStream) return context;
  return new OperationContext({ ...context.operation, moment: { ...moment, position: after } });
};
