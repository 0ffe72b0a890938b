import { randomUUID } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodeNodeId } from '@zhudian/facts';
import { packOf } from '@zhudian/tools';
import type { PublishedLog } from '@zhudian/transparency';
import { ToldDecision } from './support/told-decision';
import { unzip } from './support/unzip';

describe('The pack of a decision', () => {
  const story = new ToldDecision();
  const { log, ids } = story;
  let published: PublishedLog;

  beforeAll(async () => {
    published = await story.publish();
  });
  afterAll(() => story.remove());

  const pack = (of: string, gateway?: { readonly url: string; readonly token: string }) =>
    packOf(log, published, { decision: ids[of] ?? of, gateway });
  const factsIn = (archive: Buffer) =>
    (unzip(archive).get('facts.ndjson') ?? Buffer.of())
      .toString()
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { readonly id: string }).id);
  const pageIn = (archive: Buffer) => (unzip(archive).get('decision.html') ?? Buffer.of()).toString();

  it('holds what it rested on, and what that rested on, as of that moment and in the order of the log', async () => {
    const { archive, facts, since } = await pack('decision');
    expect(factsIn(archive)).toStrictEqual(['unit', 'round', 'named', 'decision'].map((name) => ids[name]));
    expect([facts, since]).toStrictEqual([4, 1]);
  });

  it('is a page to be printed on A4, in which a text is a text, words stay sealed, and later amendments are told', async () => {
    const page = pageIn((await pack('decision')).archive);
    expect(page).toContain('@page { size: A4');
    expect(page).not.toContain('<script');
    expect(page).toContain('&lt;script&gt;alert(&quot;x&quot;)');
    expect(page).not.toContain('vault:');
    expect(page).toContain('（文字存于保密库）');
    expect(page.split('四、其后的更正和撤销')[1]).toContain(ids['named']);
    const sections = ['一、决定', '二、直接依据', '三、间接依据'].map((title) => page.indexOf(title));
    const at = (name: string) => page.indexOf(`编号${ids[name]}`);
    expect(sections[0]).toBeLessThan(at('decision'));
    expect([sections[1] ?? 0, at('named'), sections[2] ?? 0, at('unit'), at('round')]).toStrictEqual(
      [sections[1] ?? 0, at('named'), sections[2] ?? 0, at('unit'), at('round')].toSorted((one, other) => one - other),
    );
  });

  it('is verified by the program in it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'zhudian-pack-'));
    for (const [name, content] of unzip((await pack('decision')).archive)) writeFileSync(join(folder, name), content);
    const { status, stdout } = spawnSync(process.execPath, ['verify.mjs'], { cwd: folder, encoding: 'utf8', env: {} });
    rmSync(folder, { recursive: true });
    expect([status, stdout]).toStrictEqual([0, expect.stringContaining('VERIFIED: 4 facts')]);
  });

  it('is not made of a fact that is not there, nor of one that no checkpoint is signed over', async () => {
    await expect(pack(randomUUID())).rejects.toThrow('There is no such decision');
    await story.tell('unsigned', 'Posting-c9', 'PostingStarted', { stationId: 'u1' });
    await expect(pack('unsigned')).rejects.toThrow('not in a signed checkpoint');
  });

  describe('read by somebody through the graph', () => {
    let server: Server;
    let hidden: readonly string[] = [];
    const asked: unknown[] = [];
    beforeAll(async () => {
      server = createServer((request, response) => {
        const chunks: Buffer[] = [];
        request
          .on('data', (chunk: Buffer) => chunks.push(chunk))
          .on('end', () => {
            const { variables } = JSON.parse(Buffer.concat(chunks).toString()) as {
              readonly variables: { readonly of: string };
            };
            const { type = '', id = '' } = decodeNodeId(variables.of) ?? {};
            asked.push([request.headers.authorization, request.headers['x-zhudian-as-of']]);
            const held = log.facts.filter(({ stream, id: one }) => stream === `${type}-${id}` && !hidden.includes(one));
            const facts = held.map((fact) => ({
              id: fact.id,
              data: { ...(fact.data as object), note: '工作扎实' },
              reasons: [],
            }));
            response.end(JSON.stringify({ data: { timeline: { facts, position: 'p0', hasMore: false } } }));
          });
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    });
    afterAll(() => new Promise((resolve) => server.close(resolve)));
    const gateway = () => ({
      url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      token: 'of-an-auditor',
    });

    it('shows the words that he may see, as of the decision, and holds no fact that he may not', async () => {
      expect(pageIn((await pack('decision', gateway())).archive)).toContain('工作扎实');
      expect(new Set(asked.map((one) => JSON.stringify(one))).size).toBe(1);
      expect(asked[0]).toStrictEqual(['Bearer of-an-auditor', expect.stringMatching(/^p/)]);
      hidden = [ids['named'] ?? ''];
      const { archive } = await pack('decision', gateway());
      expect(factsIn(archive)).toStrictEqual(['unit', 'round', 'decision'].map((name) => ids[name]));
      expect(pageIn(archive)).toContain('另有1条依据您无权查看');
      hidden = [ids['decision'] ?? ''];
      await expect(pack('decision', gateway())).rejects.toThrow('There is no such decision');
    });
  });
});
