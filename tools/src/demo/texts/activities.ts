type Medium = 'LESSON' | 'WARNING' | 'CASE_STUDY' | 'CULTURE' | 'FAMILY' | 'VISIT' | 'ONLINE';

interface ActivityTexts {
  readonly carriers: readonly string[];
  readonly topics: readonly string[];
}

/** By each medium, what carries an activity and what it is on. */
export const ACTIVITIES: Readonly<Record<Medium, ActivityTexts>> = {
  LESSON: {
    carriers: ['廉政党课', '微党课', '班前十分钟'],
    topics: ['“一岗双责”怎样落到岗位', '抄表收费岗位的廉洁底线', '年节期间的纪律要求'],
  },
  WARNING: {
    carriers: ['警示教育片', '通报学习会', '廉洁风险提示卡'],
    topics: ['业扩报装“吃拿卡要”问题警示', '截留电费案件警示', '工程物资管理问题警示'],
  },
  CASE_STUDY: {
    carriers: ['案例研讨会', '岗位情景模拟', '“假如是我”讨论'],
    topics: ['验收签字的责任', '客户宴请怎样拒绝', '抢修用料去向怎样说清'],
  },
  CULTURE: {
    carriers: ['廉洁文化长廊', '廉洁漫画', '廉洁书画角', '廉洁微视频'],
    topics: ['身边的廉洁故事', '供电所廉洁格言征集', '清风电网进乡镇'],
  },
  FAMILY: {
    carriers: ['廉洁家书', '家属座谈会', '家庭助廉倡议书'],
    topics: ['节前家庭助廉', '算好廉洁七笔账', '给家人的一封信'],
  },
  VISIT: {
    carriers: ['县廉政教育基地', '革命旧址现场教学', '旁听庭审'],
    topics: ['旁听职务犯罪案件庭审', '重温入党誓词', '参观廉政教育基地'],
  },
  ONLINE: {
    carriers: ['网络答题', '“廉洁微课”专栏', '手机学习推送'],
    topics: ['纪律处分条例知识测试', '每周一条廉洁提醒', '廉洁从业规定网上学'],
  },
};
export const MEDIA = Object.keys(ACTIVITIES) as readonly Medium[];

export const HELD: readonly string[] = [
  '{participants}人参加，其中{voluntary}人自愿报名，{n}人发言。',
  '应到班组人员到场{participants}人，轮休人员主动前来{n}人。',
  '活动持续一个半小时，{n}名职工谈了体会。',
  '现场收到建议{n}条，已交班组研究。',
  '{n}名职工讲述岗位经历，反响较好。',
  '结合本所{n}个廉洁风险点逐一对照。',
  '外勤班组通过视频参加，共{participants}人。',
  '新入职{n}人首次参加，由老党员带学。',
  '收到作品{n}件，在营业厅展出。',
  '家属{n}人参加，共同签名承诺。',
  '会后抽查{n}人，均能说出本岗位风险点。',
  '因抢修任务参加人数少于上次，{n}人事后补学。',
];
export const LATE: readonly string[] = [
  '台风抢修，推迟开展。',
  '配合县公司检查，推迟开展。',
  '讲课人临时外出，推迟开展。',
];
export const CANCELLED: readonly string[] = [
  '连日暴雨，全员参加抢修。',
  '与县公司统一活动重复，合并开展。',
  '教育基地闭馆维修。',
  '迎峰度夏值班人员不足。',
];
