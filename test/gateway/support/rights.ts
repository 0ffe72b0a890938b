import { parse } from 'graphql';
import { ORIGIN, type Position } from '@zhudian/facts';
import { FactLog } from './fact-log';
import type { Definition, TestContext } from './definitions';

type What = 'board' | 'class' | 'paper';

interface Statement {
  readonly position: Position;
  readonly value: string;
}

/** A log that tells who is in which class, whom papers are about, and what is on a board of each class. */
export class RightsLog extends FactLog {
  /** By what they tell, and by what they tell of whom: a log of a million statements is asked at its end. */
  private readonly told = new Map<string, Statement[]>();

  tell(what: What, of: string, value: string): Position {
    for (const key of [what, `${what} ${of}`]) {
      const before = this.told.get(key);
      const statement = { position: this.head + 100, value };
      if (before) before.push(statement);
      else this.told.set(key, [statement]);
    }
    return this.advance();
  }

  at(what: What, of: string, position: Position): string {
    return this.upTo(position, `${what} ${of}`).last?.value ?? 'none';
  }

  changedAt(what: What, position: Position): Position {
    return this.upTo(position, what).last?.position ?? ORIGIN;
  }

  papersOf(person: string, position: Position): number {
    return this.upTo(position, `paper ${person}`).count;
  }

  /** What somebody is shown of a position, by the rights of another. */
  shown(field: string, person: string, { facts, rights }: { readonly facts: Position; readonly rights: Position }) {
    const own = this.at('class', person, rights);
    if (field === 'me') return person;
    if (field === 'board') return `${own}: ${this.at('board', own, facts)}`;
    return `${own}: ${this.papersOf(person, facts)}`;
  }

  private upTo(position: Position, key: string): { readonly count: number; readonly last: Statement | undefined } {
    const told = this.told.get(key) ?? [];
    const at = told.findLastIndex((one) => one.position <= position);
    return { count: at + 1, last: told[at] };
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
