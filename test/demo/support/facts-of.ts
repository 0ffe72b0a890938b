import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RecordedFact } from '@zhudian/facts';
import { onceInARun } from '../../support/once-in-a-run';
import type { FactOfStory } from '../../support/recorded';
import { execute } from './carry-out';

const FACTS = 'facts.json';

/** What the demonstration of a day records, carried out in memory with its policies: several specs read the same facts. */
export const recordedOf = async (today: string): Promise<readonly RecordedFact[]> => {
  const kept = await onceInARun(`demo-${today}`, async (folder) => {
    const { facts } = await execute(today);
    writeFileSync(join(folder, FACTS), JSON.stringify(facts));
  });
  return JSON.parse(readFileSync(join(kept, FACTS), 'utf8')) as readonly RecordedFact[];
};

/** The same without the places that the log gave them. */
export const factsOf = async (today: string): Promise<readonly FactOfStory[]> =>
  (await recordedOf(today)).map(
    ({ stream, type, data, metadata }) => ({ stream, type, data, metadata }) as FactOfStory,
  );
