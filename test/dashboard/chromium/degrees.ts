import type { Answer, System } from '../../scenario/support/system';
import { eventually } from '../../support/patience';
import type { WatchedPage } from '../support/watched-page';

interface DegreeSpecs {
  readonly signIn: (person: string, roles: Parameters<System['tokenOf']>[1]) => Promise<void>;
  readonly asks: (query: string) => Promise<Answer>;
  readonly stationId: string;
}

/** Both degrees of a risk, picked in one cell of a matrix. */
export const degreeSpecs = (shownNow: () => WatchedPage, { signIn, asks, stationId }: DegreeSpecs): void => {
  it('ask for both degrees of a risk at once, by mouse or keyboard, and record what was picked', async () => {
    const { page, open, barriers } = shownNow();
    await signIn('shen', ['DISCIPLINE']);
    await open(`/act/IdentifyRisk?stationId=${stationId}&domain=REPAIR`);
    await page.getByRole('button', { name: '提交' }).click();
    const degrees = page.locator('.ant-form-item').filter({ has: page.getByRole('radiogroup') });
    await degrees.getByText('须填写。').waitFor();
    await degrees.getByRole('radio', { name: '可能性2，影响2' }).check();
    await page.keyboard.press('ArrowRight');
    expect(await degrees.getByRole('radio', { name: '可能性2，影响3' }).isChecked()).toBe(true);
    for (const look of ['深色', '浅色']) {
      await page.getByRole('button', { name: look }).click();
      expect([look, await barriers()]).toStrictEqual([look, []]);
    }
    await page.getByLabel('岗位').fill('外勤班班长');
    await page.getByLabel('风险表现').fill('旧料不回收。');
    await page.getByLabel('管控重点').fill('领料、退料数量相符');
    await page.getByRole('button', { name: '提交' }).click();
    await page.getByText(/^已办理：/).waitFor();
    const { data } = await eventually(
      () => asks(`{ station(id: "${stationId}") { riskPoints { likelihood impact } } }`),
      ({ data: told }) => (told?.['station'] as { readonly riskPoints: readonly unknown[] }).riskPoints.length > 0,
    );
    expect(data).toStrictEqual({ station: { riskPoints: [{ likelihood: 2, impact: 3 }] } });
    await signIn('wei', ['PARTY_WORK']);
  });
};
