import { mkdtempSync, readFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Browser } from 'playwright-core';
import { BRANCH, BUREAU, ROUND, STATION, announce, castOf, prepare, register } from '../scenario/support/programme';
import { issueScheme, judgeButGeneral } from '../scenario/support/judging';
import { onItsDay, startSystem, type System } from '../scenario/support/system';
import { eventually, patience } from '../support/patience';
import { degreeSpecs } from './chromium/degrees';
import { deputySpecs } from './chromium/deputies';
import { deskSpecs } from './chromium/desk';
import { documentSpecs } from './chromium/documents';
import { eachViewSpecs } from './chromium/each-view';
import { erasureSpecs } from './chromium/erasure';
import { hostileSpecs } from './chromium/hostile';
import { importSpecs } from './chromium/imports';
import { inboxSpecs } from './chromium/inbox';
import { judgingSpecs } from './chromium/judging';
import { liveSpecs } from './chromium/live';
import { lookSpecs } from './chromium/looks';
import { meetingSpecs } from './chromium/meetings';
import { mapSpecs, writeMap } from './chromium/maps';
import { momentSpecs } from './chromium/moments';
import { obligationSpecs } from './chromium/obligations';
import { outboxSpecs } from './chromium/outbox';
import { packSpecs } from './chromium/packs';
import { paperSpecs } from './chromium/papers';
import { ownBallotSpecs } from './chromium/own-ballots';
import { selectionSpecs } from './chromium/selection';
import { surveySpecs } from './chromium/surveys';
import { weightSpecs } from './chromium/weight';
import { builtSite } from './support/built-site';
import { startTestGraph } from '../gateway/support/test-graph';
import { describeInChromium, openChromium } from './support/chromium';
import { picture } from './support/pictures';
import { PHONE, WIDE, settled, watchedPage, type WatchedPage } from './support/watched-page';

jest.setTimeout(patience(300_000));

const START = '2016-01-04T08:00:00+08:00';
const TODAY = '2016-02-19T09:30:00+08:00';
const TEN_SECONDS_MS = 10_000;

const CANDIDACY = `${ROUND}.chen`;
const EACH = [
  '/',
  '/bureau',
  '/stations',
  `/stations/${STATION}`,
  `/postings/${CANDIDACY}`,
  '/act',
  '/act/SetTargetTask',
  '/act/NoteSupervision',
  '/lists',
  '/candidacies?underWay=true',
  `/candidacy/${CANDIDACY}`,
  '/supervisionMatrix',
  '/desk',
  '/desk/postings',
  '/stations/nowhere',
  '/no/such/page',
];
/** Looked at for their width. */
const EACH_BESIDE = [
  '/?show=mine',
  '/boards',
  '/obligations',
  '/import',
  '/indicators',
  '/flow/selection',
  `/flow/selection/${ROUND}`,
  '/flow/meeting',
  '/flow/hearing',
  '/flow/evaluation',
  '/flow/survey',
  `/stations/${STATION}?validOn=2016-02-18`,
  `/candidacy/${CANDIDACY}?with=2016-02-18`,
  `/print/notice/${CANDIDACY}`,
  `/print/appointment/${CANDIDACY}`,
  '/print/minutes/none',
];

