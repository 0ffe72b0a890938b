import { PROGRAMME_SCHEME, schemeEvents } from '@zhudian/facts';
import { type CommandOf } from '@zhudian/framework';
import { command, theCalendars } from '@zhudian/programme';
import type { Scheme } from './scheme.state';

const scheme = command<Scheme>();
const facts = schemeEvents.schemas;
const ITEMS = ['M09', 'M10', 'M11', 'M12'];
const ofDraft = {
  of: () => PROGRAMME_SCHEME,
  scope: ({ draftId }: { draftId: string }, { drafts }: Scheme) => drafts[draftId]?.proposed.bureauId,
};

export const schemeCommands = {
  IssueScheme: scheme({
    items: ['M09', 'M10', 'M11', 'M12'],
    emits: ['SchemeIssued'],
    about: {
      zh: '发布考评方案的新版本：权重、扣分目录、等次与申诉期限，自尚未开始的月份起生效。已核定的结果不因新版本重算。',
      en: 'Issue a version of the evaluation scheme, from a month that has not begun. What is final is never scored again by a later version.',
    },
    roles: ['PARTY_WORK', 'GENERAL_MANAGEMENT'],
    input: facts.SchemeIssued.omit({ version: true, draftId: true }),
    of: () => PROGRAMME_SCHEME,
    scope: ({ bureauId }) => bureauId,
    reads: () => theCalendars,
  }),
  DraftScheme: scheme({
    items: ITEMS,
    emits: ['SchemeDrafted'],
    about: {
      zh: '起草考评方案，可以反复修改（每次为新的一稿），并用以往月份试算；草案不用于考评。',
      en: 'Draft a scheme, again and again, each time as a new edition, and try it on past months; nothing is judged by a draft.',
    },
    roles: ['PARTY_WORK', 'GENERAL_MANAGEMENT'],
    input: facts.SchemeDrafted.omit({ edition: true }),
    of: ofDraft.of,
    scope: ({ bureauId }) => bureauId,
    reads: () => theCalendars,
  }),
  IssueSchemeDraft: scheme({
    items: ITEMS,
    emits: ['SchemeIssued'],
    about: {
      zh: '将草案发布为考评方案的新版本，自尚未开始的月份的第一日起生效；已核定的结果不重算。',
      en: 'Issue a draft as the next version, from the first day of a month that has not begun; what is final is never scored again.',
    },
    roles: ['PARTY_WORK', 'GENERAL_MANAGEMENT'],
    input: facts.SchemeDraftWithdrawn.pick({ draftId: true }),
    ...ofDraft,
    reads: () => theCalendars,
  }),
  WithdrawSchemeDraft: scheme({
    items: ITEMS,
    emits: ['SchemeDraftWithdrawn'],
    about: { zh: '撤回考评方案草案，须说明理由。', en: 'Withdraw a draft, and say why.' },
    roles: ['PARTY_WORK', 'GENERAL_MANAGEMENT'],
    input: facts.SchemeDraftWithdrawn,
    ...ofDraft,
  }),
};
export type SchemeCommand = CommandOf<typeof schemeCommands>;
