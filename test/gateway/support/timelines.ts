import { TOLD, type ChangeFact } from './changes';
import type { TestGraph } from './test-graph';

/** What a timeline is asked for. */
export interface TimelineFilter {
  readonly of?: string;
  readonly by?: string;
  readonly under?: string;
  readonly types?: readonly string[];
  readonly contexts?: readonly string[];
  readonly occurredFrom?: string;
  readonly occurredTo?: string;
  readonly recordedFrom?: string;
  readonly recordedTo?: string;
  readonly order?: 'OLDEST_FIRST' | 'NEWEST_FIRST';
  readonly after?: string;
}

/** A fact of a timeline, with what was selected of its ground and its effect. */
export interface Timed extends ChangeFact {
  readonly occurredOn: string;
  readonly recordedOn: string;
  readonly context: string;
  readonly about: readonly string[];
  readonly [field: string]: unknown;
}

const DECLARED = `$of: ID, $by: ID, $under: ID, $types: [String!], $contexts: [ChangeContext!], $occurredFrom: LocalDate,
  $occurredTo: LocalDate, $recordedFrom: LocalDate, $recordedTo: LocalDate, $order: TimelineOrder, $after: String`;
const PASSED = [...DECLARED.matchAll(/\$(\w+)/g)].map(([, name]) => `${name}: $${name}`).join(', ');

export const timelineQuery = (selection: string): string =>
  `query (${DECLARED}) { timeline(${PASSED}) { position hasMore facts { ${selection} } } }`;

export interface Page {
  readonly position: string;
  readonly hasMore: boolean;
  readonly facts: readonly Timed[];
}

/** A whole timeline, page by page. */
export const readTimeline = async (
  ask: TestGraph['ask'],
  token: string,
  asked: TimelineFilter,
  { selection = `${TOLD} recordedOn`, headers = {} }: { selection?: string; headers?: Record<string, string> } = {},
): Promise<readonly Timed[]> => {
  const told: Timed[] = [];
  for (let after = {}; ;) {
    const variables = { order: 'OLDEST_FIRST', ...asked, ...after };
    const { body } = await ask(
      timelineQuery(selection),
      { authorization: `Bearer ${token}`, ...headers },
      { variables },
    );
    expect(body.errors).toBeUndefined();
    const { position, hasMore, facts } = (body.data as { timeline: Page }).timeline;
    told.push(...facts);
    if (!hasMore) return told;
    after = { after: position };
  }
};
