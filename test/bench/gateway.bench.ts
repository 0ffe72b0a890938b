import { isDeepStrictEqual } from 'node:util';
import { definitions } from '../gateway/support/definitions';
import { answersPerSecond, type Question } from './gateway/load';
import { Processes } from './gateway/processes';
import type { Bench, Case } from './harness';

const SECONDS = 1.5;

const STATION = 'id name branch { label secretary founded } readings { indicator month value target }';
const queries = {
  '50 entities': `query Stations { stations(first: 50) { ${STATION} } }`,
  'one entity': `query Station { station(id: "s7") { ${STATION} } }`,
} as const;
type Size = keyof typeof queries;

const processes = new Processes();
const servers = { ours: '', keeping: '', stock: '', plain: '' };
type ServerName = keyof typeof servers;

const bodyOf = (size: Size) => JSON.stringify({ query: queries[size] });
const searchOf = (size: Size) => `?query=${encodeURIComponent(queries[size])}`;

const answerOf = (url: string, body: string) =>
  fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });

const dataOf = (answer: string): unknown => (JSON.parse(answer) as { data?: unknown }).data;

const names: Record<string, string> = {};

/** Both gateways must say the same, and the plain server says what ours does, byte for byte. */
const learnAnswers = async () => {
  const answers: Record<string, { etag: string; body?: string }> = {};
  for (const size of Object.keys(queries) as Size[]) {
    const [ours, stock] = [await answerOf(servers.ours, bodyOf(size)), await answerOf(servers.stock, bodyOf(size))];
    const [body, other] = [await ours.text(), await stock.text()];
    if (!dataOf(body) || !isDeepStrictEqual(dataOf(body), dataOf(other))) throw new Error(`${body} is not ${other}`);
    answers[bodyOf(size)] = { etag: ours.headers.get('etag') ?? '', body };
    const got = await fetch(servers.keeping + searchOf(size), { headers: { 'apollo-require-preflight': 'true' } });
    names[size] = got.headers.get('etag') ?? '';
    answers[searchOf(size)] = { etag: names[size] };
  }
  return answers;
};

const setup = async () => {
  const started = definitions.map(async ({ name }) => [name, await processes.start('subgraph-process.js', name)]);
  const subgraphs: unknown = Object.fromEntries(await Promise.all(started));
  servers.ours = await processes.start('our-process.js', JSON.stringify({ subgraphs, cacheBytes: 0 }));
  servers.keeping = await processes.start('our-process.js', JSON.stringify({ subgraphs, cacheBytes: 10_000_000 }));
  servers.stock = await processes.start('stock-process.js', JSON.stringify(subgraphs));
  servers.plain = await processes.start('plain-process.js', JSON.stringify(await learnAnswers()));
};

const asking = {
  whole: (size: Size): Question => ({ method: 'POST', content: bodyOf(size), status: 200 }),
  '304': (size: Size): Question => ({
    method: 'GET',
    content: searchOf(size),
    headers: { 'if-none-match': names[size] ?? '' },
    status: 304,
  }),
} as const;
type Way = keyof typeof asking;

const titles: Readonly<Record<ServerName, string>> = {
  ours: 'zhudian gateway, nothing kept',
  keeping: 'zhudian gateway, answers kept',
  stock: '@apollo/gateway, default fetcher',
  plain: 'node:http, same bytes',
};

const nameOf = (server: ServerName, size: Size, way: Way) =>
  `${titles[server]}, ${size}${way === '304' ? ', 304' : ''}`;

const caseOf = (server: ServerName, size: Size, way: Way, against?: ServerName): Case => ({
  name: nameOf(server, size, way),
  unit: 'answers/s',
  ...(against && { against: nameOf(against, size, way) }),
  run: () => answersPerSecond(servers[server], asking[way](size), SECONDS),
});

const casesOf = (size: Size) => [
  caseOf('stock', size, 'whole'),
  caseOf('ours', size, 'whole', 'stock'),
  caseOf('plain', size, 'whole'),
  caseOf('keeping', size, 'whole', 'plain'),
  caseOf('plain', size, '304'),
  caseOf('keeping', size, '304', 'plain'),
  caseOf('ours', size, '304', 'plain'),
];

/** The gateway over three subgraphs in processes of their own, which answer from memory. */
export const bench: Bench = {
  name: 'gateway',
  setup,
  cases: [...casesOf('50 entities'), ...casesOf('one entity')],
  teardown: () => processes.stop(),
};
