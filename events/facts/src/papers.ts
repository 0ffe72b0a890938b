import { z } from 'zod';

const MOST_PAPERS = 500;

/** The papers of a vote as they were handed in: they are counted, and never recorded, since a pattern of marks can tell who voted. */
export const papersOf = <Paper extends z.ZodType>(paper: Paper) =>
  z.array(paper).max(MOST_PAPERS).meta({ papers: true });

const isPapers = (field: z.ZodType | undefined): boolean => field?.meta()?.['papers'] === true;

export const holdsPapers = ({ shape }: z.ZodObject): boolean =>
  Object.values(shape).some((field) => isPapers(field as z.ZodType));

/** What may be told of an input to those who are not to learn how anybody voted. */
export const withoutPapers = ({ shape }: z.ZodObject, data: object): object =>
  Object.fromEntries(Object.entries(data).filter(([name]) => !isPapers(shape[name] as z.ZodType | undefined)));
