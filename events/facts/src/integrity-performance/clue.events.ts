import { z } from 'zod';
import { defineEvents, type EventOf } from '../define-events';
import { day, factId, month, prose, ref, title, dueDay } from '../shapes';
import { indicatorCode, riskDomain } from './indicator-code';
import { enumOf } from '../words/label';

export const effectVerdict = enumOf('EffectVerdict', {
  EFFECTIVE: ['有效', 'effective'],
  INEFFECTIVE: ['无效', 'without effect'],
});
export type EffectVerdict = z.infer<typeof effectVerdict>;

const measuredReading = z
  .strictObject({ period: month, value: z.number() })
  .meta({ id: 'EffectReading', description: 'The value of a month. 某月数值。' });
const measuredReadings = z
  .strictObject({
    code: indicatorCode,
    before: measuredReading.describe('The month that missed its target. 未达标月份。'),
    after: measuredReading.describe('The newest month after the measure. 措施完成后最近月份。'),
  })
  .meta({
    id: 'EffectReadings',
    description: 'The readings that tell the effect of a measure. 据以认定成效的指标数据。',
  });

export const clueEvents = defineEvents({
  context: 'integrity-performance',
  category: 'Clue',
  about: {
    zh: '一条线索：从依据、原因、措施到成效。',
    en: 'One clue: from what it rests on, over the factor and the measure, to the effect.',
  },
  schemas: {
    /**
     * It belongs to a station; `postingId` is the posting that was active there, if any. Where the system opened it on a breach, the factor is
     * named by `takeUpBy`, and `ownerId` answers for it: the First Secretary, else the branch secretary. Older facts name nobody.
     */
    ClueOpened: z.strictObject({
      stationId: ref('Station'),
      domain: riskDomain,
      hypothesis: prose,
      breachEventId: factId.optional(),
      basisRefs: z.array(title).max(20),
      postingId: ref('Posting').optional(),
      takeUpBy: day.optional(),
      ownerId: ref('Person').optional(),
    }),
    FactorIdentified: z.strictObject({ factor: prose, riskPointId: ref('RiskPoint').optional() }),
    MeasurePlanned: z.strictObject({ measure: prose, ownerId: ref('Person'), dueOn: dueDay(12) }),
    MeasureCompleted: z.strictObject({ result: prose }),
    /** Where the clue rests on a breach, the verdict is what the readings say, `measured`; the words comment on it. */
    EffectVerified: z.strictObject({
      before: prose,
      after: prose,
      verdict: effectVerdict,
      measured: measuredReadings.optional(),
    }),
    /**
     * Another person answers for the clue from now on, and owns a measure that is not completed yet. A fact of its own,
     * because a measure that is planned anew would lose its due day, and a clue without a measure has no owner to change.
     */
    ClueReassigned: z.strictObject({ toPersonId: ref('Person'), reason: prose }),
    /** Confidential: who looks into it now. */
    ClueReferred: z.strictObject({ to: title, reason: prose }),
    ClueClosed: z.strictObject({ stationId: ref('Station'), conclusion: prose }),
  },
});
export type ClueEvent = EventOf<typeof clueEvents>;

/** The open clues of a station, told beside the facts of each clue: `StationClues-<station>`. */
export const stationCluesEvents = defineEvents({
  context: 'integrity-performance',
  category: 'StationClues',
  about: {
    zh: '一个供电所的未结线索及其负责人。',
    en: 'The open clues of a station, and who answers for each.',
  },
  schemas: {
    ClueEntered: z.strictObject({ clueId: ref('Clue'), postingId: ref('Posting').optional() }),
    ClueEntrusted: z.strictObject({ clueId: ref('Clue'), personId: ref('Person') }),
    ClueStruck: z.strictObject({ clueId: ref('Clue') }),
    /** A posting has ended and leaves nothing open behind that it answers for. */
    CluesPassedOn: z.strictObject({ postingId: ref('Posting') }),
  },
  annulledBy: 'annulClue / annulPosting',
  restedOnBy: {
    ClueEntered: { types: ['ClueEntrusted', 'ClueStruck'], by: 'clueId' },
    ClueEntrusted: { types: ['ClueEntrusted', 'ClueStruck'], by: 'clueId' },
    ClueStruck: { types: [] },
    CluesPassedOn: { types: [] },
  },
});
export type StationCluesEvent = EventOf<typeof stationCluesEvents>;
