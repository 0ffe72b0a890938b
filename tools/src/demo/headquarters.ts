/** A unit of the bureau itself: key of its id, Chinese and English name. */
export type HeadquartersUnit = readonly [key: string, name: string, nameEn: string];

/** Departments of the bureau's headquarters (局本部职能部室). */
export const departments: readonly HeadquartersUnit[] = [
  ['office', '办公室', 'General Office'],
  ['planning', '计划发展部', 'Planning and Development Department'],
  ['party-personnel', '党建人事部', 'Party Building and Personnel Department'],
  ['finance', '财务部', 'Finance Department'],
  ['production', '生产设备部', 'Production and Equipment Department'],
  ['marketing', '市场营销部', 'Marketing Department'],
  ['rural-power', '农电部', 'Rural Power Department'],
  ['safety', '安全监管部', 'Safety Supervision Department'],
  ['construction', '基建部', 'Construction Department'],
  ['discipline', '纪检监察部', 'Discipline Inspection and Supervision Department'],
  ['audit', '审计部', 'Audit Department'],
  ['trade-union', '工会办公室', 'Trade Union Office'],
];

/** Second-tier units of the bureau (二层机构). */
export const secondTierUnits: readonly HeadquartersUnit[] = [
  ['dispatch', '电力调度控制中心', 'Dispatch and Control Centre'],
  ['transmission', '输电管理所', 'Transmission Management Unit'],
  ['substations', '变电管理所', 'Substation Management Unit'],
  ['urban-supply', '城区供电分局', 'Urban Power Supply Branch'],
  ['metering', '计量中心', 'Metering Centre'],
  ['customer-service', '客户服务中心', 'Customer Service Centre'],
  ['testing', '试验研究所', 'Testing and Research Unit'],
  ['information', '信息中心', 'Information Centre'],
  ['materials', '物资供应中心', 'Materials Supply Centre'],
  ['training', '培训评价中心', 'Training and Assessment Centre'],
];
