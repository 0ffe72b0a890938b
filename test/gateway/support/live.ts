import type { PatchOperation } from '../../../gateway/src/live/json-patch';
import { openStream, type Protocol, type StreamRequest } from './streams';

export interface LivePayload {
  readonly data?: unknown;
  readonly patch?: readonly PatchOperation[];
  readonly errors?: readonly {
    readonly path?: readonly (string | number)[];
    readonly extensions: { readonly code: string };
  }[];
  readonly extensions?: { readonly position: string };
}

/** Somebody who watches a query: everything that was told so far, and when there will be no more. */
export interface Watcher {
  readonly told: readonly LivePayload[];
  readonly isOver: () => boolean;
  readonly close: () => void;
}

type LiveRequest = Pick<StreamRequest, 'url' | 'token'> & { readonly query: string; readonly variables?: object };

/** Opens a live query, and reads whatever it tells. */
export const watchLive = async (protocol: Protocol, request: LiveRequest): Promise<Watcher> => {
  const stream = await openStream(protocol, { variables: {}, ...request });
  const told: LivePayload[] = [];
  let isOver = false;
  const read = async () => {
    for (let payload = await stream.next(); payload; payload = await stream.next()) told.push(payload as LivePayload);
  };
  void read()
    .catch(() => undefined)
    .finally(() => {
      isOver = true;
    });
  return { told, isOver: () => isOver, close: stream.close };
};

const pointerOf = (path: string) =>
  path
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));

type Container = Record<string, unknown> | unknown[];

const change = (holder: Container, key: string, operation: PatchOperation) => {
  if (!Array.isArray(holder)) {
    if (operation.op === 'remove') Reflect.deleteProperty(holder, key);
    else
      Object.defineProperty(holder, key, {
        value: operation.value,
        enumerable: true,
        configurable: true,
        writable: true,
      });
    return;
  }
  const at = Number(key);
  if (operation.op === 'remove') holder.splice(at, 1);
  else holder.splice(at, operation.op === 'replace' ? 1 : 0, operation.value);
};

/** What a client makes of a patch (RFC 6902: add, replace, remove). */
export const patched = (before: unknown, patch: readonly PatchOperation[]): unknown => {
  const root = { '': structuredClone(before) };
  for (const operation of patch) {
    const keys = ['', ...pointerOf(operation.path)];
    const last = keys.pop() ?? '';
    const holder = keys.reduce<Container>((value, key) => (value as Record<string, Container>)[key] as Container, root);
    change(holder, last, operation);
  }
  return root[''];
};
