import type { Page } from 'playwright-core';
import { eventually } from '../../support/patience';

const TRY_MS = 2_000;

/** Picks an option of a field: a list that is still opening loses clicks, so it is tried until the field shows it. */
export const pick = async (page: Page, field: string, name: string): Promise<void> => {
  const list = page.locator(`.ant-select-dropdown:has(#${field}_list)`);
  const choose = async () => {
    if (!(await list.isVisible())) await page.locator(`#${field}`).click();
    const option = list.locator(`.ant-select-item-option[title^="${name}"]`).first();
    await option.click({ timeout: TRY_MS }).catch(() => undefined);
    return (await page.locator(`.ant-select:has(#${field})`).first().textContent()) ?? '';
  };
  await eventually(choose, (shown) => shown.includes(name));
};
