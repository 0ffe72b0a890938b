import { isObjectType, type GraphQLSchema } from 'graphql';
import { encodePosition, type Position } from '@zhudian/facts';
import { Backlog } from '../changes/backlog';
import type { ChangesArgs } from '../changes/changes-source';
import type { ChangePage } from '../changes/merge-changes';
import { streamContext } from '../sessions/reader-session';
import type { FeedSources } from '../streams/change-feed';
import { sent } from '../subgraphs/sent';
import type { Row } from './format';
import { columnsOf, type ExportedList } from './lists';
import type { MadeFrom, Pages } from './pages';

export const FACTS = 'facts';

/** The facts themselves as a data set: its filters are those of the stream of changes. */
export const factsIn = (schema: GraphQLSchema): ExportedList | undefined => {
  const change = schema.getType('Change');
  const field = schema.getQueryType()?.getFields()['changesAfter'];
  if (!isObjectType(change) || !field) return undefined;
  return {
    name: FACTS,
    description: change.description ?? '',
    columns: columnsOf(change),
    args: field.args.filter(({ name }) => name !== 'after'),
  };
};

interface Question {
  readonly list: ExportedList;
  readonly args: ChangesArgs;
  readonly position: Position;
  readonly authorization: string | undefined;
}

/** All facts after a position and up to another that somebody may see. */
export class FactPages implements Pages {
  private after: string | null;
  private readonly backlog = new Backlog();
  /** The page that comes next: it is read while the one before it is written. */
  private ahead: Promise<ChangePage> | undefined;
  private isOver = false;
  readonly name = FACTS;
  readonly madeFrom: MadeFrom = { models: undefined, onMoreThanLog: true };

  constructor(
    private readonly sources: FeedSources,
    private readonly question: Question,
  ) {
    this.after = question.args.after ?? null;
  }

  get columns() {
    return this.question.list.columns;
  }

  get position(): Position {
    return this.question.position;
  }

  async next(signal: AbortSignal): Promise<readonly Row[] | undefined> {
    if (this.isOver || signal.aborted) return undefined;
    const page = await (this.ahead ?? this.read(signal));
    this.after = page.position;
    this.isOver = !page.hasMore;
    this.ahead = this.isOver ? undefined : this.read(signal);
    // It is thrown when its page is asked for, if ever.
    this.ahead?.catch(() => undefined);
    if (this.ahead) await sent();
    const asOfPosition = encodePosition(this.position);
    return (page.facts as readonly Row[]).map(({ entities: _, place: __, ...fact }) => ({ ...fact, asOfPosition }));
  }

  private read(signal: AbortSignal): Promise<ChangePage> {
    const { authorization, position, args } = this.question;
    const context = streamContext(this.sources, { authorization, signal }, { position, asOf: true, inBulk: true });
    return this.sources.page({ ...args, after: this.after }, context, this.backlog);
  }
}
