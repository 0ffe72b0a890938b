/** An entity of the graph, told apart from all others: its type, and the key that is unique within that type. */
export interface NodeKey {
  readonly type: string;
  readonly id: string;
}

const VERSION = '1';
const LONGEST = 1_000;

/** The global id of an entity: opaque to clients, safe in a url, and stable, as what it is made of never changes. */
export const encodeNodeId = ({ type, id }: NodeKey): string =>
  Buffer.from(`${VERSION}:${type}:${id}`).toString('base64url');

/** The entity that a global id names; `undefined` for a text that no entity has for its id. */
export const decodeNodeId = (text: string): NodeKey | undefined => {
  if (text.length > LONGEST) return undefined;
  const [, type, id] = /^1:([A-Z]\w*):(.+)$/s.exec(Buffer.from(text, 'base64url').toString()) ?? [];
  if (type === undefined || id === undefined) return undefined;
  // Base64 is read leniently: one entity has one id.
  return encodeNodeId({ type, id }) === text ? { type, id } : undefined;
};
