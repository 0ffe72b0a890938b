import { z } from 'zod';
import { fourSames, id, quarter, twinningSide } from '@zhudian/facts';
import { internal, sameMissing, sharedRequirement, sharedResource, twinnings, type ViewOf } from '@zhudian/projections';
import { connectionOf, entityTypeOf, objectTypeOf } from '@zhudian/framework/service';

export const Twinning = entityTypeOf(
  'Twinning',
  twinnings,
  'A unit of the headquarters twinned with the branch of a station. 结对共建。',
);
export const TwinningConnection = connectionOf('Twinning', () => Twinning);
export const SharedResource = objectTypeOf(sharedResource);
export const SharedRequirement = objectTypeOf(sharedRequirement);
export const SameMissing = objectTypeOf(sameMissing);

const sameCount = z
  .object({
    same: fourSames,
    side: twinningSide,
    requirements: z.int().describe('How many requirements lack it. 缺此环节的工作要求数。'),
  })
  .meta({ id: 'SameCount', description: 'How often one of the four sames is missing on a side. 一方缺某环节的数量。' });

const samesLine = z
  .object({
    countyEnterpriseId: internal(id.nullable()),
    quarter,
    stations: z.int().describe('Its stations. 供电所数。'),
    twinned: z.int().describe('Stations twinned in the quarter. 本季度有结对的供电所数。'),
    withoutRequirement: z
      .int()
      .describe('Twinnings without a requirement for the quarter. 本季度没有工作要求的结对数。'),
    oneWay: z.int().describe('Twinnings in which one side has given nothing. 仅有单向资源或者没有资源的结对数。'),
    requirements: z.int().describe('Requirements of the quarter. 本季度工作要求数。'),
    complete: z.int().describe('Of them, tracked in all four on both sides. 其中两边“四同”齐全的。'),
    missing: z.array(sameCount).describe('What is missing, by same and side. 各环节缺项。'),
  })
  .meta({
    id: 'SamesLine',
    description:
      'The four sames of the stations of a county enterprise in a quarter. 一个县级供电企业一个季度的“四同”情况。',
  });
export const SamesLine = objectTypeOf(samesLine);
export type SamesLineView = ViewOf<typeof samesLine>;
