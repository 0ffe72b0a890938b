import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { PROGRAMME_LAW } from '@zhudian/facts';
import { calendars, orgUnits, type CalendarRow } from '@zhudian/projections';
import { allRows, type RequestContext } from '@zhudian/framework/service';
import { calendarVersions, shippedCalendars } from '@zhudian/programme';
import { lawOf } from '@zhudian/programme/service';
import { OrgUnit } from '../org-unit/org-unit.types';
import { Calendar } from './calendar.types';

@Resolver(() => Calendar)
export class CalendarResolver {
  @Query(() => [Calendar], { description: 'The editions of the calendars: the shipped ones first. 日历各版本。' })
  async calendars(@Ctx() context: RequestContext): Promise<readonly CalendarRow[]> {
    const rows = (await allRows(context, calendars, {})).filter(({ id }) => id !== PROGRAMME_LAW);
    const recorded = new Set(rows.map(({ id }) => id));
    const shipped = shippedCalendars.filter(({ edition }) => !recorded.has(edition));
    return [
      ...shipped.map(({ notes = [], ...one }) => ({
        ...one,
        id: one.edition,
        notes,
        bureauId: null,
        publishedOn: null,
        published: null,
      })),
      ...rows,
    ];
  }

  @Query(() => [String], {
    description: 'The newest versions by which working days may be counted. 可用于计算工作日的最新日历版本。',
  })
  async calendarVersions(@Ctx() context: RequestContext): Promise<readonly string[]> {
    return calendarVersions((await lawOf(context, 'organization')).calendars);
  }

  @FieldResolver(() => OrgUnit, { nullable: true, description: 'The bureau that published it. 公布的局。' })
  bureau(@Root() { bureauId }: CalendarRow, @Ctx() context: RequestContext) {
    return bureauId === null ? null : context.find(orgUnits, bureauId);
  }
}
