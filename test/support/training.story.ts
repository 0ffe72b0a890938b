import type { OfType, TrainingEvent } from '@zhudian/facts';

/** Eight hours on the two lists, for First Secretaries. */
export const trainingId = 'two-lists';
export const planned = {
  type: 'TrainingPlanned',
  data: {
    bureauId: 'bureau',
    topic: '两个清单编制',
    audience: 'FIRST_SECRETARIES',
    hours: 8,
    plannedOn: '2016-04-12',
  },
} as const satisfies TrainingEvent;

type Attended = OfType<TrainingEvent, 'TrainingAttended'>;
export const attended = (personId = 'wei', changes: Partial<Attended['data']> = {}): Attended => ({
  type: 'TrainingAttended',
  data: { personId, topic: '两个清单编制', hours: 8, result: 'PASSED', ...changes },
});
export const trainingClosed = (count = 1): OfType<TrainingEvent, 'TrainingClosed'> => ({
  type: 'TrainingClosed',
  data: { attended: count },
});
