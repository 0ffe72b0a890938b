import { GraphQLJSON, GraphQLLocalDate, GraphQLDateTimeISO } from 'graphql-scalars';

/** A calendar day, `YYYY-MM-DD`, without a time zone. */
export const Day = GraphQLLocalDate;
/** An instant, RFC 3339. */
export const Instant = GraphQLDateTimeISO;
/** Any JSON value. */
export const Json = GraphQLJSON;
