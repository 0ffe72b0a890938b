import { roleSchema, type Context } from '@zhudian/facts';
import type { Actor } from '@zhudian/framework';
import { Areas, holdings, orgUnitPaths, type Reader, type Viewer } from '@zhudian/projections';
import { unitPaths } from './world';

/** A reader to which the units of the stories are known, whether the log has told them or not. */
export const amongStories = (reader: Reader, context: Context): Reader => ({
  ...reader,
  viewerOf: async (actor, today) => {
    const now = reader.at(await reader.position());
    const [units, held] = await Promise.all([
      now.page(orgUnitPaths(context), { first: 200 }),
      now.page(holdings(context), { first: 200 }),
    ]);
    return new Areas([...unitPaths, ...units.rows], held.rows).viewerOf(actor, today);
  },
});

/** Who an actor is where there is no tree: the own unit is all there is. */
export const loneViewer = (actor: Actor): Viewer => new Areas([], []).viewerOf(actor, '2016-03-01');

/** A reader that shows everybody everything: what a question answers, apart from who may ask it. */
export const showingAll = (reader: Reader): Reader => ({ ...reader, at: (position) => reader.at(position) });

const everything: ReadonlySet<string> = Object.assign(new Set<string>(), { has: () => true });
const allOf = <T extends object>(keys: T, value: unknown) =>
  Object.fromEntries(Object.keys(keys).map((key) => [key, value])) as T;
const reader = loneViewer({ personId: 'reader', roles: roleSchema.options, unit: 'everywhere' });
const area = allOf(reader.areas.token, allOf(reader.areas.token.own, everything));

/** Who holds every role everywhere. */
export const seeingAll: Viewer = { ...reader, areas: allOf(reader.areas, area) };
