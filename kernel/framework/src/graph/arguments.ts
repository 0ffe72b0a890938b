import { isListType, isNonNullType, type GraphQLArgument, type GraphQLFieldResolver, type GraphQLType } from 'graphql';
import { z } from 'zod';
import { flawOf, month } from '@zhudian/facts';
import { once } from '@zhudian/runtime';
import { calledAsField, type Called } from '../decision/problem';
import { refuse } from '../decision/refusal';
import { MOST_IN_BULK, MOST_ROWS } from './page';
import { problemsOf } from './input-problems';
import { refusalError } from './refusal-error';
import type { RequestContext } from './request-context';

/** What can be the key or the filter of something: one line with something to see. */
const line = z
  .string()
  .min(1)
  .max(400)
  .check(({ value, issues }) => {
    const flaw = flawOf(value, 'one');
    if (flaw) issues.push({ code: 'custom', message: flaw, params: { flaw }, input: value });
  });
/** Years, and with them days, that the programme can be about: derived lists are as long as the time they look at. */
const year = z.int().min(1949).max(2199);
const boundedDay = z.iso.date().refine((day) => year.safeParse(Number(day.slice(0, 4))).success, {
  params: { words: ['年份须在1949年至2199年之间', 'lies between 1949 and 2199'] },
});

const pageSize = z.int().min(0).max(MOST_ROWS);
const bulkSize = z.int().min(0).max(MOST_IN_BULK);

/** Kinds of arguments by their names; every other text is a line. */
const KINDS: Readonly<Record<string, z.ZodType>> = {
  month,
  monthFrom: month,
  monthBefore: month,
  year,
  first: pageSize,
  last: pageSize,
  // A key that nothing can have finds nothing.
  id: z.string(),
  // A place in a list: what it means is for the list to say, and an empty one is its end.
  after: z.string().max(4_000),
  before: z.string().max(4_000),
};

/** What is read for a file is read in larger pages. */
const KINDS_IN_BULK: typeof KINDS = { ...KINDS, first: bulkSize };

const KINDS_BY_TYPE: Readonly<Record<string, z.ZodType>> = { ID: line, String: line, LocalDate: boundedDay };

type Kinds = typeof KINDS;

const kindOf = (name: string, type: GraphQLType, kinds: Kinds): z.ZodType | undefined => {
  if (isNonNullType(type)) return kindOf(name, type.ofType, kinds);
  if (isListType(type))
    return kindOf(name, type.ofType, kinds) && z.array(kindOf(name, type.ofType, kinds) as z.ZodType);
  return (Object.hasOwn(kinds, name) ? kinds[name] : undefined) ?? KINDS_BY_TYPE[String(type)];
};

const shapeOf = (declared: readonly GraphQLArgument[], kinds: Kinds = KINDS): z.ZodType =>
  z
    .object(
      Object.fromEntries(
        declared.flatMap(({ name, type }) => {
          const kind = kindOf(name, type, kinds);
          return kind ? [[name, kind.nullish()]] : [];
        }),
      ),
    )
    .refine(({ first, last }) => isAbsent(first) || isAbsent(last), {
      path: ['last'],
      params: { words: ['不能与“first”同时使用', 'excludes first'] },
    });

const isAbsent = (value: unknown): boolean => value === undefined || value === null;

/** From the first Chinese character of a description to the end of its clause. */
const CLAUSE = /\p{Script=Han}[^。，；：（]*/u;

/** What an argument is called: as fields of its name are, or by what its description says. */
const calledIn = (declared: readonly GraphQLArgument[]): Called => {
  const described = new Map(declared.map(({ name, description }) => [name, CLAUSE.exec(description ?? '')?.[0]]));
  return (name) => calledAsField(name) ?? described.get(name);
};

type Resolve = GraphQLFieldResolver<unknown, RequestContext>;

/** The resolver with its arguments held to their kinds: a value that is none is the caller's mistake, whatever the field. */
export const checkingArguments = (declared: readonly GraphQLArgument[], resolve: Resolve): Resolve => {
  const shape = once(() => shapeOf(declared));
  const inBulk = once(() => shapeOf(declared, KINDS_IN_BULK));
  return (root, args, context, info) => {
    const parsed = (context.inBulk ? inBulk : shape)().safeParse(args);
    if (!parsed.success)
      throw refusalError(refuse('INVALID_INPUT', { problems: problemsOf(parsed.error, calledIn(declared)) }));
    return resolve(root, args, context, info);
  };
};
