export const DOMAINS = ['CONNECTION', 'METERING', 'REPAIR', 'ACCEPTANCE'] as const;
export type Domain = (typeof DOMAINS)[number];

export const HYPOTHESES: Readonly<Record<Domain, readonly string[]>> = {
  CONNECTION: ['走访{n}户，{left}户反映办理期间被要求指定施工队。', '{n}份业扩报装资料缺客户签字，环节可能倒签。'],
  METERING: [
    '{place}线损超过目标，{left}个台区表计与档案不符，计量环节可能有疏漏。',
    '同一抄表员负责的{n}个台区线损同时升高。',
    '线损连续偏高，{left}户零度户未核查。',
  ],
  REPAIR: ['{n}张抢修工单到达时间均为整点，登记可能不实。', '同一客户一月内报修{left}次，材料领用与工单不一致。'],
  ACCEPTANCE: ['{left}个工程验收资料为施工方代填，工程量与现场不符。', '验收照片{n}张中{left}张为同一地点。'],
};
/** What a clue is about: a domain, or the bills within that of metering. */
export type Matter = Domain | 'BILLING';

export const FACTORS: Readonly<Record<Matter, readonly string[]>> = {
  BILLING: [
    '{left}户专变客户资金周转困难，月末未结清。',
    '催费责任片区划分不清，{n}户无人跟踪。',
    '{n}户外出务工，未开通代扣。',
  ],
  CONNECTION: ['受理与勘查由一人办理，无复核。', '告知书未一次性交付，客户不知可自选施工单位。'],
  METERING: ['抄表未双人复核，{left}块表计超期未检。', '台区与户表对应关系错误{n}户。', '配变出口互感器变比登记错误。'],
  REPAIR: ['到达时间由班长事后补录，系统允许修改。', '抢修材料领退无台账。'],
  ACCEPTANCE: ['验收小组未到现场，资料由施工方集中填写。', '监理与施工单位人员长期不轮换。'],
};
export const MEASURES: Readonly<Record<Matter, readonly string[]>> = {
  BILLING: [
    '催费片区责任到人，{n}户逐户上门。',
    '与{left}户专变客户签订分次结算协议。',
    '集中办理代扣{n}户，月末前三日逐户提醒。',
  ],
  CONNECTION: ['受理、勘查分人办理，{n}户逐户回访。', '公示可选施工单位名单，一次性告知书当场签收。'],
  METERING: [
    '两名党员复核，逐户核对{n}户一个月。',
    '更换超期表计{left}块，重新核对台区档案。',
    '校核互感器变比，补退电量。',
  ],
  REPAIR: ['到达时间以车载终端为准，所长每周抽查{n}张工单。', '建立材料领退台账，每月盘点。'],
  ACCEPTANCE: ['验收小组到现场逐项核对，资料由所里填写。', '验收资料当日公示，接受群众监督。'],
};
export const RESULTS = [
  '核对{n}户，更正{left}户档案，补退电量已通知客户。',
  '抽查{n}份资料，{left}份整改完成。',
  '更换表计{left}块，台区线损开始下降。',
  '回访{n}户，无新的反映。',
] as const;
/** What was before, what is when a measure worked, and what is when it did not. */
export const EFFECTS = [
  ['每月差错{n}处', '连续两月无差错', '下月仍有差错{left}处'],
  ['抽查不合格率{n}%', '抽查{n}份全部符合要求', '抽查仍有{left}份不符合'],
  ['群众反映每月{left}件', '两个月内无新的反映', '又接到同类反映{left}件'],
  ['台区线损{n}.{left}%', '回落到{left}.{n}%，连续两月稳定', '仅回落0.{left}个百分点'],
  ['超时限{n}单', '连续两月无超时限', '仍有{left}单超时限'],
] as const;
export const CONCLUSIONS = [
  '措施有效，予以了结，转入日常抽查，每月不少于{n}户。',
  '原因查明、整改到位，经县公司复核予以了结。',
  '已整改{n}处并通报全所，予以了结。',
  '措施连续{left}个月有效，予以了结，列入支部学习案例。',
  '涉及{left}名员工已谈话提醒，制度补充完善，予以了结。',
] as const;
export const PASSED_ON = '第一书记任期届满，由支部书记继续负责。';
