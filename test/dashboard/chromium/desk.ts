import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { System } from '../../scenario/support/system';
import type { WatchedPage } from '../support/watched-page';

type Role = Parameters<System['tokenOf']>[1][number];

interface Desk {
  readonly signIn: (person: string, roles: readonly Role[]) => Promise<void>;
  readonly tokenOf: (person: string, roles: readonly Role[]) => Promise<string>;
  readonly candidacyId: string;
}

const ROOT = join(__dirname, '../../..');
const QUERY = '{ candidacies(first: 5) { edges { node { id stage person { id } } } } }';

/** The desk from which analysts take data out of the graph. */
export const deskSpecs = (shownNow: () => WatchedPage, { signIn, tokenOf, candidacyId }: Desk): void => {
  const rowsOf = (name: string) => shownNow().page.getByRole('table', { name }).locator('tbody tr');
  const openDesk = async (search = '') => {
    await shownNow().open(`/desk${search}`);
    await shownNow()
      .page.getByText(/^共\d+项$/)
      .waitFor();
  };
  const ask = async (text: string) => {
    const { page } = shownNow();
    await page.getByLabel('查询（GraphQL）').fill(text);
    await page.getByRole('button', { name: '运行', exact: true }).click();
  };

  it('lead analysts to a desk, on which they begin with an example', async () => {
    const { page, barriers } = shownNow();
    await signIn('fen', ['ANALYST']);
    await page.getByRole('link', { name: '数据台' }).click();
    await page.getByRole('button', { name: '填入示例' }).click();
    await page.getByRole('button', { name: '运行', exact: true }).click();
    await page.getByText(/^结果截至位置 p[0-9a-z]+$/).waitFor();
    await page.getByText(/^共\d+项$/).waitFor();
    expect(await barriers()).toStrictEqual([]);
    await signIn('wei', ['PARTY_WORK']);
  });

  it('run a query as of the moment shown, and give its rows as a file', async () => {
    const { page } = shownNow();
    await openDesk();
    await ask(QUERY);
    await rowsOf('candidacies').filter({ hasText: candidacyId }).waitFor();
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '导出本表（CSV）' }).click(),
    ]);
    const [head = '', ...rows] = readFileSync(await saved.path(), 'utf8')
      .trim()
      .split('\r\n');
    expect([head, rows.length]).toStrictEqual(['id,stage,person.id', 1]);
    expect(saved.suggestedFilename()).toMatch(/^candidacies@p[0-9a-z]+\.csv$/);
    await openDesk('?asOf=2016-01-08');
    await ask(QUERY);
    await page.getByText('没有内容。请调整查询或查看时点。').waitFor();
  });

  it('keep a query for who wrote it', async () => {
    const { page } = shownNow();
    const kept = page.getByRole('button', { name: '各人选', exact: true });
    await openDesk();
    await page.getByLabel('名称').fill('各人选');
    await page.getByLabel('查询（GraphQL）').fill(QUERY);
    await page.getByRole('button', { name: '保存查询' }).click();
    await kept.waitFor();
    await openDesk();
    await kept.click();
    expect(await page.getByLabel('查询（GraphQL）').inputValue()).toBe(QUERY);
    await signIn('song', ['PARTY_WORK']);
    await openDesk();
    expect(await kept.count()).toBe(0);
    await signIn('wei', ['PARTY_WORK']);
    await openDesk();
    await kept.click();
    await page.getByRole('button', { name: '删除查询' }).click();
    await page.getByText('尚未保存查询。').waitFor();
  });

  it('say what is wrong with a query, and let none change anything', async () => {
    const { page, faults } = shownNow();
    const before = faults.length;
    await openDesk();
    const told = page.getByRole('alert').last();
    await ask('{ candidacies(first: 5) { edges { node { nowhere } } } }');
    await told.filter({ hasText: 'nowhere' }).waitFor();
    await ask('{ candidacies(');
    await told.filter({ hasText: 'GRAPHQL_PARSE_FAILED' }).waitFor();
    await ask(`mutation { closeNotice(input: { candidacyId: "${candidacyId}", commandId: "not-by-asking" }) { id } }`);
    await told.filter({ hasText: /查询|GET/ }).waitFor();
    await page.getByLabel('变量（JSON，可不填）').fill('[1]');
    await ask(QUERY);
    await told.filter({ hasText: 'VARIABLES_INVALID' }).waitFor();
    expect(faults.slice(before).filter((fault) => !/status of 4\d\d/.test(fault))).toStrictEqual([]);
  });

  it('tell commands that follow what comes after the position shown', async () => {
    const { page } = shownNow();
    await openDesk();
    const command = (await page.locator('.command', { hasText: '写入文件' }).locator('code').textContent()) ?? '';
    const [, gateway = '', options = ''] =
      /^GATEWAY_URL=(\S+) npm run changes -- (--after p[0-9a-z]+) --out \S+$/.exec(command) ?? [];
    const program = join(ROOT, 'bundles/changes.js');
    const env = { ...process.env, GATEWAY_URL: gateway, TOKEN: await tokenOf('wei', ['PARTY_WORK']) };
    const read = async (asked: readonly string[]) =>
      (await promisify(execFile)(process.execPath, [program, ...asked], { env, maxBuffer: 2 ** 26 })).stdout;
    expect((await read([])).split('\n').length).toBeGreaterThan(10);
    expect(await read(options.split(' '))).toBe('');
  });

  it('give every data set with its columns, as of the moment shown', async () => {
    const { page, open, barriers } = shownNow();
    await openDesk('?asOf=2016-01-12');
    await page.getByRole('searchbox', { name: '查找数据集' }).fill('candidacies');
    await page.keyboard.press('Enter');
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '下载candidacies.ndjson' }).click(),
    ]);
    expect(readFileSync(await saved.path(), 'utf8')).toContain('"stage":"APPLIED"');
    await page.getByRole('link', { name: '人选列表' }).click();
    await page.getByRole('row').filter({ hasText: 'asOfPosition' }).waitFor();
    await page.getByRole('row').filter({ hasText: 'underWay' }).waitFor();
    expect(await barriers()).toStrictEqual([]);
    await open('/desk/nowhere');
    await page.getByText('这里没有可以查看的内容').waitFor();
    await open('/');
  });
};
