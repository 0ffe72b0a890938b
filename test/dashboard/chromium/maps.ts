import { writeFileSync } from 'node:fs';
import type { WatchedPage } from '../support/watched-page';

const square = (west: number) => [
  [west, 22],
  [west + 1, 22],
  [west + 1, 23],
  [west, 23],
  [west, 22],
];
const county = (orgUnitId: string, west: number) => ({
  type: 'Feature',
  properties: { orgUnitId },
  geometry: { type: 'Polygon', coordinates: [square(west)] },
});

/** A map as an operator would give it, with a county of somebody else. */
export const writeMap = (path: string): void => {
  const features = [county('county-1', 108), county('county-2', 109), county('of-others', 110)];
  writeFileSync(path, JSON.stringify({ type: 'FeatureCollection', reviewNumber: '桂S（2016）1号', features }));
};

/** The counties on the map that the operator has given. */
export const mapSpecs = (shownNow: () => WatchedPage): void => {
  it('draw the counties on a map when it is wanted, each with its number and its page', async () => {
    const { page, open, barriers, faults } = shownNow();
    const before = faults.length;
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
    await open('/bureau?asOf=2016-02-18');
    await page.getByRole('button', { name: '显示地图' }).waitFor();
    expect(loaded.filter((path) => /drawn|county-map/.test(path))).toStrictEqual([]);
    await page.getByRole('button', { name: '显示地图' }).click();
    const map = page.getByRole('img', { name: '各县级供电企业逾期的组织生活' });
    await map.getByText('县企一').waitFor();
    expect(loaded.filter((path) => path.startsWith('/county-map/'))).toHaveLength(1);
    expect(await map.locator('text').allTextContents()).toHaveLength(2);
    await page.getByText('审图号：桂S（2016）1号').waitFor();
    expect(await barriers()).toStrictEqual([]);
    await page.getByRole('combobox', { name: '图上显示的数字' }).press('ArrowDown');
    await page.locator('.ant-select-item-option', { hasText: '在任第一书记' }).click();
    await page.getByRole('img', { name: '各县级供电企业在任第一书记' }).waitFor();
    expect(page.url()).toMatch(/map=yes.*figure=0/);
    await page.getByRole('img', { name: '各县级供电企业在任第一书记' }).getByText('县企一').click();
    await page.getByRole('heading', { name: '县企一' }).waitFor();
    expect(faults.slice(before)).toStrictEqual([]);
  });
};
