import { supervisionMonthEvents, supervisionMonthIdOf } from '@zhudian/facts';
import { stateOf, type CommandOf } from '@zhudian/framework';
import { command } from '@zhudian/programme';
import { postingTerm } from '../posting/posting-term.state';
import type { SupervisionMonth } from './supervision.state';

const supervision = command<SupervisionMonth>();
const { SupervisionNoted, SupervisionMonthClosed, SupervisionMonthReopened } = supervisionMonthEvents.schemas;

/** The station is told with the command, because it says whose business it is; the rule holds it against the posting. */
const aMonth = {
  of: ({ postingId, month }: { postingId: string; month: string }) => supervisionMonthIdOf(postingId, month),
  scope: ({ stationId }: { stationId: string }) => stationId,
  reads: ({ postingId }: { postingId: string }) => ({ posting: stateOf(postingTerm, postingId) }),
};

export const supervisionCommands = {
  NoteSupervision: supervision({
    items: ['M05', 'M06'],
    emits: ['SupervisionNoted'],
    about: {
      zh: '记录本机构对第一书记当月某一方面的监督；再次记录以新的为准。',
      en: 'Note what your body finds on one scope of the month; a later note replaces an earlier one.',
    },
    roles: ['RURAL_POWER', 'COUNTY_PARTY_COMMITTEE'],
    input: SupervisionNoted.omit({ notedBy: true }),
    ...aMonth,
  }),
  CloseSupervisionMonth: supervision({
    items: ['M05', 'M06'],
    emits: ['SupervisionMonthClosed'],
    about: {
      zh: '当月监督记录归档；四项不齐时须说明理由。',
      en: 'Close the month; when not all four notes are there, a reason is asked for.',
    },
    roles: ['RURAL_POWER', 'COUNTY_PARTY_COMMITTEE', 'PARTY_WORK'],
    input: SupervisionMonthClosed.omit({ missing: true }),
    ...aMonth,
    subject: (_, __, { posting }) => posting.personId,
  }),
  ReopenSupervisionMonth: supervision({
    items: ['M05', 'M06'],
    emits: ['SupervisionMonthReopened'],
    about: {
      zh: '重新开放已结束的月份监督，须说明理由；补正后再次结束。',
      en: 'Reopen a closed month and say why; it is closed again when it is complete.',
    },
    roles: ['RURAL_POWER', 'COUNTY_PARTY_COMMITTEE', 'PARTY_WORK'],
    input: SupervisionMonthReopened,
    ...aMonth,
  }),
};
export type SupervisionCommand = CommandOf<typeof supervisionCommands>;
