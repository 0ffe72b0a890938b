import { eventually } from '../../support/patience';
import { pick } from '../support/pick';
import { printed } from '../support/printed';
import { PHONE, WIDE, type WatchedPage } from '../support/watched-page';
import { picture } from '../support/pictures';

const MEMBERS = { ouyang: '欧阳', song: '宋', rui: '芮' } as const;

interface Question {
  readonly branchId: string;
  readonly stationId: string;
  /** Adds members to the branch, by their ids and names. */
  readonly add: (members: Readonly<Record<string, string>>) => Promise<unknown>;
  readonly namesOnRoll: () => Promise<unknown>;
}

const DAY = '2016-02-19';

/** A meeting on one page, from its plan to its minutes. */
export const meetingSpecs = (
  shownNow: () => WatchedPage,
  { branchId, stationId, add, namesOnRoll }: Question,
): void => {
  it('plan a meeting, tick who came with the quorum beside it, vote, and file the minutes, each sent once', async () => {
    const { page, open, mutations, barriers } = shownNow();
    await add(MEMBERS);
    await eventually(namesOnRoll, (found) => JSON.stringify(found).includes(MEMBERS.rui));
    const before = mutations.length;
    const asked = new URLSearchParams({ branchId, stationId, kind: 'GENERAL', theme: '年度计划', plannedOn: DAY });
    await open(`/flow/meeting?${asked.toString()}`);
    const send = page.getByRole('button', { name: '提交' });
    await send.dblclick();
    await page.getByText('应到 3 人，实到 0 人。').waitFor();
    expect(await barriers()).toStrictEqual([]);
    await page.getByRole('checkbox', { name: MEMBERS.ouyang }).check();
    await page.getByText('到会 1 人，须 2 人到会：不足，不能表决').waitFor();
    await page.getByRole('checkbox', { name: MEMBERS.song }).check();
    await page.getByText('到会 2 人，须 2 人到会：可以表决').waitFor();
    await page.getByLabel(`${MEMBERS.rui}的请假事由`).fill('抢修值班');
    await picture(page, 'meeting');
    await send.click();
    await page.getByText('还有2项须填写').waitFor();
    await pick(page, 'chairId', MEMBERS.ouyang);
    await pick(page, 'recorderId', MEMBERS.rui);
    await send.click();
    await page.getByRole('alert').filter({ hasText: 'OFFICER_ABSENT' }).waitFor();
    await pick(page, 'recorderId', MEMBERS.song);

    await send.dblclick();
    await page.getByText('有表决权 3 人，赞成票达到 2 票为通过。').waitFor();
    expect(mutations.length - before).toBe(3);
  });

  it('compute the outcome of each motion, bring the minutes with their hash, on a phone and in English', async () => {
    const { page, open, barriers } = shownNow();
    await page.setViewportSize(PHONE);
    await open(`${new URL(page.url()).pathname}?lang=en`);
    const motions = page.locator('form', { has: page.locator('#yes') });
    for (const [subject, yes, outcome] of [
      ['通过年度计划', '2', 'carried'],
      ['增补委员', '1', 'lost'],
    ] as const) {
      await motions.locator('#subject').fill(subject);
      for (const [field, votes] of Object.entries({ yes, no: '0', abstain: '0' }))
        await motions.locator(`#${field}`).fill(votes);
      await motions.getByRole('button', { name: 'Send' }).click();
      await page.getByRole('row').filter({ hasText: subject }).getByText(outcome).waitFor();
    }
    expect(await barriers()).toStrictEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    const minutes = page.locator('form', { has: page.locator('#sha256') });
    await minutes.locator('#summary').fill('通过年度计划。');
    await minutes.getByRole('button', { name: 'Send' }).click();
    await minutes.getByText('Has to be filled in.').waitFor();
    await minutes.locator('#sha256').setInputFiles({ name: '纪要.txt', mimeType: '', buffer: Buffer.from('abc') });
    await minutes.getByText('SHA-256 ba7816bf').waitFor();
    await minutes.getByText('uploaded', { exact: true }).waitFor();
    await minutes.getByRole('button', { name: 'Send' }).click();
    const print = page.getByRole('link', { name: 'Print the minutes' });
    await print.waitFor();
    await page.getByRole('button', { name: 'Download Minutes' }).waitFor();
    await page.locator('.step.done').nth(3).waitFor();
    expect(await barriers()).toStrictEqual([]);
    await page.setViewportSize(WIDE);
    const paper = new URL((await print.getAttribute('href')) ?? '', page.url()).pathname;
    expect(await printed(shownNow(), `${paper}?lang=zh`)).toMatch(/纪要.*通过年度计划.*ba7816bf/s);
    await open('/?lang=zh');
  });
};
