import { Kind, parse, type SelectionNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import { inlineWordsIn, sealsIn } from '@zhudian/facts';
import type { RequestContext } from '../graph/request-context';
import { shownBy } from '../vault/unsealing';
import type { AboutWords } from '../vault/sealed-words';
import type { Vault } from '../vault/vault';
import type { Reading } from '../readings/reading';

/** What the gateway adds to the name of an operation for each of its fetches. */
const FETCH = /__[a-z_]+__\d+$/;
const LONGEST = 200;

const namesOf = (selections: readonly SelectionNode[]): readonly string[] =>
  selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD)
      return selection.name.value === '_entities'
        ? namesOf(selection.selectionSet?.selections ?? [])
        : selection.name.value;
    return selection.kind === Kind.INLINE_FRAGMENT ? (selection.typeCondition?.name.value ?? []) : [];
  });

const fields = new LRUCache<string, string>({
  max: 500,
  memoMethod: (query) => {
    const { definitions } = parse(query, { noLocation: true });
    return definitions.flatMap((one) => ('selectionSet' in one ? namesOf(one.selectionSet.selections) : [])).join(', ');
  },
});

interface Operation {
  readonly query?: unknown;
  readonly operationName?: unknown;
}

/** Why somebody reads: what was asked. */
const whyOf = ({ query, operationName }: Operation): string => {
  const why = typeof operationName === 'string' ? operationName.replace(FETCH, '') : fields.memo(String(query));
  return why.slice(0, LONGEST);
};

const readingsOf = ({ kind, stream, persons }: AboutWords): readonly Pick<Reading, 'kind' | 'stream' | 'personId'>[] =>
  (persons.length > 0 ? persons : ['']).map((personId) => ({
    kind: kind === 'name' ? 'NAME' : 'WORDS',
    stream,
    personId,
  }));

/** What the words of an answer are, wherever they come from. */
const aboutIn = async (json: string, vault: Vault): Promise<readonly AboutWords[]> => {
  const inline = inlineWordsIn(json);
  const shown = inline.filter(await shownBy(vault, inline));
  return [...(await vault.aboutOf(sealsIn(json))), ...shown.map((one) => ({ kind: 'words' as const, ...one }))];
};

/**
 * Records whose names and what words an answer shows to somebody else, before it is given: an answer that cannot be recorded
 * is not given. What one reads about oneself is nobody's concern.
 */
export const noteReadings = async (
  json: string,
  context: RequestContext | undefined,
  asked: unknown,
): Promise<void> => {
  if (!context) return;
  const { actor, namesShown, ports } = context;
  const { readings, vault } = ports;
  if (!readings || !vault) return;
  const about = json.includes('vault:') ? await aboutIn(json, vault) : [];
  const shown = [
    ...[...namesShown].map((personId) => ({ kind: 'NAME' as const, stream: `Person-${personId}`, personId })),
    ...about.flatMap(readingsOf),
  ];
  const others = shown.filter(({ personId }) => personId !== actor.personId);
  if (others.length === 0) return;
  const unique = new Map(others.map((one) => [`${one.kind} ${one.stream} ${one.personId}`, one]));
  const reader = { readerId: actor.personId, readerUnit: actor.unit, roles: actor.roles.toSorted() };
  const why = whyOf(asked as Operation);
  await readings.record([...unique.values()].map((one) => ({ ...reader, ...one, why })));
};