describeInChromium('The pages, in Chromium on the real processes', () => {
  let system: System;
  let browser: Browser;
  let shown: WatchedPage;

  beforeAll(async () => {
    await builtSite();
    // The processes take it from here.
    process.env['LOG_READERS'] = 'shen';
    process.env['COUNTY_MAP'] = join(mkdtempSync(join(tmpdir(), 'zhudian-map-')), 'counties.json');
    writeMap(process.env['COUNTY_MAP']);
    [system, browser] = await Promise.all([startSystem({ clock: START }), openChromium()]);
    const cast = castOf(onItsDay(system));
    await register(cast);
    await issueScheme(cast);
    await prepare(cast);
    await cast.administrator.does('NamePerson', '2016-01-11', { personId: 'chen', name: '陈志远' });
    await announce(cast);
    system.clock().advanceTo(TODAY);
    shown = await watchedPage(browser, system.url, TODAY);
  });
  afterAll(async () => {
    await browser?.close();
    await system?.stop();
  });

  /** A browser that has seen none of it, with somebody who is let in at once. */
  const signedIn = async () => {
    const own = await watchedPage(browser, system.url, TODAY);
    const token = await system.tokenOf('wei', ['PARTY_WORK'], BUREAU);
    await own.page.addInitScript(`sessionStorage.setItem('zhudian-token', ${JSON.stringify(token)})`);
    return own;
  };

  const signIn = async (person: string, roles: Parameters<System['tokenOf']>[1]) => {
    const { page } = shown;
    await page.evaluate('sessionStorage.clear()').catch(() => undefined);
    await page.goto(`${system.url}/`);
    await page.getByLabel('访问令牌').fill(await system.tokenOf(person, roles, BUREAU));
    const enter = page.getByRole('button', { name: '进入' });
    await enter.click();
    await enter.waitFor({ state: 'detached' });
    await settled(page);
  };

  it('let in who brings a token, and show what is due first', async () => {
    await signIn('wei', ['PARTY_WORK']);
    expect(await shown.page.locator('h1').textContent()).toBe('到期和逾期事项');
    expect(await shown.page.getByRole('link', { name: '到期事项' }).getAttribute('aria-current')).toBe('page');
  });

  it('say what is overdue by one click, within ten seconds of opening them', async () => {
    const { page, open } = shown;
    const began = performance.now();
    await open('/');
    await page.getByText(/^逾期 \d+$/).click();
    const row = page.getByRole('row').filter({ hasText: '办理公示结束' });
    await row.waitFor();
    expect(performance.now() - began).toBeLessThan(patience(TEN_SECONDS_MS));
    expect(await row.textContent()).toMatch(/逾期 \d+ 天/);
    expect(page.url()).toContain('show=late');
    await picture(page, 'overdue');
  });

  it('settle it by the form of its command, sent once though pressed twice, and show what was done', async () => {
    const { page, mutations } = shown;
    const row = page.getByRole('row').filter({ hasText: '办理公示结束' });
    await row.getByRole('link', { name: '办理' }).click();
    const send = page.getByRole('button', { name: '提交' });
    await send.dblclick();
    await page.getByText(/^已办理：/).waitFor();
    await page.getByRole('link', { name: '查看人选' }).waitFor();
    expect(mutations.map((body) => (JSON.parse(body) as { variables: unknown }).variables)).toStrictEqual([
      { input: { candidacyId: CANDIDACY, commandId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string } },
    ]);
    await page.getByRole('link', { name: '返回到期事项' }).click();
    await settled(page);
    expect(await row.count()).toBe(0);
  });

  it('say what is missing beside each field, all at once, and send nothing', async () => {
    const { page, open, barriers, mutations } = shown;
    const before = mutations.length;
    await open('/act/PlanTraining');
    await page.getByRole('button', { name: '提交' }).click();
    await page.getByText(/^还有\d+项须填写/).waitFor();
    expect(await page.getByText('须填写。', { exact: true }).count()).toBeGreaterThan(2);
    expect(await barriers()).toStrictEqual([]);
    expect(mutations).toHaveLength(before);
  });

  it('show a refusal with its rule, its code and what to do next', async () => {
    const { page, open, barriers, faults } = shown;
    const before = faults.length;
    await open(`/act/CloseNotice?candidacyId=${CANDIDACY}`);
    await page.getByRole('button', { name: '提交' }).click();
    const alert = page.getByRole('alert').last();
    await alert.waitFor();
    expect(await alert.textContent()).toMatch(/依据：.*[A-Z_]{6,}/);
    expect(await barriers()).toStrictEqual([]);
    expect(faults.slice(before)).toStrictEqual([]);
  });

  it('show the past in a frame in which nothing can be done', async () => {
    const { page, open } = shown;
    await open('/?asOf=2016-02-18');
    await page.getByText('正在查看过去的情况，不能办理').waitFor();
    await page.getByRole('row').filter({ hasText: '办理公示结束' }).waitFor();
    expect(await page.getByRole('link', { name: '办理', exact: true }).count()).toBe(1);
    await open(`/act/CloseNotice?candidacyId=${CANDIDACY}&asOf=2016-02-18`);
    expect(await page.getByRole('button', { name: '提交' }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: '回到现在' }).click();
    expect(page.url()).not.toContain('asOf');
  });

  momentSpecs(() => shown, { candidacyId: CANDIDACY, branchId: BRANCH, stationId: STATION });

  it('begin with a link to the content for who comes by keyboard', async () => {
    const { page, open } = shown;
    await open('/');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.className')).toBe('skip');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('content');
  });

  it('find a station by its pinyin, and keep the search in the address', async () => {
    const { page, open } = shown;
    await open('/stations');
    await page.getByRole('searchbox').fill('yis');
    await page.keyboard.press('Enter');
    await page.getByText('共 1 个供电所').waitFor();
    expect(page.url()).toContain('search=yis');
    await page.getByRole('link', { name: '一所', exact: true }).click();
    await page.getByRole('heading', { name: '一所', exact: true }).waitFor();
  });

  it('lead from the page of a station to all that was recorded about it', async () => {
    const { page, open } = shown;
    await open(`/stations/${STATION}`);
    await page.getByRole('link', { name: '查看全部内容和变更记录' }).click();
    await page.getByRole('heading', { name: '变更记录' }).waitFor();
  });

  it('open from a list, with its filter in the address, the thing and the facts behind it', async () => {
    const { page, open } = shown;
    await open('/candidacies?underWay=false');
    await page.getByText('共 0 项').waitFor();
    await open('/candidacies?underWay=true');
    await page.getByText('共 1 项').waitFor();
    await page.getByRole('link', { name: '查看', exact: true }).click();
    await page.getByRole('heading', { name: '变更记录' }).waitFor();
    await page.getByRole('row').filter({ hasText: '公示' }).first().waitFor();
    await page.getByRole('button', { name: '查看当时' }).last().click();
    await page.getByText('正在查看过去的情况，不能办理').waitFor();
  });

  it('export exactly what a list shows', async () => {
    const { page, open } = shown;
    await open('/candidacies?underWay=true&columns=stage,person');
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'CSV' }).click(),
    ]);
    const [head = '', ...rows] = readFileSync(await saved.path(), 'utf8')
      .trim()
      .split('\r\n');
    expect(head.replace('\uFEFF', '')).toBe('id,stage,person.id,asOfPosition');
    expect(rows).toHaveLength(1);
    expect(saved.suggestedFilename()).toMatch(/^candidacies@.*\.csv$/);
  });

  it('change their language in place', async () => {
    const { page, open } = shown;
    await open('/');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Due and overdue' }).waitFor();
    expect(await page.evaluate('document.documentElement.lang')).toBe('en');
    await page.getByRole('button', { name: '中文' }).click();
    await page.getByRole('heading', { name: '到期和逾期事项' }).waitFor();
  });

  let appointed: Promise<void> | undefined;
  const appoint = () => {
    const { committee, partyWork } = castOf(system);
    const input = { candidacyId: CANDIDACY, personId: 'chen', stationId: STATION, branchId: BRANCH };
    const act = async () => {
      await committee.does('AppointSecretary', '2016-02-19', {
        ...input,
        startOn: '2016-03-01',
        documentNo: '南供党〔2016〕1号',
      });
      await eventually(
        () => partyWork.asks(`{ posting(id: "${CANDIDACY}") { id } }`),
        ({ data }) => Boolean(data?.['posting']),
      );
    };
    appointed ??= act();
    return appointed;
  };
  deskSpecs(() => shown, {
    signIn,
    tokenOf: (person, roles) => system.tokenOf(person, roles, BUREAU),
    candidacyId: CANDIDACY,
  });
  mapSpecs(() => shown);
  weightSpecs(signedIn);
  liveSpecs(() => shown, appoint);
  lookSpecs(() => shown);
  hostileSpecs(() => shown);
  inboxSpecs(() => shown, signIn);
  obligationSpecs(() => shown);
  degreeSpecs(() => shown, { signIn, asks: (query) => castOf(system).county.asks(query), stationId: STATION });
  erasureSpecs(() => shown, 'song');
  outboxSpecs(
    () => shown,
    BUREAU,
    (query) => castOf(system).partyWork.asks(query),
  );
  paperSpecs(() => shown, CANDIDACY, appoint);
  documentSpecs(() => shown, 'county-2');
  packSpecs(() => shown, { signIn, postingId: CANDIDACY, appoint });
  surveySpecs(
    () => shown,
    () => watchedPage(browser, system.url, TODAY),
    STATION,
  );
  ownBallotSpecs(() => shown, {
    signIn,
    stationId: STATION,
    register: (personId) =>
      castOf(system).administrator.does('RegisterPerson', '2016-02-19', {
        personId,
        unitId: STATION,
        membership: 'NONE',
      }),
  });
  deputySpecs(() => shown, {
    signIn,
    stationId: STATION,
    name: async (deputyId) => {
      const { administrator, partyWork } = castOf(system);
      const day = '2016-02-19';
      await administrator.does('RegisterPerson', day, { personId: 'wei', unitId: 'dept-1', membership: 'FULL' });
      await partyWork.does('NameDeputy', day, {
        deputationId: 'wei-away',
        kind: 'ACTING',
        holderId: 'wei',
        deputyId,
        role: 'PARTY_WORK',
        unitId: BUREAU,
        from: day,
        until: '2016-02-26',
        reason: '外出培训',
      });
      await eventually(
        () => partyWork.asks('{ deputation(id: "wei-away") { id } }'),
        ({ data }) => Boolean(data?.['deputation']),
      );
    },
    asks: (query) => castOf(system).partyWork.asks(query),
  });
  meetingSpecs(() => shown, {
    branchId: BRANCH,
    stationId: STATION,
    add: async (members) => {
      const { administrator, partyWork } = castOf(system);
      for (const [personId, name] of Object.entries(members)) {
        await administrator.does('NamePerson', '2016-02-18', { personId, name });
        const member = { branchId: BRANCH, personId, status: 'FULL', votes: true, via: 'TRANSFER' };
        await partyWork.does('AddBranchMember', '2016-02-18', member);
      }
    },
    namesOnRoll: () => castOf(system).partyWork.asks(`{ branch(id: "${BRANCH}") { members { person { name } } } }`),
  });
  importSpecs(() => shown, {
    signIn,
    readings: () => castOf(system).county.asks(`{ station(id: "${STATION}") { indicators { readings { period } } } }`),
    annul: async (id) => {
      const { partyWork } = castOf(system);
      const { data } = await partyWork.asks(`{ posting(id: "${id}") { started { eventId } } }`);
      const { started } = data?.['posting'] as { readonly started: { readonly eventId: string } };
      await partyWork.does('AnnulPosting', '2016-02-19', { id, factId: started.eventId, reason: '误导入' });
    },
  });

  describe('each of them', () => {
    beforeAll(appoint);

    it.each([
      ['wide', 'zh', WIDE, EACH],
      ['wide', 'en', WIDE, ['/bureau']],
      ['on a phone', 'zh', PHONE, ['/']],
      [
        'on a phone',
        'en',
        PHONE,
        ['/bureau', `/postings/${CANDIDACY}`, '/act/SetTargetTask', `/candidacy/${CANDIDACY}`],
      ],
    ])(
      '%s in %s keeps WCAG 2.2 AA and its width, without a fault or a request to others',
      async (...[_, lang, size, all]) => {
        const { page, open, barriers, faults } = shown;
        await page.setViewportSize(size);
        const before = faults.length;
        for (const address of all) {
          await open(`${address}${address.includes('?') ? '&' : '?'}lang=${lang}`);
          expect([address, await barriers()]).toStrictEqual([address, []]);
          expect([address, await page.evaluate('document.documentElement.scrollWidth <= innerWidth')]).toStrictEqual([
            address,
            true,
          ]);
        }
        expect(faults.slice(before)).toStrictEqual([]);
      },
    );

    eachViewSpecs({ fresh: signedIn, addresses: [...EACH, ...EACH_BESIDE] });
  });

  describe('when somebody serves', () => {
    const LATER = '2016-04-06T09:30:00+08:00';
    beforeAll(async () => {
      await appoint();
      system.clock().advanceTo(LATER);
      await shown.page.clock.setFixedTime(LATER);
    });

    judgingSpecs(() => shown, {
      signIn,
      bureauId: BUREAU,
      postingId: CANDIDACY,
      judge: () => judgeButGeneral(system, castOf(system), CANDIDACY, '2016-03', '2016-04-06'),
      asks: (query) => castOf(system).partyWork.asks(query),
    });
    selectionSpecs(() => shown, {
      signIn,
      bureauId: BUREAU,
      advanceTo: (instant) => system.clock().advanceTo(instant),
    });
  });
});

