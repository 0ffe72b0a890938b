import { BOARDS } from '../../../dashboard/src/board/boards';
import { goOn } from '../support/go-on';
import { PHONE, WIDE, settled, type WatchedPage } from '../support/watched-page';

/** Proofs and hashes are no words. */
const PROOF = /[\w+/=]{40,}/g;

/** Codes, names of types, and whatever is more than one word of English; ids are of small letters without a space. */
const FOREIGN = /\b[A-Z_][\w-]*|\b[a-z]+(?: [a-z]+)+/g;

/** The same in Chinese: formats, a sheet of paper, item numbers, the switch; and the name of somebody in these specs. */
const KNOWN: readonly RegExp[] = [
  /^(CSV|XLSX|NDJSON|ICS|RSS|SHA-256|A4|English)$/,
  /^[A-Z]\d{1,2}$/,
  /^the answer is lost$/,
];

/** For analysts, who write these names. */
const isOfNames = (address: string): boolean => address.startsWith('/desk');

interface Views {
  /** In a tab of its own, with somebody signed in. */
  readonly fresh: () => Promise<WatchedPage>;
  readonly addresses: readonly string[];
}

/** Every view in both widths, in English: its words are longer, and what holds them holds the Chinese ones. */
export const eachViewSpecs = ({ fresh, addresses }: Views): void => {
  const all = [...addresses, ...Object.keys(BOARDS).map((board) => `/boards/${board}`)];

  it('fit a screen and a phone', async () => {
    const { page, open, faults } = await fresh();
    await open('/?lang=en');
    const flaws: unknown[] = [];
    for (const address of all) {
      await page.evaluate(goOn(`${address}${address.includes('?') ? '&' : '?'}lang=en`));
      await settled(page);
      for (const size of [PHONE, WIDE]) {
        await page.setViewportSize(size);
        const width = await page.evaluate('document.documentElement.scrollWidth');
        if (Number(width) > size.width) flaws.push({ address, size, width });
      }
    }
    expect(flaws).toStrictEqual([]);
    expect(faults).toStrictEqual([]);
    await page.context().close();
  });

  it('speak Chinese, and no code of ours', async () => {
    const { page, open } = await fresh();
    await open('/');
    const foreign = new Map<string, string[]>();
    for (const address of all.filter((one) => !isOfNames(one))) {
      await page.evaluate(goOn(address));
      await settled(page);
      const text = (await page.evaluate('document.body.innerText')) as string;
      const words = new Set(text.replaceAll(PROOF, ' ').match(FOREIGN) ?? []);
      const strange = [...words].filter((word) => !KNOWN.some((known) => known.test(word)));
      if (strange.length > 0) foreign.set(address, strange);
    }
    expect(Object.fromEntries(foreign)).toStrictEqual({});
    await page.context().close();
  });
};
