import { parse, type DocumentNode } from 'graphql';

let last: { readonly sdl: string; readonly document: WeakRef<DocumentNode> } | undefined;

/** The supergraph as a document. It is read in a dozen places while the gateway starts, parsed in one, and kept by none. */
export const supergraphDocument = (sdl: string): DocumentNode => {
  const known = last?.sdl === sdl ? last.document.deref() : undefined;
  const document = known ?? parse(sdl, { noLocation: true });
  if (!known) last = { sdl, document: new WeakRef(document) };
  return document;
};
