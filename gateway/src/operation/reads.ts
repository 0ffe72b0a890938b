import { ReadParts } from './read-parts';

/** With whom a viewer shares what a subgraph shows, and the read models that this rests on. */
export interface SeenBy {
  readonly key: string;
  /** What of the own person may make a difference. */
  readonly grounds: readonly string[];
  readonly models: readonly string[];
  /** On which day this is so, where a deputy sees more by days. */
  readonly day?: Span | undefined;
}

/** Who else may be given a response: by subgraph, the class of the viewer and on what of the own person it rests. */
export type Sharing = readonly (readonly [subgraph: string, key: string, grounds: readonly string[]])[];

/** Instants in milliseconds since 1970, the latter excluded. */
export interface Span {
  readonly from: number;
  readonly until: number;
}

type Extensions = Readonly<Record<string, unknown>> | undefined;

const isListOfTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'string');

const spanIn = (day: unknown): Span | undefined => {
  if (!Array.isArray(day)) return undefined;
  const [from, until] = day.map(Number) as [number, number];
  return { from, until };
};

const partsIn = (extensions: Extensions) => (extensions?.['parts'] ?? {}) as Readonly<Record<string, unknown>>;

const seenByIn = (subgraph: string, viewer: unknown): SeenBy | undefined => {
  const { key, grounds, restsOn, day } = (viewer ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof key !== 'string' || !isListOfTexts(grounds) || !isListOfTexts(restsOn)) return undefined;
  return { key, grounds, models: restsOn.map((model) => `${subgraph}/${model}`), day: spanIn(day) };
};

/** The read models that a response was made from, as reported by the subgraphs. */
export class Reads {
  private readonly names = new Set<string>();
  readonly parts = new ReadParts();
  private unknown = false;
  private isUncacheable = false;
  private isOwn = false;
  private span: Span | undefined;
  private readonly grounds = new Map<string, Set<string>>();
  /** The class of the viewer, by subgraph. */
  readonly seenBy = new Map<string, SeenBy>();

  /** Records the extensions of a subgraph's response. Without them it may have read anything. */
  note(subgraph: string, extensions: Extensions) {
    const reads = extensions?.['reads'];
    if (extensions?.['uncacheable'] === true) this.isUncacheable = true;
    const seenBy = seenByIn(subgraph, extensions?.['viewer']);
    for (const model of isListOfTexts(reads) ? reads : []) {
      this.names.add(`${subgraph}/${model}`);
      this.parts.note(`${subgraph}/${model}`, partsIn(extensions)[model], seenBy);
    }
    if (!isListOfTexts(reads)) this.unknown = true;
    this.noteDay(extensions?.['day']);
    this.noteViewer(subgraph, seenBy, extensions);
  }

  private noteDay(day: unknown) {
    const given = spanIn(day);
    if (!given) return;
    const { from, until } = given;
    const { span = { from, until } } = this;
    this.span = { from: Math.max(span.from, from), until: Math.min(span.until, until) };
  }

  private noteViewer(subgraph: string, seenBy: SeenBy | undefined, extensions: Extensions) {
    const grounds = extensions?.['grounds'];
    // Rights may change between two fetches of one operation: then it is nobody else's answer.
    if (!seenBy || (this.seenBy.get(subgraph)?.key ?? seenBy.key) !== seenBy.key) this.isOwn = true;
    if (seenBy) this.seenBy.set(subgraph, seenBy);
    if (isListOfTexts(grounds))
      this.grounds.set(subgraph, new Set([...(this.grounds.get(subgraph) ?? []), ...grounds]));
    else this.isOwn = true;
  }

  /** Notes that the response tells of its own position, so that it differs at every one. */
  tellPosition() {
    this.isUncacheable = true;
  }

  /** The read models, sorted; `undefined` when unknown: the response is valid only at its position. */
  get models(): readonly string[] | undefined {
    return this.unknown ? undefined : [...this.names].sort();
  }

  /** Whether the response depends on more than the log and the day, so that it may differ at the same position. */
  get uncacheable(): boolean {
    return this.isUncacheable;
  }

  /** When the response is valid, if it depends on the day. */
  get day(): Span | undefined {
    return this.span;
  }

  get restsOnLogAlone(): boolean {
    return !this.isUncacheable && !this.span;
  }

  /** Who else may be given the response; `undefined` if it is for this viewer alone. */
  get sharing(): Sharing | undefined {
    if (this.isOwn || this.seenBy.size === 0) return undefined;
    const isPersonal = ([subgraph, { grounds }]: readonly [string, SeenBy]) =>
      grounds.some((ground) => this.grounds.get(subgraph)?.has(ground));
    if ([...this.seenBy].some(isPersonal)) return undefined;
    return [...this.seenBy]
      .map(([subgraph, { key }]) => [subgraph, key, [...(this.grounds.get(subgraph) ?? [])].toSorted()] as const)
      .toSorted(([one], [other]) => (one < other ? -1 : 1));
  }
}
