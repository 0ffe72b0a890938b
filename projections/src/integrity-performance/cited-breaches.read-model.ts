import { clueEvents } from '@zhudian/facts';
import { text, type RowOf } from '../declaring/columns';
import { defineReadModel, on } from '../declaring/define-read-model';
import { indicatorAccess } from './access';

const columns = { stationId: text() };

/**
 * The breaches that a clue was opened on, by their facts. Who may see an indicator knows that its breach was taken up,
 * whatever has become of the clue since.
 */
export const citedBreaches = defineReadModel({
  name: 'cited_breach',
  version: 1,
  context: 'integrity-performance',
  access: indicatorAccess,
  columns,
  indexes: [['stationId']],
  on: on<RowOf<typeof columns>>()(clueEvents, {
    ClueOpened: {
      keys: ({ data: { breachEventId } }) => (breachEventId === undefined ? [] : [breachEventId]),
      fold: (_, { data: { breachEventId, stationId } }) =>
        breachEventId === undefined ? undefined : { id: breachEventId, stationId },
    },
  }),
});
