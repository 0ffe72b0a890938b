import { PROGRAMME_LAW, type Context } from '@zhudian/facts';
import { law, orgUnitPaths, type Snapshot } from '@zhudian/projections';
import type { RequestContext, RuleSetOn, ScopePorts } from '@zhudian/framework/service';
import { calendarsFold, type Calendars } from '../calendar/editions';
import { rulesOn, ruleSetsFold, type RuleSets } from '../rules/rule-sets';

/** The rule sets and calendars as they were known at a position. */
export interface Law {
  readonly ruleSets: RuleSets;
  readonly calendars: Calendars;
}
type Issued = { readonly [K in keyof Law]: Law[K] } | undefined;

const SHIPPED: Law = { ruleSets: ruleSetsFold.initial, calendars: calendarsFold.initial };

const lawFrom = (issued: Issued): Law =>
  issued
    ? {
        ruleSets: [...SHIPPED.ruleSets, ...issued.ruleSets],
        calendars: issued.calendars.length === 0 ? SHIPPED.calendars : [...SHIPPED.calendars, ...issued.calendars],
      }
    : SHIPPED;

const bureauIn = (path: string | undefined): string | undefined => path?.split('/')[1];

/** What a question is answered by: the law as it was known at its position, read in one context. */
export const lawOf = async (context: RequestContext, owner: Context): Promise<Law> =>
  lawFrom(await context.find(law(owner), PROGRAMME_LAW));

/** The bureau that an org unit belongs to. */
export const bureauOf = async (context: RequestContext, owner: Context, unit: string): Promise<string | undefined> =>
  bureauIn((await context.find(orgUnitPaths(owner), unit))?.path);

/** The version in force for the bureau of a unit by what is known now. */
export const ruleSetsIn =
  ({ reader, context }: Pick<ScopePorts, 'reader' | 'context'>): RuleSetOn =>
  async (day, unit) => {
    const snapshot: Snapshot = reader.at(await reader.position());
    const [issued, unitPath] = await Promise.all([
      snapshot.find(law(context), PROGRAMME_LAW),
      snapshot.find(orgUnitPaths(context), unit),
    ]);
    return rulesOn(lawFrom(issued).ruleSets, day, bureauIn(unitPath?.path)).version;
  };
