import { z } from 'zod';
import { defineEvents, type EventOf } from '../define-events';
import { code, prose, ref, title } from '../shapes';
import { enumOf } from '../words/label';

/** Why nobody needs to do anything about it any more. */
export const consequenceClosing = enumOf('ConsequenceClosing', {
  ACCEPTED: ['重试后办理', 'accepted when it was tried again'],
  CAUSE_AMENDED: ['起因已更正或者撤销', 'its cause was corrected or annulled'],
});

export const consequenceState = enumOf('ConsequenceState', {
  PENDING: ['待处理', 'pending'],
  CLOSED: ['已自动了结', 'closed by itself'],
  SETTLED: ['已人工处理', 'settled by hand'],
});

const detail = z
  .strictObject({ name: code, value: title })
  .meta({ id: 'RefusalDetail', description: 'A value that the refusal tells. 拒绝所列的一项内容。' });

/** One stream for each command of a policy that was refused; its id is the id of that command. */
export const consequenceEvents = defineEvents({
  context: 'organization',
  category: 'Consequence',
  about: {
    zh: '规则自动办理被拒绝的事项：定期重试，仍不能办理的由人工处理。',
    en: 'What a policy was to do and was refused: tried again, and dealt with by hand where that does not help.',
  },
  schemas: {
    ConsequenceRefused: z.strictObject({
      policy: code,
      /** The fact because of which it was to be done. */
      causeId: z.uuid(),
      causeType: code,
      causeStream: title,
      command: code,
      /** For whom the cause was recorded. */
      unitId: ref('OrgUnit'),
      refusal: code,
      details: z.array(detail).max(20),
    }),
    ConsequenceClosed: z.strictObject({ because: consequenceClosing }),
    ConsequenceSettled: z.strictObject({ how: prose }),
  },
  restedOnBy: { ConsequenceClosed: { types: [] }, ConsequenceSettled: { types: [] } },
  toldByPolicies: ['ConsequenceRefused', 'ConsequenceClosed'],
});
export type ConsequenceEvent = EventOf<typeof consequenceEvents>;
