/** What is written down while First Secretaries are selected. */
export const FINDINGS = [
  '共{all}个供电所，其中{weak}个未配齐支委，{gaps}个业扩报装资料缺签字；{place}等所党小组活动记录不全。',
  '{all}个供电所中{weak}个上半年主题党日少于4次，{gaps}个所抄表复核无记录；班组计划执行率平均为8{tail}%。',
  '抽查{all}个供电所：{weak}个所“两个清单”未分解到人，{gaps}个所抢修到达时限登记与工单不一致。',
  '查阅{all}个供电所台账：{gaps}个所工程验收资料由施工方代填，{weak}个所党务公开栏超过3个月未更新。',
  '座谈职工{staff}人，反映集中在电费差错处理慢（{gaps}个所）和支部学习走过场（{weak}个所）。',
] as const;
export const RATIONALES = [
  '以上供电所党建得分在所属县公司后三分之一，且廉洁风险防控得分低于65分，经局党委会研究确定为拟派驻供电所。',
  '按“组织力弱、业务风险高、群众反映多”三项排序，结合县公司意见，确定以上供电所。',
  '县公司逐一分析后上报，农电部、纪检监察部会审，优先安排前批未派驻和任期届满需巩固的供电所。',
] as const;
export const STATEMENTS = [
  '本人在{unit}工作{years}年，熟悉{skill}，愿意到{place}驻点，把经验带到基层。',
  '在农村长大，懂当地话，能和群众打交道。愿服从安排到{place}工作两年。',
  '参加过{place}片区抢修复电，了解所里人手紧、台账弱的情况，申请驻点。',
  '连续{years}年从事{skill}相关工作，获评先进工作者，希望到供电所锻炼，解决实际问题。',
  '家庭支持，孩子由父母照看，能长期驻点。愿到{place}把支部学习和班组工作抓实。',
  '曾借调县公司{years}个月，清楚供电所的难处，自愿报名到最需要的地方去。',
] as const;
export const OPINIONS = [
  '该同志政治可靠、业务扎实，近{years}年考核均为称职以上，同意推荐。',
  '经部门党支部会议讨论，{yes}票同意、0票反对，推荐该同志参加选派。',
  '工作主动，能吃苦，{skill}是其专长。岗位工作已安排人员接替，同意推荐。',
  '该同志在迎峰度夏保供电中表现突出，群众基础好，同意推荐。',
] as const;
export const PASSED = [
  '查阅档案、谈话{talks}人，未发现影响任职的问题，各项符合要求。',
  '经征求纪检监察部门意见无异议；近三年考核结果良好，符合选派条件。',
  '个人事项、廉洁情况核查无问题，基层工作经历{years}年，符合要求。',
] as const;
export const REJECTED = [
  '基层工作经历不足一年，暂不符合本批选派条件，建议下一批再报名。',
  '现承担重点工程项目，年内不能脱岗，本批不予通过。',
  '谈话中了解到家属患病需照料，难以保证驻点时间，经本人同意不再进入下一环节。',
] as const;
export const WITHDRAWN = [
  '因家中老人需要照料，申请退出本批选派。',
  '已调入新岗位工作，经与所在单位商量，申请退出。',
  '身体原因，短期内不宜到基层驻点，申请退出。',
] as const;
export const DIFFERENT = [
  '结合本人经历与县公司意见，经集体研究确定。',
  '该所现缺本专业人员，经局党委会研究调整。',
] as const;
export const DISMISSED = [
  '反映的加班补助发放问题，经核查已按规定办理，与该同志无关，不影响任职。',
  '所反映的亲属经商情况经核查不在供电业务范围内，不影响任职。',
] as const;
export const UPHELD = ['经核查，该同志上年度绩效材料存在代填情况，属实且影响任职，依据处理决定取消人选资格。'] as const;

/** What a round looks for, and what is found of those who meet it and of those who do not. */
export const CRITERIA = [
  { code: 'grass-roots', words: '具有一年以上供电所、班组或其他基层工作经历', required: true },
  { code: 'responsibility', words: '责任心强，近三年无责任事故和有责投诉', required: true },
  { code: 'hardiness', words: '能吃苦、肯担当，有抢修、保供电等急难任务经历', required: false },
] as const;
export const GROUNDS: Readonly<Record<(typeof CRITERIA)[number]['code'], readonly [met: string, unmet: string]>> = {
  'grass-roots': ['档案记载基层工作经历{years}年。', '档案记载基层工作经历不足一年。'],
  responsibility: ['近三年考核均为称职以上，无责任事故。', '近三年有责任投诉未办结。'],
  hardiness: ['参加抢修复电、保供电任务{years}次。', '尚无急难任务经历。'],
};
