import type { IncomingMessage } from 'node:http';
import { failureOf, HttpAnswer, type HttpRoute } from '../server/http1';
import type { HttpServed } from '../services/http-routes';
import { html, visible } from './html';
import { Page, type Tab } from './page';
import { groupsPage, healthPage, subscriptionsPage } from './status-pages';
import { streamPage } from './stream-page';
import { streamsPage } from './streams-page';
import { STYLE } from './style';

type Make = (page: Page, request: IncomingMessage) => HttpAnswer | Promise<HttpAnswer>;

/** A page; what goes wrong is told on one. */
const shown = (path: string, tab: Tab, make: Make): HttpRoute => ({
  method: 'GET',
  path,
  answer: async (_parts, request, url) => {
    const page = new Page(request, url);
    try {
      return await make(page, request);
    } catch (error) {
      const { status, message } = failureOf(error);
      return page.answer(tab, page.texts[tab], html`<p class="bad">${visible(message)}</p>`, status);
    }
  },
});

/** A few pages to look into the store with: made here, without scripts, and nothing comes from elsewhere. */
export const uiRoutes = (served: HttpServed): readonly HttpRoute[] => {
  const { context } = served;
  const style = new HttpAnswer(200, STYLE, { 'content-type': 'text/css; charset=utf-8' });
  return [
    { method: 'GET', path: '/', answer: () => new HttpAnswer(302, undefined, { location: '/ui' }) },
    { method: 'GET', path: '/ui/style.css', answer: () => style },
    shown('/ui', 'streams', (page, request) => streamsPage(page, context, request)),
    shown('/ui/stream', 'streams', (page, request) => streamPage(page, context, request)),
    shown('/ui/subscriptions', 'subscriptions', (page) => subscriptionsPage(page, context.following)),
    shown('/ui/groups', 'groups', (page) => groupsPage(page, served.groups)),
    shown('/ui/health', 'health', (page) => healthPage(page, served)),
  ];
};
