import { z } from 'zod';
import { key, part, ref, retentionEvents } from '@zhudian/facts';
import { holding, type CommandOf } from '@zhudian/framework';
import { command, theRuleSets } from '@zhudian/programme';
import type { Retention } from './retention.state';

const retention = command<Retention>();
const facts = retentionEvents.schemas;
const ofBureau = { bureauId: ref('Bureau') };
const itself = {
  of: ({ bureauId }: { bureauId: string }) => bureauId,
  scope: ({ bureauId }: { bureauId: string }) => bureauId,
};
/** Who needs for an audit or an inquiry what would be deleted. */
const HOLDING = ['AUDITOR', 'DISCIPLINE'] as const;

export const retentionCommands = {
  ApplyRetention: holding(
    z.object({ found: z.int().optional() }),
    retention({
      items: ['N11'],
      emits: ['RetentionApplied'],
      about: {
        zh: '删除一类到期的内容：写明截止日期和预览所示数量，数量不符的不予办理；暂缓删除的除外，不能恢复。',
        en: 'Delete what is over of one kind: say up to which day, and how many the preview showed, which is checked. What is held stays; nothing comes back.',
      },
      roles: ['ADMINISTRATOR'],
      input: facts.RetentionApplied.pick({ kind: true, olderThan: true }).extend({
        ...ofBureau,
        found: z.int().min(0).max(1_000_000_000),
      }),
      ...itself,
      reads: () => theRuleSets,
    }),
  ),
  HoldRetention: retention({
    items: ['N11'],
    emits: ['RetentionHeld'],
    about: {
      zh: '暂缓删除：正在办理的核查或者审计需要的内容，到期也不删除；可以只限涉及某人的内容。',
      en: 'Hold what a running inquiry or an audit needs: it is not deleted although it is over; all of a kind, or what is about one person.',
    },
    roles: [...HOLDING],
    input: facts.RetentionHeld.extend({ ...ofBureau, holdId: key('RetentionHold') }),
    ...itself,
    subject: ({ personId }) => personId,
  }),
  ReleaseRetention: retention({
    items: ['N11'],
    emits: ['RetentionReleased'],
    about: { zh: '解除暂缓删除，说明理由。', en: 'Release a hold, with the reason.' },
    roles: [...HOLDING],
    input: facts.RetentionReleased.extend({ ...ofBureau, holdId: part('RetentionHold') }),
    ...itself,
  }),
};
export type RetentionCommand = CommandOf<typeof retentionCommands>;
