import { z } from 'zod';
import { defineEvents, streamOf, type EventOf } from '../define-events';
import { title } from '../shapes';

const factId = z.uuid();

/** One stream, `SetAside-programme`: which recorded facts no fold takes, because some fold cannot. */
export const setAsideEvents = defineEvents({
  context: 'organization',
  category: 'SetAside',
  about: {
    zh: '搁置的事件：无法处理的事件由系统管理员搁置，各处一律跳过；改正程序后可恢复处理。',
    en: 'The facts set aside: a fact that cannot be folded is passed over everywhere, until it is taken up again.',
  },
  schemas: {
    FactSetAside: z.strictObject({
      factId,
      factType: title,
      /** The stream and revision of the fact: `Posting-1@0`. */
      path: title,
      position: z.int().min(0),
      /** The document or ticket on which it rests. */
      basis: title,
    }),
    FactTakenUp: z.strictObject({ factId, factType: title, path: title, position: z.int().min(0), basis: title }),
  },
});
export type SetAsideEvent = EventOf<typeof setAsideEvents>;

export const SET_ASIDE_STREAM = streamOf(setAsideEvents, 'programme');

/** The facts that are set aside after some facts of that stream, by their ids. */
export const setAsideBy = (
  facts: readonly { readonly type: string; readonly data: unknown }[],
): ReadonlyMap<string, SetAsideEvent['data']> => {
  const held = new Map<string, SetAsideEvent['data']>();
  for (const { type, data } of facts as readonly SetAsideEvent[]) {
    if (type === 'FactSetAside') held.set(data.factId, data);
    if (type === 'FactTakenUp') held.delete(data.factId);
  }
  return held;
};

/** The type under which a fact that is set aside is read: no fold knows it. */
export const setAsideType = (type: string): string => `SetAside:${type}`;
