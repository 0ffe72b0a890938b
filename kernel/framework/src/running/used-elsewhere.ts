import type { HopRequest } from '@zhudian/hops';

/** What the gateway has found out about the commands that it sends. */
export const usedElsewhereIn = ({ body }: HopRequest): readonly string[] => {
  const { extensions } = body as { readonly extensions?: { readonly usedElsewhere?: unknown } };
  return Array.isArray(extensions?.usedElsewhere) ? (extensions.usedElsewhere as string[]) : [];
};
