import type { Ports } from '../graph/request-context';
import { unsealed } from '../vault/unsealing';

/** A response as JSON, with the words of the vault in it: then it was not made from the log alone. */
export const inWords = async (json: string, { vault }: Ports): Promise<string> => {
  const answer = vault && (await unsealed(json, vault));
  if (!answer) return json;
  const { position } = (answer as { extensions?: { readonly position?: unknown } }).extensions ?? {};
  return JSON.stringify({ ...answer, extensions: { position, uncacheable: true } });
};
