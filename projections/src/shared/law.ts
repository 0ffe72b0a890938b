import {
  calendarEvents,
  PROGRAMME_LAW,
  ruleSetEvents,
  type Context,
  type IssuedRuleSet,
  type PublishedCalendar,
} from '@zhudian/facts';
import { json, type RowOf } from '../declaring/columns';
import { defineReadModel, on, type ReadModel } from '../declaring/define-read-model';
import { eachContext } from './each-context';
import { PUBLIC } from './access';

const columns = { ruleSets: json<readonly IssuedRuleSet[]>(), calendars: json<readonly PublishedCalendar[]>() };
type Row = RowOf<typeof columns>;

/**
 * Every context folds its own copy, in one row: the rule sets and calendars that bureaus issued, in that order. Those
 * of the programme itself are shipped with it.
 */
export const law = (context: Context): ReadModel<typeof columns> => byContext[context];

const keys = () => PROGRAMME_LAW;
const nothing: Row = { id: PROGRAMME_LAW, ruleSets: [], calendars: [] };

const lawIn = (context: Context) =>
  defineReadModel({
    name: 'law',
    version: 1,
    context,
    access: PUBLIC,
    validity: 'TIMELESS',
    columns,
    indexes: [],
    on: {
      ...on<Row>()(ruleSetEvents, {
        RuleSetIssued: {
          keys,
          fold: (row = nothing, { data }) =>
            data.bureauId === undefined ? row : { ...row, ruleSets: [...row.ruleSets, data] },
        },
      }),
      ...on<Row>()(calendarEvents, {
        CalendarPublished: {
          keys,
          fold: (row = nothing, { data }) =>
            data.bureauId === undefined ? row : { ...row, calendars: [...row.calendars, data] },
        },
      }),
    },
  });

const byContext = eachContext(lawIn);
