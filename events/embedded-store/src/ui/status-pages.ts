import type { Groups } from '../persistent/groups';
import type { HttpAnswer } from '../server/http1';
import { endPointText } from '../server/end-point';
import type { Following } from '../serving/following';
import { SERVER_VERSION } from '../services/node';
import type { HttpServed } from '../services/http-routes';
import { html, visible, type Html } from './html';
import { table, timeOf, type Page } from './page';
import { streamLink } from './streams-page';

/** Who follows a stream or everything now. */
export const subscriptionsPage = (page: Page, following: Following): HttpAnswer => {
  const { texts } = page;
  const rows = table(
    following.all,
    [
      { title: texts.stream, cell: ({ source }) => (source === '$all' ? source : streamLink(page, source)) },
      { title: texts.subscriber, cell: ({ from }) => from },
      { title: texts.filtered, cell: ({ isFiltered }) => (isFiltered ? texts.yes : texts.no) },
      { title: texts.since, cell: ({ since }) => timeOf(since) },
      { title: texts.status, cell: ({ standing }) => (standing().isLive ? texts.live : texts.catchingUp) },
      { title: texts.handled, isNumber: true, cell: ({ standing }) => standing().at },
    ],
    texts.noSubscriptions,
  );
  return page.answer('subscriptions', texts.subscriptions, rows);
};

/** The groups of persistent subscriptions. */
export const groupsPage = (page: Page, groups: Groups): HttpAnswer => {
  const { texts } = page;
  const known = (key: number | undefined) => (key === undefined || key < 0 ? '' : key);
  const rows = table(
    groups.all,
    [
      {
        title: texts.stream,
        cell: ({ config: { source } }) => (source === '$all' ? source : streamLink(page, source)),
      },
      { title: texts.group, cell: ({ config }) => visible(config.group) },
      { title: texts.status, cell: ({ figures }) => (figures.buffered === 0 ? texts.live : texts.catchingUp) },
      { title: texts.consumers, isNumber: true, cell: ({ consumers }) => consumers.all.length },
      { title: texts.inFlight, isNumber: true, cell: ({ outstanding }) => outstanding.size },
      { title: texts.parked, isNumber: true, cell: ({ memory }) => memory.parkedCount },
      { title: texts.processed, isNumber: true, cell: ({ throughput }) => throughput.total },
      { title: texts.lastKnown, isNumber: true, cell: ({ figures }) => known(figures.lastKnown) },
      { title: texts.checkpoint, isNumber: true, cell: ({ figures }) => known(figures.checkpointed) },
    ],
    texts.noGroups,
  );
  return page.answer('groups', texts.groups, rows);
};

const projectionsOf = (page: Page, { projections }: HttpServed): Html => {
  const { texts } = page;
  const rows = table(
    projections.all,
    [
      { title: texts.projection, cell: ({ name }) => name },
      { title: texts.status, cell: ({ status }) => texts[status] },
      { title: texts.progress, isNumber: true, cell: ({ progress }) => `${progress.toFixed(1)} %` },
      { title: texts.processed, isNumber: true, cell: ({ processed }) => processed },
      { title: texts.failure, cell: ({ failure }) => visible(failure) },
    ],
    texts.none,
  );
  return html`<h2>${texts.projections}</h2>
    ${rows}`;
};

const figuresOf = (page: Page, { context: { store }, node, traffic }: HttpServed): Html => {
  const { texts } = page;
  const { calls } = traffic();
  const all: ReadonlyArray<readonly [string, string | number]> = [
    [texts.writes, store.commit.refusal ?? texts.accepted],
    [texts.version, SERVER_VERSION],
    [texts.address, endPointText(node.endPoint())],
    [texts.uptime, `${Math.floor(process.uptime())} ${texts.seconds}`],
    [texts.memory, `${Math.round(process.memoryUsage.rss() / 1024 / 1024)} MiB`],
    [texts.logEnd, store.log.end],
    [texts.logFiles, store.log.segments.length],
    [texts.calls, `${calls.current.size} / ${calls.total} / ${calls.failed}`],
  ];
  return html`<dl>
    ${all.map(
      ([name, value]) =>
        html`<dt>${name}</dt>
          <dd>${value}</dd>`,
    )}
  </dl>`;
};

/** Whether all is well, and what is running. */
export const healthPage = (page: Page, served: HttpServed): HttpAnswer => {
  const { texts } = page;
  const { damage, commit } = served.context.store;
  const isHealthy = damage.size === 0 && commit.refusal === undefined;
  const state = isHealthy ? html`<p class="good">${texts.healthy}</p>` : html`<p class="bad">${texts.unhealthy}</p>`;
  const damaged = table(
    [...damage.values()],
    [
      { title: texts.position, isNumber: true, cell: ({ position }) => position },
      { title: texts.file, cell: ({ file }) => file },
      { title: texts.failure, cell: ({ message }) => visible(message) },
    ],
    texts.none,
  );
  const content = html`${state}${figuresOf(page, served)}
    <h2>${texts.damage}</h2>
    ${damaged}${projectionsOf(page, served)}`;
  return page.answer('health', texts.health, content);
};
