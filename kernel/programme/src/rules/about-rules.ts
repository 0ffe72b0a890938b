import type { RuleName } from '@zhudian/facts';
import { about, type AboutRule } from './about-rule';
import { aboutKeeping } from './about-keeping';

export const aboutRules: Readonly<Record<RuleName, AboutRule>> = {
  noticeMinWorkingDays: about(
    'WORKING_DAYS',
    [1, 60],
    '任前公示的最少工作日数，自公示次日起算。',
    'Working days of a pre-appointment notice at least; the day after publication is day 1.',
  ),
  termMinMonths: about('MONTHS', [1, 120], '任期的最短月数。', 'Months of a posting at least.'),
  termMaxMonths: about(
    'MONTHS',
    [1, 120],
    '任期的最长月数，含延长。',
    'Months of a posting at most, extensions included.',
  ),
  youngUntilAge: about(
    'YEARS',
    [18, 65],
    '青年骨干的年龄上限（周岁）。',
    'Full years of age up to which an applicant counts as young.',
  ),
  experienceRequired: about(
    'SWITCH',
    [0, 1],
    '组织审查是否要求基层经验：1 要求，0 不要求。',
    'Whether the review asks for grass-roots experience: 1 or 0.',
  ),
  onSiteShare: about(
    'SHARE',
    [0, 1],
    '全年工作日中应当驻点的比例。',
    "Share of a year's working days that a First Secretary is at the post.",
  ),
  tasksRatifiedWithinDays: about(
    'DAYS',
    [1, 365],
    '任职开始后应当审定目标任务的天数。',
    'Days from the start of a posting within which its target tasks are ratified.',
  ),
  baselineWithinDays: about(
    'DAYS',
    [1, 365],
    '任职开始后应当完成初次能力评估的天数。',
    'Days from the start of a posting within which the competency at its start is assessed.',
  ),
  partyRelationWithinDays: about(
    'DAYS',
    [1, 365],
    '任职开始后应当转接组织关系的天数。',
    'Days from the start of a posting within which the Party relation moves to the host branch.',
  ),
  successorMonthsBefore: about(
    'MONTHS',
    [0, 36],
    '计划结束前应当确定基层带头人（后备人选）的月数。',
    'Months before the planned end by which the local successor is named.',
  ),
  onSiteDeclaredWithinDays: about(
    'DAYS',
    [1, 90],
    '月末后应当申报驻点天数的天数。',
    'Days after the end of a month by which its days on site are declared.',
  ),
  commendationMinMonths: about(
    'MONTHS',
    [0, 36],
    '受表彰前应当任满的月数。',
    'Months that a posting has lasted before it may be commended.',
  ),
  riskLevelIFrom: about(
    'POINTS',
    [1, 9],
    '可能性与影响程度之积达到该值的廉洁风险为一级。',
    'The product of likelihood and impact from which a risk is of level I.',
  ),
  riskLevelIIFrom: about(
    'POINTS',
    [1, 9],
    '可能性与影响程度之积达到该值、未达一级的廉洁风险为二级。',
    'The product of likelihood and impact from which a risk is of level II, if it is not of level I.',
  ),
  riskReviewMonthsI: about(
    'MONTHS',
    [1, 36],
    '一级廉洁风险的复评周期。',
    'Months until a risk of level I is reviewed.',
  ),
  riskReviewMonthsII: about(
    'MONTHS',
    [1, 36],
    '二级廉洁风险的复评周期。',
    'Months until a risk of level II is reviewed.',
  ),
  riskReviewMonthsIII: about(
    'MONTHS',
    [1, 36],
    '三级廉洁风险的复评周期。',
    'Months until a risk of level III is reviewed.',
  ),
  modelStationMonths: about(
    'MONTHS',
    [1, 60],
    '廉洁示范供电所命名的有效月数。',
    'Months for which the title of integrity model station is valid.',
  ),
  selfRunningLeastScore: about(
    'POINTS',
    [1, 100],
    '撤回后检查达到该分数的，视为自行运转良好。',
    'The score of a check after the withdrawal from which a station runs by itself.',
  ),
  excellentShare: about(
    'SHARE',
    [0, 1],
    '民主评议党员评定为“优秀”的最大比例，人数向下取整。',
    'The largest share of members that the yearly review grades excellent, rounded down.',
  ),
  ratingOutlierPoints: about(
    'POINTS',
    [1, 100],
    '评价人对某一维度的打分与全体评价人中位数相差达到该值的，提示为偏离。',
    'A rating of a dimension that lies this far from the median of all raters, or farther, is shown as an outlier.',
  ),
  evidenceWorkingDays: about(
    'WORKING_DAYS',
    [1, 60],
    '被要求提供佐证的单位的回复期限（工作日），自登记次日起算。',
    'Working days that a unit has to provide evidence; the day after it is asked is day 1.',
  ),
  ...aboutKeeping,
};
