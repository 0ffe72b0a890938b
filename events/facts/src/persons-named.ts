import type { z } from 'zod';
import { categoryOfStream, idOfStream } from './define-events';
import { fieldsOfKind } from './fields-of-kind';
import { refKindOf } from './kinds';

const referencesIn = fieldsOfKind(refKindOf);

/** The id of a candidacy, and of the posting that it leads to, is `round.person`. */
const personOfPosting = (id: string): readonly string[] => {
  const dot = id.indexOf('.');
  return dot < 0 ? [] : [id.slice(dot + 1)];
};

/** The persons that a value of a schema names: by their ids, and by those of their candidacies and postings. */
export const personsNamed = (schema: z.ZodObject, data: object): readonly string[] =>
  referencesIn(schema, data).flatMap(({ kind, value }) => {
    if (kind === 'Person') return [value as string];
    return kind === 'Candidacy' || kind === 'Posting' ? personOfPosting(value as string) : [];
  });

/** Whose stream it is: that of a person, of a candidacy or posting, or of a month or a term of a posting. */
export const personsOfStream = (stream: string): readonly string[] => {
  const [category, id] = [categoryOfStream(stream), idOfStream(stream)];
  if (category === 'Person') return [id];
  if (category === 'Candidacy' || category === 'Posting') return personOfPosting(id);
  if (category === 'SupervisionMonth' || category === 'Evaluation')
    return personOfPosting(id.replace(/\.(\d{4}-\d{2}|TERM)$/, ''));
  return [];
};
