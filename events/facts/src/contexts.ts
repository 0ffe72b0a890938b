/**
 * The one list of bounded contexts. What is code takes it from here; what is not is held to it by
 * test/contexts/contexts.spec.ts, which says what is missing where.
 */
export const CONTEXTS = ['personnel', 'organization', 'integrity-performance'] as const;

export type Context = (typeof CONTEXTS)[number];
