import type { EvidenceRequestEvent, OfType } from '@zhudian/facts';

export const evidenceRequestId = 'luobo-branch-2016';
export const aboutStream = 'Branch-luobo-branch';

type FactOf<T extends EvidenceRequestEvent['type']> = OfType<EvidenceRequestEvent, T>;
/** The station of Luobo is asked about its branch, in February. */
export const evidenceRequested = (
  change: Partial<FactOf<'EvidenceRequested'>['data']> = {},
): FactOf<'EvidenceRequested'> => ({
  type: 'EvidenceRequested',
  data: {
    unitId: 'luobo',
    aboutStream,
    question: '请提供支部设立的批复和党员大会记录。',
    askedFrom: '2016-02-01',
    askedUntil: '2016-02-29',
    provideBy: '2016-03-15',
    workingDays: 10,
    askedById: 'shen',
    ...change,
  },
});
const document = {
  sha256: 'ab'.repeat(32),
  title: '支部设立批复',
  aboutFrom: '2016-02-01',
  aboutUntil: '2016-02-29',
};
export const evidenceProvided = (
  change: Partial<FactOf<'EvidenceProvided'>['data']> = {},
): FactOf<'EvidenceProvided'> => ({
  type: 'EvidenceProvided',
  data: { reply: '批复和会议记录如下。', documents: [document], providedById: 'lan', inTime: true, ...change },
});
export const evidenceSentBack = {
  type: 'EvidenceSentBack',
  data: { reason: '缺少党员大会记录。', provideBy: '2016-03-15', workingDays: 10 },
} as const satisfies EvidenceRequestEvent;
export const evidenceAccepted = {
  type: 'EvidenceAccepted',
  data: { opinion: '材料齐全。' },
} as const satisfies EvidenceRequestEvent;
export const evidenceRequestWithdrawn = {
  type: 'EvidenceRequestWithdrawn',
  data: { reason: '与上次审计重复。' },
} as const satisfies EvidenceRequestEvent;
