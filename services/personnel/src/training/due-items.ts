import { trainings } from '@zhudian/projections';
import { allRows, type DueItemsOf } from '@zhudian/framework/service';

/** Trainings that were to be held before a day. */
export const dueTrainings: DueItemsOf = async (context, before) => {
  const rows = await allRows(context, trainings, { stage: 'PLANNED', plannedOn: { before } });
  return rows.map(({ id, bureauId, plannedOn }) => ({
    kind: 'TRAINING_HELD',
    subject: { type: 'Training', id },
    of: null,
    unitId: bureauId,
    owner: null,
    dueOn: plannedOn,
    rule: null,
    source: 'N01 教育培训: planned for this day',
  }));
};
