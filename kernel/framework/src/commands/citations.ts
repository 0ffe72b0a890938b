import { z } from 'zod';
import { catalogue, categoryOfStream, citedAbout, idOfStream, refKinds, type CitedAbout } from '@zhudian/facts';
import type { Act } from '../decision/act';
import { problemAt } from '../decision/problem';
import { heldFacts, recordOf, type StreamRecord } from '../decision/record';
import { refuse, type Refusal } from '../decision/refusal';
import type { Read, ReadStream } from './state-cache';

/** A fact that a command cites, as being about something. */
export interface Citation {
  readonly place: readonly (string | number)[];
  readonly factId: string;
  readonly kind: CitedAbout['kind'];
  readonly subjectId: string;
}

/** The stream of a cited fact that is about its subject and that the actor may see; the log confirms it. */
export type LocateFact = (
  citation: Pick<Citation, 'factId' | 'kind' | 'subjectId'>,
  act: Pick<Act, 'by' | 'role' | 'unit'>,
) => Promise<string | undefined>;

const innermost = (schema: z.ZodType): z.ZodType => {
  if (schema instanceof z.ZodOptional) return innermost(schema.unwrap() as z.ZodType);
  return schema instanceof z.ZodArray ? innermost(schema.element as z.ZodType) : schema;
};

/** All facts that an input cites, in the order of its fields. */
const citationsIn = ({ shape }: z.ZodObject, data: Readonly<Record<string, unknown>>): readonly Citation[] =>
  Object.entries(shape).flatMap(([name, field]) => {
    const about = citedAbout(innermost(field as z.ZodType));
    if (!about) return [];
    const given = data[name];
    const ids = Array.isArray(given) ? given.map((id, at) => [id, [name, at]] as const) : [[given, [name]] as const];
    return ids
      .filter(([id]) => id !== undefined)
      .map(([id, place]) => ({
        place,
        factId: id as string,
        kind: about.kind,
        subjectId: data[about.subject] as string,
      }));
  });

interface FoundCitations {
  readonly reads: readonly ReadStream[];
  /** `REFERENCE_UNKNOWN` for facts that are not there, not about their subject, annulled or hidden, all at once. */
  readonly unknown: Refusal | undefined;
  /** The act with the business day of each cited fact. */
  readonly act: Act;
}

interface Citing {
  readonly input: z.ZodObject;
  readonly data: Readonly<Record<string, unknown>>;
  readonly act: Act;
}

/** Reads each stream that holds a cited fact: what is cited stands at the moment of the append. */
export const findCitations = async (
  { input, data, act }: Citing,
  locate: LocateFact,
  read: Read,
): Promise<FoundCitations> => {
  const citations = citationsIn(input, data);
  const found = await Promise.all(citations.map((one) => citedIn(one, act, locate, read)));
  const unknown = citations.filter((_, at) => found[at]?.fact === undefined);
  return {
    reads: found.flatMap(({ read: of }) => of ?? []),
    unknown: unknown[0] && refusalOf(unknown[0], unknown),
    act: {
      ...act,
      cited: Object.fromEntries(found.flatMap(({ fact }) => (fact ? [[fact.id, fact.metadata.occurredOn]] : []))),
    },
  };
};

const citedIn = async (citation: Citation, act: Act, locate: LocateFact, read: Read) => {
  const stream = await locate(citation, act);
  const family = catalogue.find(({ category }) => stream !== undefined && category === categoryOfStream(stream));
  if (stream === undefined || !family) return {};
  const ref = recordOf(family, idOfStream(stream));
  const known = await read(ref);
  const held = heldFacts(family, known.state as StreamRecord);
  return { fact: held.find(({ id }) => id === citation.factId), read: { ref, known } };
};

const refusalOf = ({ place, factId }: Citation, all: readonly Citation[]): Refusal =>
  refuse('REFERENCE_UNKNOWN', { field: place.join('.'), id: factId, expected: 'Fact', problems: all.map(problemOf) });

const problemOf = ({ place, factId, kind, subjectId }: Citation) => {
  const { zh, en } = refKinds[kind];
  return problemAt(place, [
    `填写的“${factId}”不是关于${zh}“${subjectId}”的有效记录`,
    `“${factId}” is not a fact that stands about ${en}, “${subjectId}”`,
  ]);
};
