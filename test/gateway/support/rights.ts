import { parse } from 'graphql';
import { ORIGIN, type Position } from '@zhudian/facts';
import { FactLog } from './fact-log';
import type { Definition, TestContext } from './definitions';

interface Statement {
  readonly position: Position;
  readonly what: 'board' | 'class' | 'paper';
  readonly of: string;
  readonly value: string;
}

/** A log that tells who is in which class, whom papers are about, and what is on a board of each class. */
export class RightsLog extends FactLog {
  private readonly told: Statement[] = [];

  tell(what: Statement['what'], of: string, value: string): Position {
    this.told.push({ position: this.head + 100, what, of, value });
    return this.advance();
  }

  at(what: Statement['what'], of: string, position: Position): string {
    return this.upTo(position).findLast((one) => one.what === what && one.of === of)?.value ?? 'none';
  }

  changedAt(what: Statement['what'], position: Position): Position {
    return this.upTo(position).findLast((one) => one.what === what)?.position ?? ORIGIN;
  }

  papersOf(person: string, position: Position): number {
    return this.upTo(position).filter(({ what, of }) => what === 'paper' && of === person).length;
  }

  /** What somebody is shown of a position, by the rights of another. */
  shown(field: string, person: string, { facts, rights }: { readonly facts: Position; readonly rights: Position }) {
    const own = this.at('class', person, rights);
    if (field === 'me') return person;
    if (field === 'board') return `${own}: ${this.at('board', own, facts)}`;
    return `${own}: ${this.papersOf(person, facts)}`;
  }

  private upTo(position: Position): readonly Statement[] {
    return this.told.filter((one) => one.position <= position);
  }
}

const READS = { me: [], board: ['board.1'], papers: ['paper.1'] } as const;
type RootField = keyof typeof READS;

/** A subgraph that shows of that log what its caller may see, and says with whom this is shared, as ours do. */
export const rightsOver = (log: RightsLog): Definition => {
  const resolver = (field: RootField) => (_: unknown, __: unknown, context: TestContext) => {
    const person = (context.authorization ?? '').replace('Bearer ', '');
    const rights = log.head;
    context.made = {
      reads: ['class.1', ...READS[field]],
      ...(field === 'me' ? { own: true } : { grounds: field === 'papers' ? ['Paper'] : [] }),
      viewer: {
        key: log.at('class', person, rights),
        grounds: log.papersOf(person, rights) > 0 ? ['Paper'] : [],
        restsOn: ['class.1', 'naming.1'],
      },
    };
    return log.shown(field, person, { facts: context.position, rights });
  };
  return {
    name: 'personnel',
    changes: (position) => ({
      'class.1': log.changedAt('class', position),
      'board.1': log.changedAt('board', position),
      'paper.1': log.changedAt('paper', position),
      'naming.1': log.changedAt('paper', position),
    }),
    typeDefs: parse('type Query { me: String board: String papers: String }'),
    resolvers: { Query: { me: resolver('me'), board: resolver('board'), papers: resolver('papers') } },
  };
};
