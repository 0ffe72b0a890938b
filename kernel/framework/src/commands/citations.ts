import { z } from 'zod';
import { catalogue, categoryOfStream, citedAbout, idOfStream, refKinds, type CitedAbout } from '@zhudian/facts';
import type { Act } from '../decision/act';
import { problemAt } from '../decision/problem';
import { heldFacts, recordOf, type StreamRecord } from '../decision/record';
import type { UnknownName } from './references';
import type { Read, ReadStream } from './state-cache';

/** A fact that a command cites, as being about something. */
export interface Citation {
  readonly place: readonly (string | number)[];
  readonly factId: string;
  readonly kind: CitedAbout['kind'];
  /** The field that names what it is about. */
  readonly subject: string;
  readonly subjectId: string;
}

/** The stream of a cited fact that is about its subject and that the actor may see; the log confirms it. */
export type LocateFact = (
  citation: Pick<Citation, 'factId' | 'kind' | 'subjectId'>,
  act: Pick<Act, 'by' | 'role' | 'unit' | 'actingFor' | 'recordedOn'>,
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
      .filter(([id]) => typeof id === 'string')
      .map(([id, place]) => ({
        place,
        factId: id as string,
        ...about,
        subjectId: data[about.subject] as string,
      }));
  });

interface FoundCitations {
  readonly reads: readonly ReadStream[];
  /** Facts that are not there, not about their subject, annulled or hidden. */
  readonly unknown: readonly UnknownName[];
  /** The act with the business day of each cited fact. */
  readonly act: Act;
}

interface Citing {
  readonly input: z.ZodObject;
  readonly data: Readonly<Record<string, unknown>>;
  readonly act: Act;
  /** What the input names that is not there: nothing is about it. */
  readonly unknown: readonly UnknownName[];
}

/** Reads each stream that holds a cited fact: what is cited stands at the moment of the append. */
export const findCitations = async (
  { input, data, act, unknown: others }: Citing,
  locate: LocateFact,
  read: Read,
): Promise<FoundCitations> => {
  const isThere = (subject: string) => data[subject] !== undefined && others.every(({ place }) => place[0] !== subject);
  const citations = citationsIn(input, data).filter(({ subject }) => isThere(subject));
  const found = await Promise.all(citations.map((one) => citedIn(one, act, locate, read)));
  const unknown = citations.filter((_, at) => found[at]?.fact === undefined);
  return {
    reads: found.flatMap(({ read: of }) => of ?? []),
    unknown: unknown.map(unknownName),
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

const unknownName = ({ place, factId, kind, subjectId }: Citation): UnknownName => {
  const { zh, en } = refKinds[kind];
  const problem = problemAt(place, [
    `填写的“${factId}”不是关于${zh}“${subjectId}”的有效记录`,
    `“${factId}” is not a fact that stands about ${en}, “${subjectId}”`,
  ]);
  return { place, id: factId, expected: 'Fact', problem };
};
