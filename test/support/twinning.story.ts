import type { FourSames, OfType, TwinningEvent, TwinningSide } from '@zhudian/facts';

export const twinningId = 'marketing.luobo';

/** The unit for which a role acts in the story: Luobo, or the marketing department. */
export const actsForAs = (role: string): readonly string[] =>
  ['STATION', 'BRANCH_SECRETARY', 'FIRST_SECRETARY'].includes(role) ? ['luobo'] : ['marketing'];

type Of<T extends TwinningEvent['type']> = OfType<TwinningEvent, T>;

/** The marketing department twinned with Luobo for a year. */
export const twinned = (change: Partial<Of<'TwinningFormed'>['data']> = {}): Of<'TwinningFormed'> => ({
  type: 'TwinningFormed',
  data: {
    headquartersId: 'marketing',
    stationId: 'luobo',
    branchId: 'luobo-branch',
    title: '规范业扩报装资料',
    documentNo: '共建〔2016〕3号',
    from: '2016-03-01',
    until: '2017-02-28',
    ...change,
  },
});
export const shared = (givenBy: TwinningSide = 'HEADQUARTERS', resourceId = 'templates'): Of<'ResourceShared'> => ({
  type: 'ResourceShared',
  data: { resourceId, kind: 'MECHANISM', givenBy, about: '业扩报装资料模板一套。' },
});
export const receipt = {
  type: 'ResourceReceived',
  data: { resourceId: 'templates', note: '已发到两个班组。' },
} as const satisfies TwinningEvent;
export const judgement = {
  type: 'ResourceUseJudged',
  data: { resourceId: 'templates', use: 'USEFUL', opinion: '当月资料缺签字减少6份。' },
} as const satisfies TwinningEvent;
export const requirementSet = (quarter = '2016-Q2', requirementId = 'files'): Of<'SharedRequirementSet'> => ({
  type: 'SharedRequirementSet',
  data: { requirementId, quarter, title: '业扩报装资料齐全' },
});
export const tracked = (same: FourSames, side: TwinningSide = 'STATION', inTime = true): Of<'RequirementTracked'> => ({
  type: 'RequirementTracked',
  data: {
    requirementId: 'files',
    same,
    side,
    result: '列入当月班组计划。',
    evidenceRefs: ['班组计划〔2016〕4号'],
    inTime,
  },
});
export const ended = (early = false): Of<'TwinningEnded'> => ({
  type: 'TwinningEnded',
  data: { reason: '协议期满。', early },
});
