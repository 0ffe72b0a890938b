import { enumOf } from '@zhudian/facts';
import { z } from 'zod';
import { enterpriseAnalysis, matchingProposals, rounds } from '@zhudian/projections';
import { connectionOf, entityTypeOf, enumTypeOf, objectTypeOf, rowTypeOf } from '@zhudian/framework/service';

export const SelectionRound = entityTypeOf('SelectionRound', rounds, 'A selection round. 选派批次。');
export const SelectionRoundConnection = connectionOf('SelectionRound', () => SelectionRound);

export const EnterpriseAnalysis = objectTypeOf(enterpriseAnalysis);

export const MatchDecision = enumTypeOf(
  enumOf('MatchDecision', {
    OPEN: ['尚未决定', 'open'],
    FOLLOWED: ['按建议决定', 'followed'],
    DIFFERENT: ['与建议不同', 'different'],
    ENDED: ['人选程序已终止', 'the candidacy ended'],
  }),
);
export const MatchingProposal = rowTypeOf(
  'MatchingProposal',
  matchingProposals,
  'The matching proposed for a whole round; people decide. 整批匹配建议方案，由人决定。',
);

const forgone = z
  .object({
    score: z.number().describe('Score of the pair that is forgone. 放弃组合的得分。'),
    lost: z.number().describe('By how much it exceeds what is proposed. 损失的分数。'),
  })
  .meta({
    id: 'Forgone',
    description: 'What somebody would have had elsewhere, and the points lost. 放弃的更优选择及损失分。',
  });
export const Forgone = objectTypeOf(forgone);

const proposedAssignment = z
  .object({
    score: z.number().describe('0–100. 匹配得分。'),
    preference: z.int().nullable().describe('Which of the person’s choices it is, 1 the first. 第几志愿。'),
  })
  .meta({ id: 'ProposedAssignment', description: 'A candidate and a station as proposed. 建议的一对人选与供电所。' });
export const ProposedAssignment = objectTypeOf(proposedAssignment);
