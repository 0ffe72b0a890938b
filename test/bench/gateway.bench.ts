import { isDeepStrictEqual } from 'node:util';
import { definitions } from '../gateway/support/definitions';
import { answersPerSecond } from './gateway/load';
import { Processes } from './gateway/processes';
import type { Bench, Case } from './harness';

const SECONDS = 2;

const STATION = 'id name branch { label secretary founded } readings { indicator month value target }';
const questions = {
  '50 entities': JSON.stringify({ query: `query Stations { stations(first: 50) { ${STATION} } }` }),
  'one entity': JSON.stringify({ query: `query Station { station(id: "s7") { ${STATION} } }` }),
} as const;
type Question = keyof typeof questions;

const processes = new Processes();
const servers = { ours: '', stock: '', plain: '' };
type ServerName = keyof typeof servers;

const answerOf = async (url: string, body: string): Promise<string> =>
  (await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body })).text();

const dataOf = (answer: string): unknown => (JSON.parse(answer) as { data?: unknown }).data;

/** Both gateways must say the same, and the plain server says what ours does, byte for byte. */
const learnAnswers = async () => {
  const answers: Record<string, string> = {};
  for (const body of Object.values(questions)) {
    const [ours, stock] = [await answerOf(servers.ours, body), await answerOf(servers.stock, body)];
    if (!dataOf(ours) || !isDeepStrictEqual(dataOf(ours), dataOf(stock))) throw new Error(`${ours} is not ${stock}`);
    answers[body] = ours;
  }
  return answers;
};

const setup = async () => {
  const started = definitions.map(async ({ name }) => [name, await processes.start('subgraph-process.js', name)]);
  const subgraphs = JSON.stringify(Object.fromEntries(await Promise.all(started)));
  servers.ours = await processes.start('our-process.js', subgraphs);
  servers.stock = await processes.start('stock-process.js', subgraphs);
  servers.plain = await processes.start('plain-process.js', JSON.stringify(await learnAnswers()));
};

const titles = { ours: 'zhudian gateway', stock: '@apollo/gateway, default fetcher', plain: 'node:http, same bytes' };
const nameOf = (server: ServerName, question: Question) => `${titles[server]}, ${question}`;

const caseOf = (server: ServerName, question: Question, against?: ServerName): Case => ({
  name: nameOf(server, question),
  unit: 'answers/s',
  ...(against && { against: nameOf(against, question) }),
  run: () => answersPerSecond(servers[server], questions[question], SECONDS),
});

const casesOf = (question: Question) => [
  caseOf('stock', question),
  caseOf('ours', question, 'stock'),
  caseOf('plain', question, 'stock'),
];

/** The gateway over three subgraphs in processes of their own, which answer from memory. */
export const bench: Bench = {
  name: 'gateway',
  setup,
  cases: [...casesOf('50 entities'), ...casesOf('one entity')],
  teardown: () => processes.stop(),
};
