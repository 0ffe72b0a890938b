import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Children } from '../../tools/src/start/children';
import { eventually } from '../support/patience';

/** Says where it listens, as every process of ours does, and then how it was asked to start. */
const PROGRAM = `
  require('node:http')
    .createServer(({ url }, response) => response.end(url === '/' ? String(process.pid) : process.env[url.slice(1)]))
    .listen(Number(process.env.PORT), '127.0.0.1', function () {
      console.log(JSON.stringify({ message: 'Loading' }));
      console.log(JSON.stringify({ url: 'http://127.0.0.1:' + this.address().port + '/' }));
    });
`;

describe('The processes of a run', () => {
  let folder: string;
  let script: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'zhudian-children-'));
    script = join(folder, 'program.js');
    await writeFile(script, PROGRAM);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const answerOf = (url: URL) => fetch(url, { headers: { connection: 'close' } }).then((answer) => answer.text());

  it('take free ports by themselves, and the same again when they are started again', async () => {
    const quiet = jest.spyOn(console, 'error').mockReturnValue();
    const children = new Children();
    try {
      const urls = await Promise.all(['one', 'other'].map((name) => children.start({ name, script })));
      expect(new Set(urls.map(({ port }) => port)).size).toBe(2);
      const [url] = urls as [URL];
      const first = children.pids().get('one') ?? 0;
      expect(await answerOf(url)).toBe(String(first));
      process.kill(first, 'SIGKILL');
      const second = await eventually(
        () => answerOf(url).catch(() => ''),
        (pid) => pid !== '' && pid !== String(first),
      );
      expect(second).toBe(String(children.pids().get('one')));
    } finally {
      await children.stop();
      quiet.mockRestore();
    }
  });

  it('are given the settings of the run, and their own', async () => {
    const children = new Children({ OF_THE_RUN: 'one', OF_BOTH: 'hidden' });
    try {
      const url = await children.start({ name: 'one', script, env: { OF_BOTH: 'other' } });
      const told = await Promise.all(['OF_THE_RUN', 'OF_BOTH'].map((name) => answerOf(new URL(name, url))));
      expect(told).toStrictEqual(['one', 'other']);
    } finally {
      await children.stop();
    }
  });

  it('that hold several parts are where the one that speaks for all listens', async () => {
    const parts = join(folder, 'parts.js');
    const line = (process: string, port: number) =>
      `console.log(JSON.stringify({ process: '${process}', url: 'http://127.0.0.1:${port}/' }));`;
    await writeFile(parts, `${line('one', 1)}${line('all', 2)}setInterval(() => {}, 1000);`);
    const children = new Children();
    try {
      const url = await children.start({ name: 'parts', script: parts, speaker: 'all' });
      expect(url.port).toBe('2');
    } finally {
      await children.stop();
    }
  });

  it('that end before they are ready are named', async () => {
    const broken = join(folder, 'broken.js');
    await writeFile(broken, 'process.exit(3)');
    await expect(new Children().start({ name: 'log', script: broken })).rejects.toThrow('log ended with 3');
  });
});
