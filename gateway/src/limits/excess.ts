import type { GatewayErrorCode } from '../errors/gateway-error';
import type { Limits } from './limits';

/** The limits that a request is held against before it is parsed by the server. */
export type RequestLimit = Exclude<keyof Limits, 'bodyBytes' | 'cost'>;

/** A limit, and what was found instead. */
export interface Excess {
  readonly limit: RequestLimit;
  readonly found: number;
  readonly most: number;
}

export const codeOfExcess: Readonly<Record<RequestLimit, GatewayErrorCode>> = {
  tokens: 'DOCUMENT_TOO_LONG',
  aliases: 'ALIASES_TOO_MANY',
  directives: 'DIRECTIVES_TOO_MANY',
  depth: 'OPERATION_TOO_DEEP',
  nesting: 'OPERATION_TOO_DEEP',
  valueDepth: 'VALUE_TOO_DEEP',
  operations: 'OPERATIONS_TOO_MANY',
  operationName: 'OPERATION_NAME_TOO_LONG',
  text: 'TEXT_TOO_LONG',
};
