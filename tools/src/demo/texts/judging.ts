export const COMMENTS = [
  '计划完成{n}项，未完成{left}项已说明。',
  '台账抽查{n}处，{left}处待补。',
  '群众反映较好，办事及时。',
  '线损分析到台区，措施具体。',
  '“三会一课”按期召开，记录完整。',
  '汇报材料偏空，建议多写具体问题。',
  '保供电期间驻点{n}天，表现突出。',
  '支委分工已落实，党小组活动还要加强。',
  '业扩回访{n}户，满意{n}户。',
  '与县公司沟通及时，问题提得准。',
] as const;

export const DEDUCTIONS = {
  REPORT_LATE: ['{month}月工作汇报逾期{left}个工作日提交。', '{month}月工作汇报未附问题清单，退回后逾期补交。'],
  LEDGER_MISSING: [
    '{month}月停电台账缺{n}份。',
    '抽查{n}份抄表复核记录，缺{left}份签字。',
    '{month}月支委会会议记录缺{left}份。',
  ],
  DISCIPLINE_BREACH: ['依据处理决定〔{year}〕{n}号，违规接受业扩报装客户宴请1次。'],
} as const;
export const GROUNDS = {
  REPORT_LATE: ['当日在{place}抢修复电至深夜，已于次日上午口头报告并补交，请予核减。'],
  LEDGER_MISSING: ['缺失的台账由班组保管，检查当日未及时取到，现已补齐并附照片说明。'],
  DISCIPLINE_BREACH: ['餐费已当场分摊，事后主动说明，请从轻处理。'],
} as const;
export const REVOKED = [
  '调度记录证明当日确在抢修现场，逾期情有可原，撤销扣分。',
  '经复核，台账齐全，检查时保管人外出，撤销扣分。',
] as const;
export const SUSTAINED = [
  '申诉理由与登记记录不符，事实清楚，维持扣分。',
  '处理决定已生效，所述情节决定中已予考虑，维持扣分。',
  '台账系检查后补写，维持扣分。',
] as const;

export const ACKNOWLEDGED = [
  '已知悉，下月重点补齐台账{left}份。',
  '已知悉。',
  '已知悉，业务部门评分偏低的{left}项下月整改。',
  '已知悉，感谢指导。',
  '结果客观，计划完成率还差{n}个百分点，下月赶上。',
  '已在支委会通报考评结果，{left}项不足由支委分头落实。',
  '已知悉，请业务部门指导线损分析。',
  '已知悉，工单抽查不合格{n}张均已整改。',
] as const;

export const QUESTIONS = ['工作作风是否扎实', '办事是否公道', '服务群众是否及时', '是否发挥带头作用'] as const;
export const DIMENSIONS = ['STYLE', 'INTEGRITY', 'SERVICE', 'PARTY_BUILDING'] as const;
export const REVIEW_QUESTIONS = [
  '对驻点工作的指导是否切合实际',
  '反映的问题是否及时回复',
  '检查考核是否重复、是否增加负担',
  '是否帮助解决实际困难',
] as const;
export const REVIEW_WITHDRAWN = '与局里年中满意度测评时间重叠，撤回后另行组织。';
export const UNCOMPARED = '任期初测评答卷不足，结果未公布，无从对比。';
export const TOO_FEW = '多人外出抢修，测评期限已到。';

/** What supervisors write: where all is well, and where it is not. */
export const RATED = {
  BUSINESS: {
    well: [
      '现场核对业扩报装{n}户，均在时限内，资料齐全。',
      '抽查工单{n}张，到达时限登记完整。',
      '计量装置更换计划完成{n}台，剩余{left}台排入下月。',
      '电费回收进度正常，欠费{n}户已逐户联系。',
      '线损分析到台区，{left}个偏高台区原因已查明。',
      '工程验收资料{n}份，签字、照片齐全。',
    ],
    poor: [
      '{n}个台区线损偏高，原因分析停留在表面，责令补充。',
      '现场核对业扩报装{n}户，{left}户超时限，已约谈班长。',
      '工程验收资料由施工方代填{left}份，责令重做。',
      '停电台账缺{left}份，抢修到达时间事后补录{n}条。',
    ],
  },
  DAILY_DUTY: {
    well: [
      '查阅驻点记录并与{n}名员工谈话，普遍反映沟通多了。',
      '当月参加支委会{left}次、党小组会{left}次，有记录。',
      '走访台区客户{n}户，收集意见{left}条，均已回复。',
      '带队巡线{left}次，参与抢修{n}人次。',
      '请假{left}天，手续齐全，工作有人接替。',
      '组织集中学习{left}次，参加{n}人，记录完整。',
    ],
    poor: [
      '学习记录{left}次为事后补记，已提醒。',
      '驻点记录缺{n}天，说明不充分。',
      '与员工谈话{n}人，{left}人不清楚支委分工。',
      '党小组会只开{left}次，无签到，责令补开。',
    ],
  },
} as const;
export const ONE_SIDED = [
  '县公司党委当月集中保供电，未能到所。',
  '台风抢修，当月未安排到所监督。',
  '负责监督的同志住院，当月缺一项意见。',
] as const;
