import { InvalidQuestion, ValidOnUnsupported, type Snapshot } from '@zhudian/projections';
import { refuse } from '../decision/refusal';
import { invalidArgument, refusalError } from './refusal-error';

/** Turns filter values that no read model supports into refusals, in one place for every read. */
export const refusingInvalidQuestions = (snapshot: Snapshot): Snapshot => ({
  position: snapshot.position,
  find: (model, id) => answered(snapshot.find(model, id)),
  findMany: (model, ids) => answered(snapshot.findMany(model, ids)),
  page: (model, request) => answered(snapshot.page(model, request)),
  count: (model, where) => answered(snapshot.count(model, where)),
});

/** @throws the refusal of an invalid query. */
export const refusedQuestion = (error: unknown): never => {
  if (error instanceof InvalidQuestion) throw invalidArgument(error.argument, error.words);
  if (error instanceof ValidOnUnsupported) throw refusalError(refuse('VALID_ON_UNSUPPORTED', { what: error.model }));
  throw error;
};

const answered = <T>(answer: Promise<T>): Promise<T> => answer.catch(refusedQuestion);
