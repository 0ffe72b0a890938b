import { unitsBelow } from '@zhudian/framework/service';
import { personFold } from '../../person/person.state';
import { personPosting } from '../../shared/reservations';
import type { OldWords, Past, RetentionMeans } from '../retained-kind';
import { factsThen, stateOfFacts } from './state-then';

/** Whether somebody belongs to the bureau, and has served in no posting since that day. */
const hasLeft = async (means: RetentionMeans, personId: string, past: Past, units: ReadonlySet<string>) => {
  const { unitId } = stateOfFacts(personFold, await factsThen(means, personFold, personId, past.at?.position));
  if (unitId === undefined || !units.has(unitId)) return false;
  const postings = await factsThen(means, personPosting, personId, past.at?.position);
  if (stateOfFacts(personPosting, postings).heldBy !== undefined) return false;
  return postings.every(({ metadata }) => metadata.occurredOn < past.olderThan);
};

/**
 * Words about those who have left: kept before that day, and all whom they are about are people of the bureau who have
 * neither served in a posting since, nor has anything been written about them.
 */
const pastOfAll = async (means: RetentionMeans, past: Past): Promise<readonly OldWords[]> => {
  const { vault } = means;
  const old = await vault.keptBefore(past.olderThan);
  if (old.length === 0) return [];
  const stay = new Set([...past.spared, ...(await vault.personsOfWords(past.olderThan, past.at?.recordedAt))]);
  const units = new Set(await unitsBelow(means, 'personnel', past.bureauId));
  const left = new Map<string, boolean>();
  for (const personId of new Set(old.flatMap(({ persons }) => persons)))
    left.set(personId, !stay.has(personId) && (await hasLeft(means, personId, past, units)));
  return old
    .filter(({ persons }) => persons.every((one) => left.get(one)))
    .map(({ seal, keptOn }) => ({ seal, day: keptOn }));
};

/** Those that are kept for a document: it is named by them. */
const ofDocuments = async ({ vault }: RetentionMeans, words: readonly OldWords[]) =>
  vault.documentsAmong(words.map(({ seal }) => seal));

/** Of these, what is no document. */
export const pastWords: typeof pastOfAll = async (means, past) => {
  const all = await pastOfAll(means, past);
  const documents = await ofDocuments(means, all);
  return all.filter(({ seal }) => !documents.has(seal));
};

/** Of these, the documents, by what names them. */
export const pastDocuments: typeof pastOfAll = async (means, past) => {
  const all = await pastOfAll(means, past);
  const documents = await ofDocuments(means, all);
  return all.filter(({ seal }) => documents.has(seal));
};
