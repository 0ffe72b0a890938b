export const TOPICS = [
  '{month}月第一书记工作汇报专题会',
  '{month}月驻点工作推进会',
  '{month}月第一书记工作例会暨问题协调会',
] as const;
export const REPORTS = [
  '召开支委会{left}次、党小组会{n}次，“每周一学”到课率9{left}%；线损环比下降0.{left}个百分点。',
  '走访客户{n}户，收集意见{left}条，已答复；完成{n}个台区档案核对。',
  '“两个清单”本月推进{n}条，签收{n}条；与{left}名关键岗位人员谈话。',
  '参与抢修{left}次，配合县公司清理树障{n}处；党课由本人主讲，参加{staff}人。',
  '完成“1+1”结对{left}对，预备党员考察谈话1次；抽查工单{n}张。',
  '指标：电费回收达到目标，线损{place}台区仍偏高；整改台账缺项{left}处。',
  '组织廉洁教育1次，参加{staff}人；验收资料公示{n}份，无异议。',
] as const;
export const PROBLEMS = [
  '{place}{n}个台区计量装置老化，抄表误差偏大，需更换。',
  '{place}山区线路树障{n}处，清理缺少车辆和人手。',
  '{place}支部活动室投影设备损坏，影响“每周一学”。',
  '{place}业扩报装现场勘查超时限{left}户，需县公司协调车辆。',
  '{place}欠费用户外出务工{n}户，电费回收困难。',
  '{place}工程验收资料由施工队代填{left}份，需规范流程。',
  '{place}营业厅窗口人员不足，赶圩日排队超过{n}分钟。',
  '{place}抢修材料库缺{left}类常用备件。',
  '{place}{n}名员工住宿条件差，夜间值班无热水。',
] as const;
export const SOLUTIONS = [
  '已落实经费和时限，更换装置{n}套，现场核查后办结。',
  '县公司调配车辆{left}台、人员{n}人，集中清理完毕。',
  '设备已维修并验收，支部恢复集中学习。',
  '增派{left}名人员，连续一个月未再超时限。',
  '会同村委会逐户联系，回收欠费{n}户，余{left}户签订分期协议。',
  '修订流程并培训{n}人，抽查{left}份资料符合要求。',
] as const;
export const CAME_BACK = ['走访发现问题反复：{left}处又出现。', '群众再次反映，原措施没有坚持。'] as const;
export const SOLVED_AGAIN = [
  '纳入供电所月度计划长期跟踪，连续{left}个月稳定。',
  '明确专人负责，县公司每月抽查{n}处，已稳定。',
] as const;
export const EXCUSES = [
  '参加抢修复电，已书面请假。',
  '参加上级党校培训，已书面请假。',
  '因病住院，已书面请假并提交书面汇报。',
] as const;
export const NEWLY_ARRIVED = '到任不足一个月，下次会议汇报。';
export const TRAININGS = [
  ['第一书记岗前培训：支部建设与廉洁风险防控（演示）', 16],
  ['“两个清单”与关键指标分析（演示）', 8],
  ['供电所常见廉洁风险与案例警示（演示）', 6],
  ['《中国共产党支部工作条例（试行）》与支委会议事规则（演示）', 8],
] as const;
export const PRACTICES = [
  {
    practiceId: 'two-person-reading',
    title: '抄表双人复核',
    practice: '每月抽取一成台区，由两名党员复核抄表数据，差错当月更正并公示。',
  },
  {
    practiceId: 'open-acceptance',
    title: '工程验收公开',
    practice: '验收资料当日在供电所公示栏公开7天，群众可当场提出意见，所长3个工作日内答复。',
  },
] as const;
