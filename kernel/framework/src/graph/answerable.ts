import { InvalidQuestion, type Snapshot } from '@zhudian/projections';
import { refuse } from '../decision/refusal';
import { refusalError } from './refusal-error';

/** A value that no read model can hold in a question is the caller's mistake: refused as such, in one place for every read. */
export const refusingInvalidQuestions = (snapshot: Snapshot): Snapshot => ({
  position: snapshot.position,
  find: (model, id) => answered(snapshot.find(model, id)),
  findMany: (model, ids) => answered(snapshot.findMany(model, ids)),
  page: (model, request) => answered(snapshot.page(model, request)),
  count: (model, where) => answered(snapshot.count(model, where)),
});

/** @throws what a caller is told instead of an invalid question. */
export const refusedQuestion = (error: unknown): never => {
  if (error instanceof InvalidQuestion) throw refusalError(refuse('INVALID_INPUT', { problems: [error.message] }));
  throw error;
};

const answered = <T>(answer: Promise<T>): Promise<T> => answer.catch(refusedQuestion);
