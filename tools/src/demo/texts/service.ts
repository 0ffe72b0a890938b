/** What is done for the masses, for whom and how. */
export const SERVICES = [
  {
    kind: 'REPAIR',
    beneficiaries: ['ELDERLY', 'HARDSHIP'],
    approaches: [
      '分片上门检查户内线路，更换老化开关。',
      '为独居老人家庭加装剩余电流保护器。',
      '结合巡视逐户检查接户线。',
    ],
  },
  {
    kind: 'SUPPLY',
    beneficiaries: ['FARMS', 'HOUSEHOLDS'],
    approaches: ['抽水抗旱期间增派两组巡线人员。', '榨季前对糖厂和蔗区线路开展特巡。', '节日期间抢修车驻村值守。'],
  },
  {
    kind: 'PROCEDURE',
    beneficiaries: ['HOUSEHOLDS', 'ENTERPRISES'],
    approaches: ['每逢圩日在集市设点受理业务。', '上门代办更名过户和增容申请。', '为小微企业送达供电方案并当面说明。'],
  },
  {
    kind: 'ADVICE',
    beneficiaries: ['PUBLIC', 'HOUSEHOLDS'],
    approaches: ['到小学讲安全用电课，发放挂图。', '在村务公开栏张贴防触电提示。', '雨季前入户宣传漏电保护常识。'],
  },
  {
    kind: 'HARDSHIP',
    beneficiaries: ['HARDSHIP'],
    approaches: ['核对免费电量名单，逐户讲清政策。', '为困难家庭义务整改室内线路。', '协助残疾人家庭办理电费代扣。'],
  },
] as const;

export const RENDERED = [
  '检查{n}0户，更换开关{n}只。',
  '受理业务{n}件，当场办结{n}件。',
  '发放资料{n}0份，现场解答{n}人次。',
  '处理户内隐患{n}处。',
  '增派人员{n}人次，期间未发生停电。',
  '走访{n}个村屯，收集意见{n}条。',
  '更换接户线{n}处。',
  '讲课两场，师生{n}0人参加。',
  '整改线路{n}户，均已验收。',
  '核对名单{n}0户，更正{n}户。',
  '安装保护器{n}只，试跳正常。',
  '代办申请{n}件，资料一次收齐。',
] as const;
export const RECORDS = [
  '上门服务记录{n}页',
  '受理登记表{n}份',
  '现场照片{n}张',
  '村委会证明{n}份',
  '签收单{n}张',
] as const;
export const CHECKED = {
  CONFIRMED: [
    '抽查{n}户，记录属实。',
    '电话回访{n}户，均有服务。',
    '登记表与系统工单一致。',
    '到村核实，村委会予以确认。',
    '现场查看，设备已更换。',
    '照片时间地点与记录相符。',
    '签收单逐张核对无误。',
    '随机走访{n}户，客户认可。',
    '查看台账，手续齐全。',
    '与工作日志核对一致。',
  ],
  NOT_CONFIRMED: ['回访{n}户，有2户表示没有上门。', '登记户数多于实际户数。'],
} as const;
export const OVERDUE = ['集中抢修，推迟一周上门。', '连日降雨，改期办理。'] as const;
export const DROPPED = ['与镇里集中活动重复。', '服务对象已整体搬迁。'] as const;
