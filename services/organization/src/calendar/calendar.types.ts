import { calendars } from '@zhudian/projections';
import { entityTypeOf } from '@zhudian/framework/service';

export const Calendar = entityTypeOf(
  'Calendar',
  calendars,
  'An edition of the holidays of the country or of a region. 日历版本。',
);
