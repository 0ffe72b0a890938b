import type { Row } from '../format';
import { column, daysBetween, idOf, type Table } from './table';

const STEPS = ['opened', 'identified', 'planned', 'completed', 'closed'] as const;
const DECIDED = '{ eventId role on recordedAt }';

const rowsOf = (clue: Row): readonly Row[] => {
  const done = STEPS.flatMap((step) => {
    const decided = clue[step] as Row | null;
    return decided ? [{ step, decided }] : [];
  });
  return done.map(({ step, decided }, at) => ({
    clueId: clue['id'],
    stationId: idOf(clue['station']),
    domain: clue['domain'],
    breachEventId: clue['breachEventId'],
    riskPointId: clue['riskPointId'],
    number: at + 1,
    step: step.toUpperCase(),
    eventId: decided['eventId'],
    role: decided['role'],
    on: decided['on'],
    daysSinceBefore: daysBetween(done[at - 1]?.decided['on'], decided['on']),
    daysSinceOpened: daysBetween(done[0]?.decided['on'], decided['on']),
    attempts: clue['attempts'],
    isOpen: clue['open'],
  }));
};

/** Each clue from what gave rise to it to its end, step by step. */
export const clueChains: Table = {
  name: 'clueChains',
  description: '每条线索自发现至办结的各个步骤。 Each clue step by step, from what gave rise to it to its end.',
  columns: [
    column('clueId', 'text', '线索编号。 The id of the clue.'),
    column('stationId', 'text', '所在供电所。 The station.'),
    column('domain', 'text', '廉洁风险领域。 The domain of integrity risk.'),
    column('breachEventId', 'text', '引发线索的未达标事件。 The breach that gave rise to it.'),
    column('riskPointId', 'text', '对应的风险点。 The risk point that it points to.'),
    column('number', 'whole', '第几步。 Which step it is.'),
    column('step', 'text', '步骤。 The step.'),
    column('eventId', 'text', '该步骤的事件编号。 The fact by which it was taken.'),
    column('role', 'text', '办理角色。 The role in which it was taken.'),
    column('on', 'day', '发生日期。 The day on which it was taken.'),
    column('daysSinceBefore', 'whole', '距前一步天数。 Days since the step before.'),
    column('daysSinceOpened', 'whole', '距第一步天数。 Days since the first step.'),
    column('attempts', 'whole', '整改次数。 How often it was attempted.'),
    column('isOpen', 'truth', '是否仍在办理。 Whether it is still open.'),
  ],
  args: [],
  async *rows({ entries }) {
    const selection = `id domain breachEventId riskPointId attempts open station { id } ${STEPS.map((step) => `${step} ${DECIDED}`).join(' ')}`;
    for await (const clues of entries({ list: 'clues', selection })) yield clues.flatMap(rowsOf);
  },
};
