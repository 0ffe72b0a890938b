import { encodePosition } from '@zhudian/facts';
import { asking } from './test-graph';

/** What is said of a position at a door: `undefined` where it lets it in. */
export interface Verdict {
  readonly code: string | undefined;
  readonly details?: unknown;
  /** Whether the words of both languages name where to go on. */
  readonly said?: { readonly zh: boolean; readonly en: boolean };
}

/** Asks with a position, or with a cursor of the timeline that holds it. */
export type Door = (position: string, cursor: string) => Promise<Verdict>;

interface Refusal {
  readonly extensions?: {
    readonly code?: string;
    readonly messages?: { readonly zh: string; readonly en: string };
    readonly details?: { readonly kept?: string };
  };
}

const saidOf = (errors: readonly Refusal[] | undefined): Verdict => {
  if (!errors) return { code: undefined };
  const { code = 'NO_CODE', messages, details } = errors[0]?.extensions ?? {};
  const names = (text = '') => text.includes(details?.kept ?? 'nothing');
  return { code, details, said: { zh: names(messages?.zh), en: names(messages?.en) } };
};

/** The first part of a stream, or the whole of a body that ends. */
const beginningOf = async (response: Response, signal: AbortController): Promise<string> => {
  let text = '';
  const decoder = new TextDecoder();
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    text += decoder.decode(chunk, { stream: true });
    if (/data: \{.*\}\n|^id: /m.test(text)) break;
  }
  signal.abort();
  return text;
};

const errorsIn = (text: string): readonly Refusal[] | undefined => {
  const json = /^data: (\{.*\})$/m.exec(text)?.[1] ?? text;
  if (!json.includes('"errors"')) return undefined;
  return (JSON.parse(json) as { readonly errors?: readonly Refusal[] }).errors;
};

const PERSONS = '{ persons(first: 3) { totalCount } }';
const BETWEEN =
  'query ($id: ID!, $from: String!, $to: String!) { person(id: $id) { changesBetween(from: $from, to: $to) { from } } }';
const TIMELINE = `query ($id: ID!, $after: String, $before: String, $first: Int, $last: Int) {
  person(id: $id) { timeline(after: $after, before: $before, first: $first, last: $last) { edges { cursor } } } }`;
const ORIGIN = 'p0';

/** Who asks, and a person whose timeline is asked for. */
export interface Visitor {
  readonly url: string;
  readonly token: string;
  readonly person: string;
}

/** The ways in which somebody asks. */
const askingAs = ({ url, token }: Visitor) => {
  const authorization = `Bearer ${token}`;
  const graph = asking(url);
  const asks = async (query: string, extra: object = {}, headers: Record<string, string> = {}): Promise<Verdict> =>
    saidOf((await graph(query, { authorization, ...headers }, extra)).body.errors);
  const gets = async (file: string, headers: Record<string, string> = {}): Promise<Verdict> => {
    const response = await fetch(new URL(file, url), { headers: { authorization, ...headers } });
    const text = await response.text();
    return response.status === 200 ? { code: undefined } : saidOf(errorsIn(text));
  };
  const streams = async (file: string, request: RequestInit): Promise<Verdict> => {
    const ending = new AbortController();
    const own = { authorization, accept: 'text/event-stream', 'content-type': 'application/json' };
    const headers = { ...own, ...request.headers };
    const response = await fetch(new URL(file, url), { ...request, headers, signal: ending.signal });
    return saidOf(errorsIn(await beginningOf(response, ending)));
  };
  const subscribes = (body: object, headers: Record<string, string> = {}) =>
    streams('/graphql', { method: 'POST', body: JSON.stringify(body), headers });
  return { asks, gets, streams, subscribes };
};
type Asking = ReturnType<typeof askingAs>;

