import { GraphQLJSON, GraphQLDateTimeISO } from 'graphql-scalars';

export { Day } from './day';
/** An instant, RFC 3339. */
export const Instant = GraphQLDateTimeISO;
/** Any JSON value. */
export const Json = GraphQLJSON;
