import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

const FOLDER = join(__dirname, '../../../docs/guides/pictures');
const QUALITY = 0.72;

const COMPRESS = `async ([source, quality]) => {
  const bytes = Uint8Array.from(atob(source), (sign) => sign.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  canvas.getContext('2d').drawImage(bitmap, 0, 0);
  const blob = await canvas.convertToBlob({ type: 'image/webp', quality });
  return new Uint8Array(await blob.arrayBuffer()).toBase64();
}`;

/** The browser that draws a page also compresses its picture. */
const compressed = async (page: Page, png: Buffer): Promise<Buffer> => {
  const blank = await page.context().newPage();
  const given = JSON.stringify([png.toString('base64'), QUALITY]);
  const told = (await blank.evaluate(`(${COMPRESS})(${given})`)) as string;
  await blank.close();
  return Buffer.from(told, 'base64');
};

/** Keeps what is shown as a picture of the guides, where that is asked for: `UPDATE_PICTURES=1 npx jest test/dashboard`. */
export const picture = async (page: Page, name: string): Promise<void> => {
  if (process.env['UPDATE_PICTURES'] !== '1') return;
  await page.locator('.ant-skeleton').first().waitFor({ state: 'detached' });
  const png = await page.screenshot({ animations: 'disabled', caret: 'hide' });
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, `${name}.webp`), await compressed(page, png));
};
