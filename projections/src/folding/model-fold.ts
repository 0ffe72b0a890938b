import type { Position, RecordedFact } from '@zhudian/facts';
import type { AnyReadModel, Handler } from '../declaring/define-read-model';
import { codecOf, type RowCodec } from '../storing/row-codec';
import { tablesOf, type Tables } from '../declaring/tables';
import { Elements } from './elements';
import { RecentParts } from './recent-parts';
import { RecentRows } from './recent-rows';
import { RowStreams } from './row-streams';
import { advance, storyOf, type Content, type RowStory, type Version } from './row-story';

const MOST_RECENT_ROWS = 20_000;

export type AnyHandler = Handler<{ readonly id: string }, RecordedFact>;

/** One read model while a page is folded: the stories of the rows that the page touches, and the rows used last. */
export class ModelFold {
  readonly tables: Tables;
  readonly codec: RowCodec;
  readonly stories = new Map<string, RowStory>();
  readonly recentParts: RecentParts;
  readonly elements: Elements;
  readonly streams: RowStreams;
  private readonly recent = new RecentRows<Version>(MOST_RECENT_ROWS);
  private readonly wanted = new Set<string>();

  constructor(readonly model: AnyReadModel) {
    this.tables = tablesOf(model);
    this.codec = codecOf(model);
    this.recentParts = new RecentParts(this.tables);
    this.elements = new Elements(this.tables);
    this.streams = new RowStreams(this.tables);
  }

  handlerOf(type: string): AnyHandler | undefined {
    return this.model.on[type] as unknown as AnyHandler | undefined;
  }

  /** Says that a fact of a stream touches a row. */
  touch(id: string, stream: string): void {
    if (!this.model.asRecorded) this.streams.tell(id, stream);
    if (this.stories.has(id)) return;
    const known = this.recent.get(id);
    if (known) this.stories.set(id, storyOf(id, known));
    else this.wanted.add(id);
  }

  /** The touched rows that must come from the table. */
  get missing(): readonly string[] {
    return [...this.wanted];
  }

  /** Takes the rows found in the table; what is still missing then does not exist. */
  load(found: ReadonlyMap<string, Version>): void {
    for (const id of this.wanted) this.stories.set(id, storyOf(id, found.get(id)));
    this.wanted.clear();
  }

  /** What the handler makes of the row; nothing is changed yet. */
  outcome(handler: AnyHandler, fact: RecordedFact, id: string): Content | undefined {
    const { current } = this.storyOf(id);
    const content = this.contentOf(id, handler.fold(current?.row, fact, id));
    return content && { ...content, values: this.elements.numbered(content, current) };
  }

  /** The row that some facts make, folded from nothing. */
  rowOf(id: string, facts: readonly RecordedFact[]): Content['row'] | undefined {
    let row: Content['row'] | undefined;
    for (const fact of facts) {
      const handler = this.handlerOf(fact.type);
      if (handler && keysOf(handler, fact).includes(id)) row = this.contentOf(id, handler.fold(row, fact, id))?.row;
    }
    return row;
  }

  private contentOf(id: string, row: Content['row'] | undefined): Content | undefined {
    if (row === undefined) return undefined;
    if (row.id !== id) throw new Error(`The handler gave the row "${row.id}" for the key "${id}".`);
    const values = this.codec.encode(row);
    // As it will be read again: a handler sees the same row from memory and from the table.
    return { values, row: this.codec.decode(id, values) };
  }

  apply(id: string, content: Content | undefined, position: Position): void {
    advance(this.storyOf(id), content, position, this.tables.placedAt);
  }

  /** The page is in the store: its rows become the recent ones. */
  keep(): void {
    for (const { id, current } of this.stories.values()) this.recent.set(id, current);
    this.stories.clear();
    this.streams.keep();
  }

  /** The page is not in the store: nothing of it, and nothing remembered, is sure. */
  forget(): void {
    this.stories.clear();
    this.wanted.clear();
    this.recent.clear();
    this.recentParts.forget();
    this.elements.forget();
    this.streams.forget();
  }

  private storyOf(id: string): RowStory {
    const story = this.stories.get(id);
    if (!story) throw new Error(`${this.model.name}: the row "${id}" was not loaded.`);
    return story;
  }
}

/** The rows that a fact touches, each once. */
export const keysOf = (handler: AnyHandler, fact: RecordedFact): readonly string[] => {
  const keys = handler.keys(fact);
  const list = typeof keys === 'string' ? [keys] : [...new Set(keys)];
  for (const key of list) {
    if (typeof key !== 'string' || key === '' || key.includes('\0'))
      throw new Error('A key is a text that is not empty.');
  }
  return list;
};
