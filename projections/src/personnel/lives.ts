import { categoryOfStream, idOfStream, personsOfInline, type RecordedFact } from '@zhudian/facts';
import type { Mentions } from '../shared/entity-facts';

/** What the facts of a life are kept under, whatever they change. */
export const lifeOfPerson = (personId: string): string => `life-of-person/${personId}`;
export const lifeOfPosting = (postingId: string): string => `life-of-posting/${postingId}`;

/** What the facts are kept under that hold words about a person themselves, since an early version recorded them. */
export const inlineWordsOf = (personId: string): string => `inline-words-of-person/${personId}`;

/** Words of an inquiry or an audit are held: nobody's life tells of it. */
const HELD: ReadonlySet<string> = new Set(['RetentionHeld', 'RetentionReleased']);

/** They repeat what other facts tell, for the rules alone. */
const KEPT_FOR_RULES: ReadonlySet<string> = new Set([
  'PersonPosting',
  'StationPosting',
  'PostingRoster',
  'StationBranch',
  'MemberBranch',
  'StationClues',
  'PostingStanding',
]);
/** Streams whose ids begin with the posting's. */
const OF_A_POSTING: ReadonlySet<string> = new Set(['Candidacy', 'Posting', 'SupervisionMonth', 'Evaluation']);

const PERSONS = ['personId', 'toPersonId', 'recommenderId', 'chairId', 'ownerId'] as const;

/** A posting has the id of its candidacy, which is made of the round and the person. */
const personOfPosting = (postingId: string): string => postingId.slice(postingId.indexOf('.') + 1);

/** The posting in the id of its month or its term. */
const postingIn = (id: string): string => id.replace(/\.(\d{4}-\d{2}|TERM)$/, '');

type Data = Readonly<Record<string, unknown>>;
const texts = (values: readonly unknown[]): readonly string[] =>
  values.flat().filter((value): value is string => typeof value === 'string');
const postingsNamed = ({ postingId, postingIds, heard, excused }: Data): readonly string[] =>
  texts([
    postingId,
    postingIds,
    heard,
    Array.isArray(excused) ? excused.map((one: Data) => one['postingId']) : undefined,
  ]);

const namedIn = ({ stream, data }: RecordedFact) => {
  const category = categoryOfStream(stream);
  const id = idOfStream(stream);
  const fields = data as Data;
  const postings = [...(OF_A_POSTING.has(category) ? [postingIn(id)] : []), ...postingsNamed(fields)];
  const persons = [
    ...(category === 'Person' ? [id] : []),
    ...texts(PERSONS.map((field) => fields[field])),
    ...postings.map(personOfPosting),
  ];
  return { postings, persons };
};

/** The lives of persons and postings: every fact of any context that is about them. */
export const lives: Mentions = {
  of: (fact) => {
    const inline = personsOfInline(fact).map(inlineWordsOf);
    if (HELD.has(fact.type) || KEPT_FOR_RULES.has(categoryOfStream(fact.stream))) return inline;
    const { postings, persons } = namedIn(fact);
    return [...new Set([...postings.map(lifeOfPosting), ...persons.map(lifeOfPerson), ...inline])];
  },
  lifeOf: (entity) => {
    const [, kind, id = ''] = /^(?:life|inline-words)-of-(person|posting)\/(.*)$/.exec(entity) ?? [];
    if (kind === undefined) return null;
    return kind === 'person' ? id : personOfPosting(id);
  },
  isConfidential: ({ stream, type }) => categoryOfStream(stream) === 'Clue' || HELD.has(type),
};
