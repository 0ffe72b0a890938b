import { readFileSync } from 'node:fs';
import type { WatchedPage } from '../support/watched-page';

const WORDS = '同意更名。\n';
const DOCUMENT = { name: '批复.txt', mimeType: 'text/plain', buffer: Buffer.from(WORDS) };
const PROGRAM = { name: '工具.pdf', mimeType: 'application/pdf', buffer: Buffer.from([0x4d, 0x5a, 0, 0]) };

/** Documents that prove a fact: brought with its act, read from its record. */
export const documentSpecs = (shownNow: () => WatchedPage, unitId: string): void => {
  it('take in a document with an act, and give it to whoever sees the record', async () => {
    const { page, open, barriers } = shownNow();
    await open(`/act/RenameOrgUnit?orgUnitId=${unitId}&name=${encodeURIComponent('二县供电公司')}`);
    await page.getByLabel('佐证材料').setInputFiles(DOCUMENT);
    await page.getByText('已上传', { exact: true }).waitFor();
    expect(await barriers()).toStrictEqual([]);
    await page.getByRole('button', { name: '提交' }).click();
    await page.getByText(/^已办理：/).waitFor();
    await open(`/orgUnit/${unitId}`);
    const record = page.getByRole('row').filter({ has: page.getByText('批复.txt') });
    await record.getByText(/项变化/).click();
    const download = page.getByRole('button', { name: '下载批复.txt' });
    const [saved] = await Promise.all([page.waitForEvent('download'), download.click()]);
    expect([saved.suggestedFilename(), readFileSync(await saved.path(), 'utf8')]).toStrictEqual(['批复.txt', WORDS]);
  });

  it('say why a document is not taken, whatever it is called, and let one try again', async () => {
    const { page, open, barriers } = shownNow();
    await open(`/act/RenameOrgUnit?orgUnitId=${unitId}`);
    await page.getByLabel('佐证材料').setInputFiles(PROGRAM);
    await page.getByText(/^不接收这种文件。/).waitFor();
    expect(await barriers()).toStrictEqual([]);
    await page.getByLabel('佐证材料').setInputFiles([]);
    await page.route('**/evidence', (route) => route.abort());
    await page.getByLabel('佐证材料').setInputFiles(DOCUMENT);
    await page.getByText(/^未能连接/).waitFor();
    await page.unrouteAll({ behavior: 'wait' });
    await page.getByRole('button', { name: '重新上传' }).click();
    await page.getByText('已上传', { exact: true }).waitFor();
  });
};
