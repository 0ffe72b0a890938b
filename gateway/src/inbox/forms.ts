import type { Entry } from './entries';
import { icsOf } from './ics';
import { rssOf } from './rss';

interface Heading {
  readonly name: string;
  /** Where it leads. */
  readonly link: string;
  readonly now: Date;
}

/** How a calendar or a feed is written. */
export interface Form {
  readonly type: string;
  readonly write: (entries: readonly Entry[], heading: Heading) => string;
}

export const NAME = { zh: '驻点：我的事项', en: 'Zhudian: for me' };

export const FORMS = {
  ics: {
    type: 'text/calendar; charset=utf-8',
    write: (entries, { name, now }) => icsOf(entries, name, now),
  },
  rss: {
    type: 'application/rss+xml; charset=utf-8',
    write: (entries, { name, link }) => rssOf(entries, name, link),
  },
} as const satisfies Readonly<Record<string, Form>>;
