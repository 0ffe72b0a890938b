import type { Case } from '../harness';
import type { BenchProgramme } from './programme';
import { answerOf, bytesOf, download } from './reading';

type Running = () => BenchProgramme;

const MEGABYTE = 1e6;
const LIST = 'persons';
const PAGED = 'rows of a list, page by page';

const secondsOf = async (work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1_000;
};

const exportOf = ({ system, token }: BenchProgramme, file: string) => download(`${system.url}/export/${file}`, token);

const factsAs = (running: Running, format: string): Case => ({
  name: `export of all facts as ${format}`,
  unit: 'MB/s',
  run: async () => {
    let bytes = 0;
    const seconds = await secondsOf(async () => (bytes = await bytesOf(await exportOf(running(), `facts.${format}`))));
    return bytes / MEGABYTE / seconds;
  },
});

interface Answer {
  readonly data: {
    readonly list: {
      readonly edges: readonly unknown[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
    };
  };
}

const fieldOf = (column: string): string =>
  column.split('.').reduceRight((inner, name) => (inner === '' ? name : `${name} { ${inner} }`), '');

/** As a client would read the same columns without an export. */
const paged = async ({ system, token }: BenchProgramme): Promise<number> => {
  const dictionary = await download(`${system.url}/export/${LIST}.schema.json`, token);
  const { properties } = (await dictionary.body.json()) as { readonly properties: object };
  const fields = Object.keys(properties).filter((name) => name !== 'asOfPosition');
  const query = `query ($after: String) { list: ${LIST}(first: 200, after: $after) { edges { node { ${fields.map(fieldOf).join(' ')} } } pageInfo { hasNextPage endCursor } } }`;
  let rows = 0;
  for (let after: string | null = null; ;) {
    const { data } = (await answerOf(system.url, token, query, { after })) as Answer;
    rows += data.list.edges.length;
    if (!data.list.pageInfo.hasNextPage) return rows;
    after = data.list.pageInfo.endCursor;
  }
};

const pageByPage = (running: Running): Case => ({
  name: PAGED,
  unit: 'rows/s',
  run: async () => {
    let rows = 0;
    const seconds = await secondsOf(async () => (rows = await paged(running())));
    return rows / seconds;
  },
});

const listAs = (running: Running, format: string): Case => ({
  name: `rows of a list, exported as ${format}`,
  unit: 'rows/s',
  against: PAGED,
  run: async () => {
    const seconds = await secondsOf(async () => bytesOf(await exportOf(running(), `${LIST}.${format}`)));
    return running().persons / seconds;
  },
});

/** Files, and the rows that they are made of. */
export const exporting = (running: Running): readonly Case[] => [
  ...['csv', 'ndjson', 'parquet'].map((format) => factsAs(running, format)),
  pageByPage(running),
  ...['csv', 'ndjson', 'parquet'].map((format) => listAs(running, format)),
  {
    name: 'rows of a snapshot of all lists',
    unit: 'rows/s',
    against: PAGED,
    run: async () => {
      const seconds = await secondsOf(async () => bytesOf(await exportOf(running(), 'snapshot.sqlite')));
      return running().persons / seconds;
    },
  },
];
