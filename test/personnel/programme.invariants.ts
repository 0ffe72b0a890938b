import { catalogue, categoryOfStream, idOfStream, metadataSchema, type RecordedFact } from '@zhudian/facts';
import { assertFact } from '../support';

const familyOf = (stream: string) => {
  const family = catalogue.find(({ category }) => category === categoryOfStream(stream));
  if (!family) throw new Error(`${stream} belongs to no family.`);
  return family;
};

export const everyFactIsOfTheCatalogue = (facts: readonly RecordedFact[]): void => {
  for (const { stream, type, data, metadata } of facts) {
    assertFact(familyOf(stream), { type, data });
    metadataSchema.parse(metadata);
  }
  expect(new Set(facts.map(({ id }) => id)).size).toBe(facts.length);
};

interface Place {
  readonly personId: string;
  readonly stationId: string;
}

export const nobodyAndNoStationIsPostedTwice = (facts: readonly RecordedFact[]): void => {
  const active = new Map<string, Place>();
  for (const { type, stream, data } of facts) {
    if (type === 'PostingEnded' || type === 'PostingRecalled') active.delete(stream);
    if (type !== 'PostingStarted') continue;
    active.set(stream, data as Place);
    const places = [...active.values()];
    expect(new Set(places.map(({ personId }) => personId)).size).toBe(places.length);
    expect(new Set(places.map(({ stationId }) => stationId)).size).toBe(places.length);
  }
};

const STEPS = [
  'ApplicationSubmitted',
  'OrganisationRecommended',
  'ReviewPassed',
  'MatchProposed',
  'NoticePublished',
  'NoticeClosed',
  'CandidateAppointed',
];

export const nobodyIsAppointedWithoutTheFiveSteps = (facts: readonly RecordedFact[]): void => {
  const started = facts.filter(({ type }) => type === 'PostingStarted').map(({ stream }) => idOfStream(stream));
  const appointed = facts.filter(({ type }) => type === 'CandidateAppointed').map(({ stream }) => idOfStream(stream));
  expect(started).toStrictEqual(appointed);
  for (const id of started) {
    const story = facts.filter(({ stream }) => stream === `Candidacy-${id}`).map(({ type }) => type);
    expect(story.filter((type) => !type.startsWith('Objection'))).toStrictEqual(STEPS);
  }
};

export const nobodyBothRecommendsAndReviews = (facts: readonly RecordedFact[]): void => {
  const hands = new Map<string, readonly string[]>();
  for (const { type, stream, metadata } of facts) {
    if (!['ApplicationSubmitted', 'OrganisationRecommended', 'ReviewPassed', 'ReviewRejected'].includes(type)) continue;
    const sofar = hands.get(stream) ?? [];
    expect(sofar).not.toContain(metadata.actorId);
    hands.set(stream, [...sofar, metadata.actorId]);
  }
};

/** Every command stands in the log as one unbroken block, or not at all. */
export const everyCommandIsWhole = (facts: readonly RecordedFact[]): void => {
  const blocks = facts.map(({ metadata }) => metadata.commandId).filter((id, index, ids) => ids[index - 1] !== id);
  expect(new Set(blocks).size).toBe(blocks.length);
};
