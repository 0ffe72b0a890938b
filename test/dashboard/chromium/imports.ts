import { eventually } from '../../support/patience';
import { workbook } from '../../import/support/workbook';
import { PHONE, WIDE, type WatchedPage } from '../support/watched-page';

const HEADER = ['供电所编号', '代码', '所属月份', '分子', '分母'];
const POSTING_HEADER = [
  '人员编号',
  '供电所编号',
  '党支部编号',
  '到任日期',
  '计划结束日期',
  '文号',
  '接入来源',
  '发生日期',
];
const RIGHT = [
  ['一所', '线损率', '2015-12', 5, 100],
  ['一所', '线损率', '2016-01', 6, 100],
  /** Not over yet: only the graph knows. */
  ['一所', '线损率', '2016-02', 7, 100],
];
const pasted = (rows: readonly (readonly unknown[])[]) => [HEADER, ...rows].map((row) => row.join('\t')).join('\n');

interface Question {
  readonly signIn: (person: string, roles: readonly ('BUSINESS_MANAGEMENT' | 'PARTY_WORK')[]) => Promise<void>;
  /** The months whose readings the graph has. */
  readonly readings: () => Promise<unknown>;
  /** Annuls the start of a posting. */
  readonly annul: (postingId: string) => Promise<void>;
}

/** Readings of a table, seen before they are sent. */
export const importSpecs = (shownNow: () => WatchedPage, { signIn, readings, annul }: Question): void => {
  const paste = async (rows: readonly (readonly unknown[])[]) => {
    const { page } = shownNow();
    await page.getByLabel('或从表格中粘贴').fill(pasted(rows));
    await page.getByRole('button', { name: '检查' }).click();
  };

  it('import readings: all faults at once and nothing sent, then each row with what became of it', async () => {
    const { page, open, mutations, barriers } = shownNow();
    await signIn('bo', ['BUSINESS_MANAGEMENT']);
    const before = mutations.length;
    await open('/act');
    await page.getByRole('link', { name: '批量导入' }).click();
    await paste([...RIGHT, ['三所', '线损率', '2016-13', '六', 100]]);
    await page.getByText('共 4 行：有误 1 行，已有记录 0 行，须提交 3 行').waitFor();
    expect(await page.locator('td .wrong').allTextContents()).toStrictEqual([
      '系统中没有“三所”，请核对名称或编号。',
      '“2016-13”不是月份，请写成2026-01。',
      '“六”不是数字，只填数字。',
    ]);
    expect(await page.getByRole('button', { name: '全部提交' }).isDisabled()).toBe(true);
    expect([mutations.length - before, await barriers()]).toStrictEqual([0, []]);
    await paste(RIGHT);
    await page.getByText('共 3 行：有误 0 行').waitFor();
    await page.getByRole('button', { name: '全部提交' }).dblclick();
    await page.getByText('须提交 3 行，已办 3 行').waitFor();
    const states = page.locator('table.rows tbody td:last-child');
    expect(await states.allTextContents()).toStrictEqual([
      '已提交',
      '已提交',
      expect.stringMatching(/^未受理 2016年2月尚未结束.*在表单中办理$/),
    ]);
    expect([mutations.length - before, await barriers()]).toStrictEqual([3, []]);
  });

  it('send none again that is recorded, as a workbook neither, on a phone and in English', async () => {
    const { page, open, mutations, barriers } = shownNow();
    await eventually(readings, (found) => JSON.stringify(found).includes('2016-01'));
    const before = mutations.length;
    await page.setViewportSize(PHONE);
    await open('/import?lang=en');
    const buffer = Buffer.from(workbook([HEADER, ...RIGHT.slice(0, 2).map((row) => row.map(String))]));
    await page.getByLabel('A file (.xlsx or CSV)').setInputFiles({ name: '指标.xlsx', mimeType: '', buffer });
    await page.getByText('2 rows: 0 at fault, 2 recorded already, 0 to send').waitFor();
    expect(await page.getByRole('button', { name: 'Send all' }).isDisabled()).toBe(true);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    expect([mutations.length - before, await barriers()]).toStrictEqual([0, []]);
    await page
      .getByLabel('A file (.xlsx or CSV)')
      .setInputFiles({ name: 'no.xlsx', mimeType: '', buffer: Buffer.from('no') });
    await page.getByText(/^It cannot be read as a table/).waitFor();
    await page.setViewportSize(WIDE);
    await open('/?lang=zh');
    await signIn('wei', ['PARTY_WORK']);
  });

  it('take over a running posting: faults first, then it is shown with what is not kept here', async () => {
    const { page, open, mutations, barriers } = shownNow();
    await open('/import');
    await page.getByText('期初接入在任第一书记').click();
    await page.getByRole('heading', { name: '期初接入在任第一书记' }).waitFor();
    const right = [
      'song',
      '二所',
      '二所党支部',
      '2015年3月2日',
      '2017-03-01',
      '南供党〔2015〕9号',
      '任职台账',
      '2016/2/17',
    ];
    const wrong = ['nobody', '二所', '三所党支部', '2016-02-17', '二月', '', '任职台账', '2016-02-17'];
    const fill = async (...rows: readonly (readonly string[])[]) => {
      await page.getByLabel('或从表格中粘贴').fill([POSTING_HEADER, ...rows].map((row) => row.join('\t')).join('\n'));
      await page.getByRole('button', { name: '检查' }).click();
    };
    const before = mutations.length;
    await fill(right, wrong);
    await page.getByText('共 2 行：有误 1 行').waitFor();
    expect(await page.locator('td .wrong').count()).toBe(6);
    expect([mutations.length - before, await barriers()]).toStrictEqual([0, []]);
    await fill(right);
    await page.getByText('共 1 行：有误 0 行').waitFor();
    await page.getByRole('button', { name: '全部提交' }).click();
    await page.getByText('须提交 1 行，已办 1 行').waitFor();
    expect(await page.locator('table.rows tbody td:last-child').allTextContents()).toStrictEqual(['已提交']);
    await fill(right);
    await page.getByText('已有记录 1 行，须提交 0 行').waitFor();
    expect([mutations.length - before, await barriers()]).toStrictEqual([1, []]);
    await annul('takeover-2015-03-02.song');
    await eventually(
      async () => {
        await fill(right);
        return page.getByText(/^共 1 行：/).innerText();
      },
      (said) => said.includes('须提交 1 行'),
    );
    await page.getByRole('button', { name: '全部提交' }).click();
    await eventually(
      () => Promise.resolve(mutations.length - before),
      (sent) => sent === 3,
    );
    await open('/postings/takeover-2015-03-02.song');
    await page.getByText('来源：任职台账；此前情况不在本系统记录').waitFor();
    expect(await page.getByRole('link', { name: '打印任职文件' }).count()).toBe(0);
    await open('/print/appointment/takeover-2015-03-02.song');
    await page.getByText('没有').first().waitFor();
    await annul('takeover-2015-03-02.song');
    await open('/');
  });
};
