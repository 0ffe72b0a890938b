import { goOn } from '../support/go-on';
import { settled, type WatchedPage } from '../support/watched-page';

/** What nobody of ours writes, and anybody may type or send. */
const ADDRESSES = [
  '/%zz',
  '/stations/%',
  '/stations/..%2F..%2Fetc',
  '/__proto__',
  '/constructor',
  '/act/__proto__',
  '/boards/constructor',
  '/desk/toString',
  '/flow/valueOf/x',
  '/print/toString/x',
  '/vote/constructor/x',
  '/?asOf=2016-13-45',
  '/?asOf=9999-12-31',
  '/?asOf=pzzzzzzzzzzz',
  '/?asOf=2016-02-18T99:99',
  '/?asOf=',
  '/?with=2016-13-45',
  '/?show=constructor&first=-1',
  '/?first=abc',
  '/postings?validOn=2016-02-31',
  '/candidacies?after=zzz',
  '/candidacies?columns=__proto__,,x',
  '/candidacies?underWay=perhaps',
  '/candidacies?stage=NONE',
  '/supervisionMatrix?month=2016-13',
  '/hearingYear?year=abc',
  '/act/SetTargetTask?weight=abc&dueOn=garbage&category=NONE',
  '/act/NoteSupervision?postingId=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E',
  '/act/DraftWorkPlan?items=x&month=2016-99',
  '/?lang=%3Cscript%3E',
];

const HAN = /\p{Script=Han}/u;

/** Whatever an address says, a page stands, and says in words what is wrong. */
export const hostileSpecs = (shownNow: () => WatchedPage): void => {
  it('stand whatever an address says, and tell in words what is wrong with it', async () => {
    const { page, open, faults } = shownNow();
    const before = faults.length;
    await open('/');
    const flaws: unknown[] = [];
    for (const address of ADDRESSES) {
      await page.evaluate(goOn(address));
      await settled(page).catch(() => undefined);
      const title = await page.locator('h1').first().textContent();
      const menu = await page.locator('nav.menu a').count();
      const told = await page.locator('main [role=alert]').allTextContents();
      const text = (await page.locator('main').textContent()) ?? '';
      const odd = /Invalid Date|NaN|undefined|\[object/.exec(text)?.[0];
      const mute = told.filter((words) => !HAN.test(words));
      if (!HAN.test(title ?? '') || menu === 0 || odd !== undefined || mute.length > 0 || title === '这个页面未能显示')
        flaws.push({ address, title, menu, odd, mute });
    }
    expect(flaws).toStrictEqual([]);
    expect(faults.slice(before).filter((fault) => !fault.startsWith('Failed to load resource'))).toStrictEqual([]);
    await open('/');
  });
};
