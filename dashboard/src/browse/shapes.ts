import type { Field } from '../commands/commands';
import type { Label } from '../words/language';

export interface ShapeField {
  readonly label: Label;
  readonly kind: string;
  readonly of?: string;
  readonly list?: true;
}

/** What the graph gives of things of a type. */
export interface Shape {
  readonly label: Label;
  readonly title: readonly string[];
  readonly hasTimeline?: true;
  /** The fields that are told of a day, where it is known what was in force on one. */
  readonly onDay?: readonly string[];
  readonly fields: Readonly<Record<string, ShapeField>>;
}

export interface Argument extends Field {
  /** As the graph declares it. */
  readonly type: string;
}

/** A question of the graph that has a page. */
export interface Question {
  readonly kind: 'list' | 'table' | 'thing';
  readonly of: string;
  readonly label: Label;
  readonly args: readonly Argument[];
}

interface Graph {
  readonly questions: Readonly<Record<string, Question>>;
  readonly shapes: Readonly<Record<string, Shape>>;
}

let graph: Graph = { questions: {}, shapes: {} };
let things: ReadonlyMap<string, string> = new Map();

/** What the graph has, as it was generated; known before anything is asked. */
export const learnGraph = (text: string): void => {
  graph = JSON.parse(text) as Graph;
  things = new Map(allQuestions().flatMap(([name, { kind, of }]) => (kind === 'thing' ? [[of, name] as const] : [])));
};

const NO_SHAPE: Shape = { label: ['', ''], title: [], fields: {} };

export const shapeOf = (type: string): Shape => graph.shapes[type] ?? NO_SHAPE;

export const questionOf = (name: string): Question | undefined =>
  Object.hasOwn(graph.questions, name) ? graph.questions[name] : undefined;

export const allQuestions = (): readonly (readonly [string, Question])[] => Object.entries(graph.questions);

/** Pages of their own for what people look at most. */
const OWN: Readonly<Record<string, string>> = { Station: 'stations', Posting: 'postings' };

/** Where a thing of a type is shown; `undefined` where only lists show it. */
export const pathOf = (type: string | undefined, id: string): string | undefined => {
  const section = type === undefined ? undefined : (OWN[type] ?? things.get(type));
  return section === undefined ? undefined : `/${section}/${encodeURIComponent(id)}`;
};

/** Where all that is known of a thing is shown, with its facts. */
export const recordOf = (type: string, id: string): string => `/${things.get(type) ?? ''}/${encodeURIComponent(id)}`;

/** Lists that can be asked for what belongs to a thing of this type, with the filter that says so. */
export const listsOf = (type: string): readonly (readonly [string, string])[] =>
  allQuestions().flatMap(([name, { kind, args }]) => {
    const arg = kind === 'list' ? args.find(({ kind: each, of }) => each === 'ref' && of === type) : undefined;
    return arg ? [[name, arg.name] as const] : [];
  });
