import type { ApolloServerPlugin } from '@apollo/server';
import { encodePosition, type Position } from '@zhudian/facts';
import { messagesOf } from '../errors/gateway-error';
import type { OperationContext } from '../operation/operation-context';
import type { Settings } from '../options';
import { logClient, type ReadLog } from './log-client';

/** What an answer says of one mutation: its facts with their proofs, or a code and messages why there are none. */
type Receipt = Readonly<Record<string, unknown>>;

const UNAVAILABLE: Receipt = { code: 'RECEIPT_UNAVAILABLE', messages: messagesOf('RECEIPT_UNAVAILABLE') };

const receiptOf = async (commandId: string, position: Position, read: ReadLog): Promise<Receipt> => {
  const query = new URLSearchParams({ command: commandId, position: encodePosition(position) });
  const { status, body } = await read(`receipts?${query}`);
  return status === 200 ? (JSON.parse(body.toString()) as Receipt) : UNAVAILABLE;
};

/** The receipts of all that an operation has recorded, by the keys under which it is answered. */
const receiptsOf = (
  { operation, position }: OperationContext,
  read: ReadLog | undefined,
): Promise<readonly Receipt[]> =>
  Promise.all(
    operation.outcome.commands.map(async ({ key, commandId }) => {
      const asked = read && position !== undefined ? receiptOf(commandId, position, read) : UNAVAILABLE;
      return { key, commandId, ...(await Promise.resolve(asked).catch(() => UNAVAILABLE)) };
    }),
  );

/** `extensions: { receipt: true }` of a mutation asks for the proofs that the log holds what it has recorded. */
export const receiptsPlugin = (settings: Settings): ApolloServerPlugin<OperationContext> => {
  const { transparency } = settings;
  const read = transparency === undefined ? undefined : logClient(transparency, settings);
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ request, response, contextValue }) {
          if (request.extensions?.['receipt'] !== true || response.body.kind !== 'single') return;
          if (contextValue.operation.outcome.commands.length === 0) return;
          const receipts = await receiptsOf(contextValue, read);
          const result = response.body.singleResult;
          result.extensions = { ...result.extensions, receipts };
        },
      };
    },
  };
};
