import type { RecordedFact } from '@zhudian/facts';
import {
  branches,
  committees,
  groupings,
  indicators,
  openReadModels,
  openReader,
  pairs,
  postings,
  type ReadModel,
  type Reader,
} from '@zhudian/projections';
import { pageOf } from './some-log';

/** What is kept by the days on which it was in force. */
export const KEPT_BY_DAYS = [
  postings,
  branches,
  committees,
  groupings,
  pairs,
  indicators,
] as readonly unknown[] as readonly ReadModel[];

export const DAYS = [
  '2015-12-31',
  '2016-01-04',
  '2016-02-01',
  '2016-03-15',
  '2016-03-16',
  '2017-12-01',
  '2018-01-31',
] as const;

export type FactTexts = Readonly<Record<string, string>>;
/** From which day a fact is in force, in the words of the programme; its business date where nothing is said. */
const IN_FORCE: Readonly<Record<string, (data: FactTexts) => string | undefined>> = {
  PostingStarted: ({ startOn }) => startOn,
  PostingEnded: ({ endOn = '' }) => dayAfter(endOn),
  PostingRecalled: ({ endOn = '' }) => dayAfter(endOn),
  PartyRelationMoved: ({ on }) => on,
  ElectionHeld: ({ heldOn }) => heldOn,
  PartyGroupFormed: ({ from }) => from,
  PartyGroupChanged: ({ from }) => from,
  PartyGroupDissolved: ({ from }) => from,
  TargetSet: ({ from }) => from,
  ReadingReported: ({ period }) => `${period}-01`,
  ReadingCorrected: ({ period }) => `${period}-01`,
  BreachDetected: ({ period }) => `${period}-01`,
  AnomalyDetected: ({ period }) => `${period}-01`,
  FindingCleared: ({ period }) => `${period}-01`,
};
function dayAfter(day: string) {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, date + 1)).toISOString().slice(0, 10);
}
export const isInForce = ({ type, data, metadata }: RecordedFact, day: string) =>
  (IN_FORCE[type]?.(data as FactTexts) ?? metadata.occurredOn) <= day;

/** What is founded is founded once, and stays where it is. */
const FOUNDING: readonly string[] = ['PostingStarted', 'BranchEstablished', 'PairFormed'];
export const placed = (facts: readonly RecordedFact[]): readonly RecordedFact[] => {
  const founded = new Set<string>();
  return facts.flatMap((fact) => {
    if (FOUNDING.includes(fact.type) && founded.has(fact.stream)) return [];
    if (FOUNDING.includes(fact.type)) founded.add(fact.stream);
    const { stationId } = fact.data as FactTexts;
    const data = stationId === undefined ? fact.data : { ...(fact.data as object), stationId: `at-${fact.stream}` };
    return [{ ...fact, data }];
  });
};

let count = 0;

/** A reader of a read model into which facts were folded. */
export const folded = async <T>(
  { home, model, facts }: { readonly home: string; readonly model: ReadModel; readonly facts: readonly RecordedFact[] },
  use: (reader: Reader) => Promise<T>,
): Promise<T> => {
  const at = { url: `sqlite:${home}/${count++}`, context: model.context, models: [model] };
  const store = await openReadModels(at);
  await store.fold(pageOf(facts));
  const reader = await openReader(at);
  try {
    return await use(reader);
  } finally {
    await reader.close();
    await store.close();
  }
};

/** The facts of a stream among some. */
export const streamIn = (facts: readonly RecordedFact[]) => async (stream: string) =>
  facts.filter((fact) => fact.stream === stream);
