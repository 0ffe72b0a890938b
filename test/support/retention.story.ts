import type { OfType, RetentionEvent } from '@zhudian/facts';

export const bureauId = 'bureau';
export const holdId = 'case-7';

type Of<Type extends RetentionEvent['type']> = OfType<RetentionEvent, Type>;

export const applied = (change: Partial<Of<'RetentionApplied'>['data']> = {}): Of<'RetentionApplied'> => ({
  type: 'RetentionApplied',
  data: { kind: 'READINGS', olderThan: '2023-11-30', count: 3, ruleSet: 'programme-2021.1', ...change },
});
/** What is about Hui is needed for a case. */
export const held = (change: Partial<Of<'RetentionHeld'>['data']> = {}): Of<'RetentionHeld'> => ({
  type: 'RetentionHeld',
  data: { holdId, kind: 'READINGS', personId: 'hui', basis: '审〔2026〕7号', reason: '审计核查需要。', ...change },
});
/** All of the exported files is needed. */
export const exportsHeld: Of<'RetentionHeld'> = {
  type: 'RetentionHeld',
  data: { holdId: 'exports-7', kind: 'EXPORTS', basis: '审〔2026〕7号', reason: '审计核查需要。' },
};
export const released: Of<'RetentionReleased'> = {
  type: 'RetentionReleased',
  data: { holdId, reason: '审计办结。' },
};