describeInChromium('The demonstration, in Chromium', () => {
  const actors = [
    { id: 'wei', name: '韦明', roles: ['PARTY_WORK'], unit: 'bureau' },
    { id: 'lan', name: '蓝天', roles: ['STATION'], unit: 'station-1' },
  ];
  const told = (value: unknown) => ({ status: 200, body: JSON.stringify(value) });

  it('lets one be anybody of it, and asks with the token of whom one is', async () => {
    const routes = {
      '/demo/actors': () => told(actors),
      '/demo/token': async (request: IncomingMessage) => {
        const { actor } = JSON.parse(await text(request)) as { readonly actor: string };
        return told({ token: actor });
      },
    };
    const [graph, browser] = await Promise.all([
      builtSite().then((site) => startTestGraph({ site, routes })),
      openChromium(),
    ]);
    const { page } = await watchedPage(browser, new URL(graph.gateway.url).origin);
    await page.goto(new URL('/act', graph.gateway.url).href);
    await page.locator('.who', { hasText: '韦明 · 党建人事部门' }).waitFor();
    await page.getByRole('combobox', { name: '演示身份' }).press('ArrowDown');
    await page.getByTitle('蓝天 · 供电所').click();
    await page.locator('.who', { hasText: '蓝天 · 供电所' }).waitFor();
    const asked = page.waitForRequest('**/graphql');
    await page.getByRole('link', { name: '到期事项' }).click();
    expect((await asked).headers()['authorization']).toBe('Bearer lan');
    await browser.close();
    await graph.stop();
  });
});
