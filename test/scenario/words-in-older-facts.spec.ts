import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { decodePosition, encodeNodeId, encodePosition } from '@zhudian/facts';
import { connectRecordedLog } from '@zhudian/log';
import { factsOf } from '@zhudian/tools';
import { until } from '../support/patience';
import { olderFolder, olderFolders, reopen, type Reopened } from './support/older-folder';
import { codeOf, type Actor, type Answer } from './support/system';

const ERASED = '〔已删除 · erased〕';
/** Words that early versions recorded inline about one person and about nobody else: statements, objections, reports, deductions. */
const WORDS = ['异议档案 2016-1', '支委已配齐。', '支部建设起步。', '台账在县公司。', '跟岗三个月。'];
const POSTING = encodeNodeId({ type: 'Posting', id: 'round-1.chen' });
const SHARED = '各项合格。';
/** Facts with inline words by what they tell, and one that names the person as one of several. */
const SOME = ['ApplicationSubmitted', 'ReviewPassed', 'WorkReportSubmitted', 'DeductionAppealed', 'HearingHeld'];

const LEFT = `fragment Left on Person {
  erasureIncomplete { code facts(first: 200) { totalCount edges { node { position type stream data } } } }
}`;
const ASKED = `query { person(id: "chen") { ...Left life(first: 200) { edges { node { type data } } } } } ${LEFT}`;
interface Left {
  readonly code: string;
  readonly facts: {
    readonly totalCount: number;
    readonly edges: readonly { readonly node: { readonly position: string; readonly type: string } }[];
  };
}
const leftIn = ({ data }: Answer) =>
  (data?.['person'] as { readonly erasureIncomplete: Left | null } | undefined)?.erasureIncomplete;

describe.each(olderFolders())('Words about a person inside the facts of the data folder of %s', (name) => {
  const folder = olderFolder(name);
  const asked = folder.answers.filter(({ answer }) => WORDS.some((words) => JSON.stringify(answer).includes(words)));
  let reopened: Reopened;
  let administrator: Actor;
  let auditor: Actor;
  beforeAll(async () => {
    reopened = await reopen(folder);
    administrator = reopened.system.as('admin', ['ADMINISTRATOR'], 'bureau-1');
    auditor = reopened.system.as('auditor', ['AUDITOR'], 'bureau-1');
  });
  afterAll(() => reopened.stop());

  /** Every recorded question that told such words, and all other ways out: lives, timelines, changes, files. */
  const all = async (): Promise<string> => {
    const answers = [
      ...(await Promise.all(asked.map((recorded) => reopened.again(recorded)))),
      await auditor.asks(ASKED),
      await auditor.asks('query ($of: ID!) { timeline(of: $of) { facts { data } } }', { of: POSTING }),
    ];
    expect(answers.flatMap(({ errors }) => errors ?? [])).toStrictEqual([]);
    const token = await reopened.system.tokenOf('auditor', ['AUDITOR'], 'bureau-1');
    const files = ['changes', 'export/candidacies.ndjson', 'export/postings.ndjson'].map(async (file) => {
      const headers = { authorization: `Bearer ${token}`, accept: 'application/x-ndjson' };
      const reply = await fetch(new URL(`/${file}`, reopened.system.url), { headers });
      expect(reply.status).toBe(200);
      return reply.text();
    });
    return [JSON.stringify(answers), ...(await Promise.all(files))].join('\n');
  };
  const withheld = async () => {
    const told = await all();
    expect(WORDS.filter((words) => told.includes(words))).toStrictEqual([]);
    expect(told).toContain(ERASED);
    expect(told).toContain(SHARED);
    expect(told).not.toContain('vault:inline:');
  };

  it('are shown as they were, and nothing is incomplete before anything is erased', async () => {
    const told = await all();
    expect(WORDS.filter((words) => !told.includes(words))).toStrictEqual([]);
    expect(leftIn(await auditor.asks(ASKED))).toBeNull();
  });

  it('are withheld by every answer, at every position, once the person is erased; the answer says which facts still hold them', async () => {
    const erase = `mutation ($input: ErasePersonalDataInput!) { erasePersonalData(input: $input) { ...Left } } ${LEFT}`;
    const input = { commandId: '5a0c1b1e-5f5f-4f0e-9d51-0a6c0a6d1d99', personId: 'chen', basis: '本人申请〔2026〕1号' };
    const outsider = reopened.system.as('other', ['ADMINISTRATOR'], 'county-1');
    expect(codeOf(await outsider.asks(erase, { input }))).toBe('NOT_AUTHORISED_SCOPE');
    const { data, errors } = await administrator.asks(erase, { input });
    expect(errors).toBeUndefined();
    const left = leftIn({ data: { person: data?.['erasePersonalData'] } });
    expect(left?.code).toBe('ERASURE_INCOMPLETE');
    const nodes = left?.facts.edges.map(({ node }) => node) ?? [];
    expect(nodes).toHaveLength(left?.facts.totalCount ?? -1);
    expect([...new Set(nodes.map(({ type }) => type))]).toStrictEqual(expect.arrayContaining(SOME));
    await withheld();
    expect(await holdingWords(nodes.map(({ position }) => position))).toStrictEqual([]);
  });

  /** Which of the words are in facts of the log at other positions than these: the log keeps what it holds. */
  const holdingWords = async (positions: readonly string[]) => {
    const log = connectRecordedLog(reopened.system.eventStore);
    const found: string[] = [];
    let held = 0;
    for await (const { position, data } of factsOf(log)) {
      const here = WORDS.filter((words) => JSON.stringify(data).includes(words));
      held += here.length;
      if (!positions.includes(encodePosition(position))) found.push(...here);
    }
    await log.close();
    expect(held).toBeGreaterThanOrEqual(WORDS.length);
    return found;
  };

  it('stay so after a restart, and when every read model is folded anew', async () => {
    const before = leftIn(await auditor.asks(ASKED));
    await rm(join(reopened.folder, 'read-models'), { recursive: true });
    await reopened.system.restart();
    await until(async () => leftIn(await auditor.asks(ASKED)) !== undefined);
    expect(leftIn(await auditor.asks(ASKED))).toStrictEqual(before);
    await withheld();
    const places = before?.facts.edges.map(({ node }) => decodePosition(node.position) ?? 0) ?? [];
    expect(places).toStrictEqual(places.toSorted((one, other) => one - other));
  });
});
