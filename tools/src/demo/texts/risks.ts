import type { Domain } from './clues';

interface RiskTexts {
  readonly posts: readonly string[];
  readonly behaviours: readonly string[];
  readonly focus: readonly string[];
  readonly means: readonly string[];
}

/** What may go wrong in each domain, on what control attends, and by what means. */
export const RISKS: Readonly<Record<Domain, RiskTexts>> = {
  CONNECTION: {
    posts: ['业扩报装员', '客户经理', '综合业务员'],
    behaviours: [
      '受理申请后拖延不办，或者指定设计、施工单位。',
      '体外流转、超时限办理，事后补录流程。',
      '对客户内外有别，优先办理熟人申请。',
    ],
    focus: ['受理时间、现场勘查时间与系统一致', '供电方案告知时限和客户自主选择权', '受理、勘查分人办理'],
    means: ['每月抽查工单{n}份，电话回访客户。', '时限由系统预警，超时工单逐件说明。'],
  },
  METERING: {
    posts: ['抄表员', '核算收费员', '计量装表员'],
    behaviours: ['估抄、漏抄，或者人为调整电量。', '收取现金不入账，违约金减免不按规定。', '知情不报窃电、违约用电。'],
    focus: ['抄表数据与现场表底一致', '现金收费当日解缴、票据连号', '用电检查记录与处理结果相符'],
    means: ['交叉复抄{n}户，异常电量双人核实。', '收费日清日结，每周核对票据{n}份。'],
  },
  REPAIR: {
    posts: ['抢修值班员', '配电运维员', '外勤班班长'],
    behaviours: ['抢修用料虚报，旧料不回收。', '接受客户吃请，或者另行收取费用。', '到达时间事后补填，掩盖超时。'],
    focus: ['领料、用料、退料数量相符', '抢修服务不收费、不吃请', '到达时间以终端记录为准'],
    means: ['抢修用料拍照登记，每月盘点{n}项。', '按比例回访抢修客户{n}户。'],
  },
  ACCEPTANCE: {
    posts: ['工程专责', '验收员', '物资管理员'],
    behaviours: ['工程量虚增，验收走过场。', '接受施工单位好处，降低验收标准。', '验收人员与施工单位长期固定。'],
    focus: ['现场工程量与竣工资料一致', '隐蔽工程有影像、有签字', '验收人员随机抽取、定期轮换'],
    means: ['验收由{n}人共同签字，随机抽取验收人员。', '竣工资料与现场比对，抽查{n}处。'],
  },
};
export const CONTENTS = [
  '每月自查一次，留存记录{n}份。',
  '每周例会通报，问题限{n}个工作日内整改。',
  '每季度与责任人谈话一次，签字背书。',
  '逐户登记台账，抽查比例不低于{n}%。',
  '公示监督电话，按月汇总反映{n}类情况。',
] as const;
export const STANDARDS = [
  '记录齐全，抽查差错率不高于{n}‰。',
  '整改率100%，同类问题{n}个月内不重复发生。',
  '台账与现场一致，客户回访满意率不低于9{n}%。',
] as const;
export const TESTED = {
  PASSED: [
    '抽查记录{n}份，与现场相符。',
    '回访客户{n}户，未反映问题。',
    '复核台账{n}处，管控措施落实到位。',
    '随机抽取工单{n}份，时限和资料完整。',
  ],
  FAILED: ['抽查{n}份记录，有2份事后补填。', '责任人不清楚管控要求，台账缺{n}项。'],
} as const;
export const REVIEWED = [
  '本周期未发现新的表现，抽查{n}次均合格。',
  '人员调整后重新评估，维持现有措施，补充记录{n}项。',
  '结合督查情况复评，措施有效，问题{n}项已整改。',
  '业务量增加，检查频次调整为每月{n}次。',
] as const;
export const RETIRED = [
  '业务已移交县公司集中办理，本所不再涉及，销号。',
  '连续{n}个月未发现表现，流程改为线上办理，销号。',
  '岗位已撤并，风险点并入同领域其他风险点管理。',
] as const;