/** Where a moment is said to the graph. */
const momentDoors = ({ asks, subscribes }: Asking): Readonly<Record<string, Door>> => {
  const live = `query @live ${PERSONS}`;
  return {
    'x-zhudian-min-position': (at) => asks(PERSONS, {}, { 'x-zhudian-min-position': at }),
    'extensions.minPosition': (at) => asks(PERSONS, { extensions: { minPosition: at } }),
    'x-zhudian-as-of': (at) => asks(PERSONS, {}, { 'x-zhudian-as-of': at }),
    'extensions.asOf': (at) => asks(PERSONS, { extensions: { asOf: at } }),
    'a live query that is taken up again': (at) => subscribes({ query: live }, { 'x-zhudian-min-position': at }),
    'the same by its extensions': (at) => subscribes({ query: live, extensions: { minPosition: at } }),
  };
};

/** Where an argument of the graph is one. */
const argumentDoors = ({ asks, subscribes }: Asking, id: string): Readonly<Record<string, Door>> => {
  const after = (field: string, at: string) =>
    asks(`query ($at: String) { ${field}(after: $at) { position } }`, { variables: { at } });
  const followed = (field: string, at: string) =>
    subscribes({ query: `subscription ($at: String) { ${field}(after: $at) { position } }`, variables: { at } });
  return {
    'changesAfter(after)': (at) => after('changesAfter', at),
    'timeline(after)': (at) => after('timeline', at),
    'changes(after)': (at) => followed('changes', at),
    'stateThenChanges(after)': (at) => followed('stateThenChanges', at),
    'changesBetween(from)': (at) => asks(BETWEEN, { variables: { id, from: at, to: at } }),
    'changesBetween(to)': (at) => asks(BETWEEN, { variables: { id, from: ORIGIN, to: at } }),
    'a cursor to go on after': (_, cursor) => asks(TIMELINE, { variables: { id, after: cursor, first: 2 } }),
    'a cursor to go back from': (_, cursor) => asks(TIMELINE, { variables: { id, before: cursor, last: 2 } }),
  };
};

/** Where one is part of an address or of a header. */
const plainDoors = ({ gets, streams }: Asking): Readonly<Record<string, Door>> => ({
  'GET /changes?after': (at) => gets(`/changes?after=${at}`),
  'a cursor of GET /changes': (at) => gets(`/changes?after=${at}.0`),
  'Last-Event-ID': (at) => streams('/changes', { headers: { 'last-event-id': at } }),
  'GET /export?asOf': (at) => gets(`/export/persons.csv?asOf=${at}`),
  'GET /export by x-zhudian-as-of': (at) => gets('/export/persons.ndjson', { 'x-zhudian-as-of': at }),
  'GET /export?after': (at) => gets(`/export/persons.csv?after=${at}`),
  'the facts of GET /export?after': (at) => gets(`/export/facts.ndjson?after=${at}`),
  'a table of GET /export?asOf': (at) => gets(`/export/clueChains.csv?asOf=${at}`),
  'GET /export/snapshot.sqlite?asOf': (at) => gets(`/export/snapshot.sqlite?asOf=${at}`),
});

/** Every door of a gateway at which a position is said. */
export const doorsOf = (visitor: Visitor): ReadonlyMap<string, Door> => {
  const means = askingAs(visitor);
  const doors = { ...momentDoors(means), ...argumentDoors(means, visitor.person), ...plainDoors(means) };
  return new Map(Object.entries(doors));
};

/** Those that answer at once: neither a cursor nor a stream that has nothing to tell yet. */
export const isPrompt = ([name]: readonly [string, Door]): boolean =>
  !/cursor|^changes\(after\)|^Last-Event-ID/.test(name);

/** A cursor of the timeline that stands for a fact at the position. */
export const timelineCursor = async ({ url, token, person: id }: Visitor, position: number): Promise<string> => {
  const { body } = await asking(url)(
    TIMELINE,
    { authorization: `Bearer ${token}` },
    { variables: { id, first: 1, after: null, before: null, last: null } },
  );
  const { person } = body.data as { readonly person: { timeline: { edges: readonly { cursor: string }[] } } };
  const cursor = person.timeline.edges[0]?.cursor ?? '';
  const [order, ...rest] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as [string, ...unknown[]];
  expect(order).toMatch(/^position /);
  expect(encodePosition(Number(rest[0]))).toMatch(/^p/);
  return Buffer.from(JSON.stringify([order, position, ...rest.slice(1)])).toString('base64url');
};
