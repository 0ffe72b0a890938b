/** Processes of a station, with what each step asks for. */
export const PROCESSES = [
  {
    process: 'CONNECTION',
    title: '低压业扩报装作业标准',
    steps: [
      { name: '受理', requirement: '资料一次告知，当日录入系统' },
      { name: '勘查', requirement: '3个工作日内到现场，影像留存' },
      { name: '方案告知', requirement: '书面告知，客户签收' },
      { name: '装表接电', requirement: '双人作业，当场试送' },
    ],
  },
  {
    process: 'BILLING',
    title: '抄核收作业标准',
    steps: [
      { name: '核算', requirement: '异常电量逐户复核' },
      { name: '收费', requirement: '日清日结，票据连号' },
      { name: '催收', requirement: '欠费户3日内上门' },
    ],
  },
  {
    process: 'LINE_LOSS',
    title: '台区线损治理标准',
    steps: [
      { name: '排查', requirement: '高损台区逐台分析' },
      { name: '治理', requirement: '一台区一方案，限期完成' },
      { name: '评价', requirement: '治理前后同口径对比' },
    ],
  },
  {
    process: 'REPAIR',
    title: '故障抢修作业标准',
    steps: [
      { name: '接单', requirement: '5分钟内派单到班' },
      { name: '到场', requirement: '城区45分钟、乡镇90分钟内到达' },
      { name: '闭环', requirement: '领退料签字，当日回访' },
    ],
  },
] as const;

export const AUDITED = [
  '随机抽取当月工单，与系统逐项核对，{n}份资料补充说明。',
  '按台区分层抽样，现场核对表底和档案{n}户。',
  '抽查纸质资料和影像，走访客户{n}户。',
  '核对领料、用料、退料三单，盘点{n}项。',
] as const;
export const DEVIATIONS = [
  '{n}份工单勘查影像缺失。',
  '{n}户方案告知无客户签收。',
  '{n}户异常电量未留复核记录。',
  '{n}个台区无治理前后对比数据。',
  '{n}份抢修单退料未签字。',
] as const;
export const RECTIFIED = [
  '已补拍影像{n}处并归档。',
  '已补签{n}份，班组讲评一次。',
  '已补做复核{n}户，差错1户已更正。',
] as const;
export const VERIFIED = ['抽查补录材料，属实。', '现场核对3户，已整改。', '系统数据已更新，同意销号。'] as const;
export const SENT_BACK = ['补录影像无日期水印，退回。', '仍有2份未签收，退回重新整改。'] as const;

export const ITEMS = {
  MARKETING: [
    '高损台区用电检查',
    '欠费户上门催收',
    '低压客户档案核查',
    '新装用户计量验收',
    '营业厅服务礼仪培训',
    '专变客户安全用电检查',
  ],
  OPERATION: [
    '10千伏线路通道清障',
    '配变接地电阻测量',
    '台区三相负荷调整',
    '防汛物资清点补充',
    '老旧表箱更换',
    '迎峰度夏特巡',
  ],
} as const;
export const AFTER_HOLIDAY = '节后第二个工作日报备，假期值班计划另行下达。';
export const CAUSES = [
  '连续降雨，线路通道无法进入。',
  '物资未到货，顺延下月。',
  '人员抽调抢修，未能完成。',
  '客户不在家，约期再访。',
] as const;
export const CONTROLLED = {
  IN_CONTROL: [
    '计划事项与现场一致，滞后1项已说明原因。',
    '工作票、交底记录齐全，计划完成。',
    '抽查2处现场，按计划推进。',
    '完成情况与系统数据相符。',
  ],
  OUT_OF_CONTROL: ['滞后事项未重新排期，现场无人跟踪。', '计划与实际派工不符，台账未更新。'],
} as const;
export const GROUNDS = {
  STANDARD: ['抽查{n}份工单，资料齐全。', '作业流程上墙，{n}人能说清步骤。', '{n}处台账格式不统一。'],
  SIMPLE: ['取消重复台账{n}本。', '报表合并后每周少填{n}张。', '仍有{n}张表重复填报。'],
  GENUINE: ['现场与系统核对{n}户，全部一致。', '抽查签字{n}处，有1处代签。', '{n}份影像时间与工单相符。'],
  EFFECTIVE: ['线损较上月下降{n}个台区。', '投诉较上季减少{n}件。', '计划完成率提高{n}个百分点。'],
} as const;
