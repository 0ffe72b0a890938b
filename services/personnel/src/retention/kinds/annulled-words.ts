import { documentsInData, sealsIn, type RecordedFact } from '@zhudian/facts';
import { annulledFacts, type AnnulledFactRow } from '@zhudian/projections';
import { allRows, documentWords, unitsBelow } from '@zhudian/framework/service';
import type { OldWords, Past, RetentionMeans } from '../retained-kind';

/** What is kept of a fact in the vault: the words that its data seal, and the documents that they name. */
const wordsIn = (fact: RecordedFact): readonly string[] => [
  ...sealsIn(JSON.stringify(fact.data)),
  ...documentsInData(fact).map(({ sha256 }) => documentWords(sha256, fact.stream, []).seal),
];

/** The words that annulled facts of a stream hold, and no other fact of it, each with the day of the annulment. */
const inStream = (facts: readonly RecordedFact[], annulled: readonly AnnulledFactRow[]): readonly OldWords[] => {
  const days = new Map(annulled.map(({ factId, annulledOn }) => [factId, annulledOn]));
  const standing = new Set(facts.filter(({ id }) => !days.has(id)).flatMap(wordsIn));
  return facts.flatMap((fact) => {
    const day = days.get(fact.id);
    return day === undefined ? [] : wordsIn(fact).flatMap((seal) => (standing.has(seal) ? [] : [{ seal, day }]));
  });
};

/** Words of facts of the bureau that were annulled before that day. */
export const annulledWords = async (
  means: RetentionMeans,
  { bureauId, olderThan, spared }: Past,
): Promise<readonly OldWords[]> => {
  const { snapshot, vault, readStream } = means;
  const rows = await allRows({ snapshot }, annulledFacts, { annulledOn: { before: olderThan } });
  const units = new Set(await unitsBelow(means, 'personnel', bureauId));
  const own = rows.filter(({ unitId }) => unitId !== null && units.has(unitId));
  const found: OldWords[] = [];
  for (const [stream, annulled] of Map.groupBy(own, (row) => row.stream)) {
    for (const words of inStream(await readStream(stream), annulled)) {
      // Of those that are there still.
      const [about] = await vault.aboutOf([words.seal]);
      if (about && !about.persons.some((person) => spared.includes(person))) found.push(words);
    }
  }
  return found;
};
