import { PROGRAMME_SCHEME, schemeEvents } from '@zhudian/facts';
import { type CommandOf } from '@zhudian/framework';
import { command, theCalendars } from '@zhudian/programme';
import type { Scheme } from './scheme.state';

const scheme = command<Scheme>();

export const schemeCommands = {
  IssueScheme: scheme({
    items: ['M09', 'M10', 'M11', 'M12'],
    emits: ['SchemeIssued'],
    about: {
      zh: '发布考评方案的新版本：权重、扣分目录、等次与申诉期限。已核定的结果不因新版本重算。',
      en: 'Issue a version of the evaluation scheme. What is final is never scored again by a later version.',
    },
    roles: ['PARTY_WORK', 'GENERAL_MANAGEMENT'],
    input: schemeEvents.schemas.SchemeIssued.omit({ version: true }),
    of: () => PROGRAMME_SCHEME,
    scope: ({ bureauId }) => bureauId,
    reads: () => theCalendars,
  }),
};
export type SchemeCommand = CommandOf<typeof schemeCommands>;
