import { Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { categoryOfStream, idOfStream } from '@zhudian/facts';
import { InvalidCursor, type PageBounds, type Viewer } from '@zhudian/projections';
import {
  connectionOver,
  MOST_ROWS,
  pageOf,
  readingCursor,
  refusedQuestion,
  type HourOfReadings,
  type ReadingsFilter,
  type RequestContext,
} from '@zhudian/framework/service';
import { personOf } from '../person/person.resolver';
import { Person } from '../person/person.types';
import { WordReading, WordReadingConnection, WordReadingsArgs } from './word-readings.types';

/** Who checks what was read: the auditors, and discipline inspection, which knows of investigations. */
const READERS = ['AUDITOR', 'DISCIPLINE'];
/** Words of these tell that somebody is investigated or objected to: only those who may know of it see who read them. */
const SECRET = ['Clue', 'Candidacy'];

const NOTHING = { read: () => Promise.resolve({ edges: [], hasMore: false }), count: () => Promise.resolve(0) };

/** By readers of the own unit and those below; nobody learns who read about himself. */
const filterFor = ({ roles, areas, personId }: Viewer, args: WordReadingsArgs): ReadingsFilter | undefined => {
  if (!READERS.some((role) => roles.includes(role))) return undefined;
  const startOf = (day: string | null | undefined) => (day ? `${day}T00:00:00.000Z` : undefined);
  return {
    units: [...areas.token.under.unit],
    notOf: personId,
    withoutWordsOf: roles.includes('DISCIPLINE') ? [] : SECRET,
    personId: args.personId,
    readerId: args.readerId,
    from: startOf(args.dayFrom),
    until: startOf(args.dayBefore),
  };
};

const refusingCursors = <T>(asked: Promise<T>): Promise<T> =>
  asked.catch((error: unknown) => {
    throw error instanceof InvalidCursor ? refusedQuestion(error) : error;
  });

const within = (bounds: PageBounds) => {
  const size = Math.min(MOST_ROWS, Math.max(0, bounds.first ?? bounds.last ?? 0));
  const one = bounds.first === undefined ? { last: size + 1 } : { first: size + 1 };
  return { size, more: { after: bounds.after, before: bounds.before, ...one } };
};

@Resolver(() => WordReading)
export class WordReadingResolver {
  @Query(() => WordReadingConnection, {
    description:
      'Who was shown whose name and which words about whom, newest first; for auditors and discipline inspection. 姓名和文字材料的查阅记录（限审计和纪检）。',
  })
  wordReadings(@Args(() => WordReadingsArgs) args: WordReadingsArgs, @Ctx() { actor, ports }: RequestContext) {
    // Not a fold of the log: the next answer may be another.
    const log = ports.vault && ports.readings;
    const filter = filterFor(actor, args);
    if (!log || !filter) return connectionOver<HourOfReadings>(NOTHING, pageOf(args));
    const read = async (bounds: PageBounds) => {
      const { size, more } = within(bounds);
      const found = await refusingCursors(log.read(filter, more));
      const part = bounds.first === undefined ? found.slice(-size) : found.slice(0, size);
      return { edges: part.map((node) => ({ node, cursor: readingCursor(node) })), hasMore: found.length > size };
    };
    return connectionOver<HourOfReadings>({ read, count: () => log.count(filter) }, pageOf(args));
  }

  @FieldResolver(() => Person, { description: 'Who read. 查阅人。' })
  reader(@Root() { readerId }: WordReading, @Ctx() context: RequestContext) {
    return personOf(context, readerId);
  }

  @FieldResolver(() => Person, {
    nullable: true,
    description: 'Whom it is about; null for what speaks about nobody in particular. 涉及的人员，未指明时为空。',
  })
  person(@Root() { personId }: WordReading, @Ctx() context: RequestContext) {
    return personId === '' ? null : personOf(context, personId);
  }

  @FieldResolver(() => String, { description: 'What holds it: its kind. 所属对象的类别。' })
  ofType(@Root() { stream }: WordReading): string {
    return categoryOfStream(stream);
  }

  @FieldResolver(() => ID, { description: 'What holds it: its id. 所属对象的编号。' })
  ofId(@Root() { stream }: WordReading): string {
    return idOfStream(stream);
  }
}
