import type { Page, Route } from 'playwright-core';
import { eventually } from '../../support/patience';
import type { WatchedPage } from '../support/watched-page';

type Ask = (query: string) => Promise<{ readonly data?: Readonly<Record<string, unknown>> | null }>;

interface Renamed {
  readonly orgUnit: {
    readonly name: string;
    readonly timeline: { readonly edges: readonly { readonly node: { readonly type: string } }[] };
  };
}

const idsIn = (mutations: readonly string[]) =>
  mutations.map(
    (body) => (JSON.parse(body) as { variables: { input: { commandId: string } } }).variables.input.commandId,
  );

const isChange = (route: Route) => (route.request().postData() ?? '').includes('mutation ');

const LOG_AWAY = JSON.stringify({
  errors: [{ message: '日志', extensions: { code: 'LOG_UNAVAILABLE', messages: { zh: '日志', en: 'log' } } }],
});

/** The ways in which a command does not come through. Each gives what ends it. */
const AWAY: readonly (readonly [string, (page: Page) => Promise<() => Promise<void>>])[] = [
  [
    'the network is cut',
    async (page) => {
      await page.context().setOffline(true);
      return () => page.context().setOffline(false);
    },
  ],
  [
    'the log is away',
    async (page) => {
      await page.route('**/graphql', (route) =>
        isChange(route) ? route.fulfill({ contentType: 'application/json', body: LOG_AWAY }) : route.continue(),
      );
      return () => page.unrouteAll({ behavior: 'wait' });
    },
  ],
  [
    'the answer is lost',
    async (page) => {
      await page.route('**/graphql', async (route) => {
        if (!isChange(route)) return route.continue();
        await route.fetch();
        return route.abort();
      });
      return () => page.unrouteAll({ behavior: 'wait' });
    },
  ],
];

/** Commands that wait in the browser. */
export const outboxSpecs = (shownNow: () => WatchedPage, unitId: string, ask: Ask): void => {
  const renamed = async () => {
    const { data } = await ask(`{ orgUnit(id: "${unitId}") { name timeline(last: 50) { edges { node { type } } } } }`);
    const { name, timeline } = (data as unknown as Renamed).orgUnit;
    return { name, times: timeline.edges.filter(({ node }) => node.type === 'OrgUnitRenamed').length };
  };

  it.each(AWAY)('keep a command that is sent while %s, say so, and send it once when all is well', async (how, cut) => {
    const { page, open, mutations } = shownNow();
    const [before, { times }] = [mutations.length, await renamed()];
    await open(`/act/RenameOrgUnit?orgUnitId=${unitId}&name=${encodeURIComponent(how)}`);
    const mend = await cut(page);
    await page.getByRole('button', { name: '提交' }).dblclick();
    await page.getByRole('heading', { name: '暂时连接不上，已保存待提交' }).waitFor();
    await page.getByText('有事项待提交，恢复连接后自动提交，请勿重复填写').waitFor();
    await mend();
    await page.getByRole('heading', { name: /^已办理：/ }).waitFor();
    expect(new Set(idsIn(mutations.slice(before))).size).toBe(1);
    const after = await eventually(renamed, ({ name }) => name === how);
    expect(after).toStrictEqual({ name: how, times: times + 1 });
    expect(await page.evaluate('localStorage.getItem("zhudian-outbox")')).toBeNull();
  });

  it('send what waits after a reload, and say on every page what was refused then', async () => {
    const { page, open } = shownNow();
    await open('/act/RenameOrgUnit?orgUnitId=nowhere&name=nothing');
    await page.context().setOffline(true);
    await page.getByRole('button', { name: '提交' }).click();
    await page.getByRole('heading', { name: '暂时连接不上，已保存待提交' }).waitFor();
    // Left before the line is back: the form itself would tell what became of it.
    await page.goto('about:blank');
    await page.context().setOffline(false);
    await open('/stations');
    const bar = page.getByRole('status').filter({ hasText: '有事项恢复连接后提交，未被受理' });
    await bar.waitFor();
    expect(await bar.textContent()).toContain('nowhere');
    await bar.getByRole('link', { name: '重新填写' }).click();
    await page.locator('#name').waitFor();
    expect(await page.locator('#name').inputValue()).toBe('nothing');
    await bar.getByRole('button', { name: '知道了' }).click();
    await bar.waitFor({ state: 'detached' });
  });
};
