import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ApolloGateway } from '@apollo/gateway';
import { parse, validate, type DocumentNode, type GraphQLSchema, type SelectionSetNode } from 'graphql';
import { PAGES, READMES, ROOT, blocksOf, textOf, variablesIn } from './pages';

const FIRST_QUERY = 'docs/first-query.graphql';

const publicSchema = async (): Promise<GraphQLSchema> => {
  const gateway = new ApolloGateway({ supergraphSdl: textOf('gateway/supergraph.graphql') });
  const { schema } = await gateway.load();
  await gateway.stop();
  return schema;
};

const selectionOf = (document: DocumentNode): SelectionSetNode | undefined => {
  const [operation] = document.definitions;
  return operation?.kind === 'OperationDefinition' ? operation.selectionSet : undefined;
};

/** Paths of an answer that a selection does not ask for. */
const unasked = (answer: unknown, selection: SelectionSetNode | undefined, path = ''): readonly string[] => {
  if (Array.isArray(answer)) return answer.flatMap((item) => unasked(item, selection, path));
  if (typeof answer !== 'object' || answer === null) return [];
  return Object.entries(answer).flatMap(([name, value]) => {
    const field = selection?.selections.find((one) => one.kind === 'Field' && one.name.value === name);
    return field?.kind === 'Field' ? unasked(value, field.selectionSet, `${path}.${name}`) : [`${path}.${name}`];
  });
};

describe('The first query', () => {
  it('is one that the graph can answer', async () =>
    expect(validate(await publicSchema(), parse(textOf(FIRST_QUERY))).map(({ message }) => message)).toStrictEqual([]));

  it.each(READMES)('is what the page sends, and has the answer that it shows: %s', (page) => {
    expect(blocksOf(page, 'sh').join('')).toContain(`--data-urlencode query@${FIRST_QUERY}`);
    const [answer = ''] = blocksOf(page, 'json');
    const { data } = JSON.parse(answer) as { data: object };
    expect(Object.keys(data)).toStrictEqual(['station']);
    expect(unasked(data, selectionOf(parse(textOf(FIRST_QUERY))))).toStrictEqual([]);
  });
});

describe('What the pages say', () => {
  it.each(PAGES)('names scripts that there are: %s', (page) => {
    const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };
    const named = [...textOf(page).matchAll(/npm (?:run ([\w:]+)|(start|test)\b)/g)].map(
      ([, run, own]) => run ?? own ?? '',
    );
    expect(named.filter((name) => !Object.hasOwn(scripts, name))).toStrictEqual([]);
  });

  it.each(PAGES)('leads to files that there are: %s', (page) => {
    const links = [...textOf(page).matchAll(/\]\(([^)#]+)[^)]*\)/g)].map(([, link = '']) => link);
    const local = links.filter((link) => !link.includes('://'));
    expect(local.filter((link) => !existsSync(join(ROOT, dirname(page), link)))).toStrictEqual([]);
  });

  it.each(['README.md', 'CONTRIBUTING.md'])('names folders and files that there are: %s', (page) => {
    const named = [
      ...textOf(page).matchAll(/`((?:events|kernel|services|projections|gateway|tools|test|docs)\/[\w./-]*)`/g),
    ];
    expect(named.length).toBeGreaterThan(5);
    expect(named.map(([, path = '']) => path).filter((path) => !existsSync(join(ROOT, path)))).toStrictEqual([]);
  });

  it('is the same in both languages: commands, answer, settings', () => {
    const [english, chinese] = READMES.map((page) => ({
      commands: blocksOf(page, 'sh').map((block) => block.replaceAll(/ +#.*$/gm, '')),
      answer: blocksOf(page, 'json'),
      settings: variablesIn(page),
    }));
    expect(chinese).toStrictEqual(english);
  });
});

describe('The decisions', () => {
  const decisions = PAGES.filter((page) => page.startsWith('docs/adr/')).toSorted();

  it('are numbered without a gap', () =>
    expect(decisions.map((page) => Number(page.slice('docs/adr/'.length).slice(0, 4)))).toStrictEqual(
      decisions.map((_, index) => index + 1),
    ));

  it.each(decisions)('has its number in its title, and fits a page: %s', (page) => {
    const text = textOf(page);
    expect(text).toMatch(new RegExp(`^# ${Number(page.slice('docs/adr/'.length).slice(0, 4))}\\. [A-Z]`));
    expect(text.split('\n').length).toBeLessThan(60);
  });
});
