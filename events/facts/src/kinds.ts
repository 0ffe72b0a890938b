import { z } from 'zod';

/** A text by which something is named. Facts and commands say what it names: `ref`, `key` or `part`. */
export const id = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,99}$/, 'an id: letters, digits, dot, dash, underscore')
  .meta({ graphql: 'ID' });

/** What a field can refer to, in the words of people. */
export const refKinds = {
  OrgUnit: { zh: '组织机构', en: 'an org unit' },
  Bureau: { zh: '供电局', en: 'a bureau' },
  SendingUnit: { zh: '局本部部室或二层机构', en: 'a department or a second-tier unit' },
  CountyEnterprise: { zh: '县级供电企业', en: 'a county enterprise' },
  Headquarters: { zh: '本部机构', en: 'a unit of the headquarters' },
  Station: { zh: '供电所', en: 'a station' },
  Branch: { zh: '党支部', en: 'a branch' },
  Meeting: { zh: '党支部会议', en: 'a meeting of a branch' },
  MemberReview: { zh: '民主评议党员', en: 'a review of members' },
  Pledge: { zh: '公开承诺', en: 'a pledge' },
  RefusedConsequence: { zh: '自动办理被拒绝的事项', en: 'a refused consequence' },
  Pair: { zh: '结对', en: 'a pair' },
  VanguardTask: { zh: '先锋任务', en: 'a vanguard task' },
  ServiceMatter: { zh: '服务群众事项', en: 'a matter of service' },
  Exemplar: { zh: '先进典型', en: 'an exemplar' },
  Twinning: { zh: '结对共建', en: 'a twinning' },
  Standard: { zh: '标准制度', en: 'a standard or rule' },
  EvidenceRequest: { zh: '佐证要求', en: 'a request for evidence' },
  Deputation: { zh: '职务代理', en: 'a deputation' },
  Disclosure: { zh: '公开事项', en: 'something that is made open' },
  Person: { zh: '人员', en: 'a person' },
  SelectionRound: { zh: '选派批次', en: 'a selection round' },
  Candidacy: { zh: '人选', en: 'a candidacy' },
  Posting: { zh: '驻点任职', en: 'a posting' },
  Hearing: { zh: '专题会议', en: 'a hearing' },
  Training: { zh: '培训', en: 'a training' },
  Commendation: { zh: '评选表彰', en: 'a commendation' },
  Indicator: { zh: '指标', en: 'an indicator' },
  Clue: { zh: '线索', en: 'a clue' },
  DutyList: { zh: '“两个清单”', en: 'the duty lists of a branch' },
  RiskPoint: { zh: '廉洁风险点', en: 'a risk point' },
  IntegrityActivity: { zh: '廉洁教育活动', en: 'an integrity activity' },
  Inspection: { zh: '督查', en: 'an inspection' },
  Survey: { zh: '满意度测评', en: 'a survey' },
  UpwardReview: { zh: '督导评议', en: 'a review of those who supervise' },
} as const satisfies Readonly<Record<string, { readonly zh: string; readonly en: string }>>;
export type RefKind = keyof typeof refKinds;

/** The id of a thing of that kind: it is there when a command that names it is decided. */
export const ref = (kind: RefKind) => id.meta({ ref: kind });
/** The id under which a command makes a thing of that kind, or that names it together with other fields. */
export const key = (kind: string) => id.meta({ key: kind });
/** The same, of a thing whose id those of others are made of: short enough that two of them and a month are an id again. */
export const shortKey = (kind: string) => key(kind).max(40);
/** The id of a part inside an aggregate, such as a task of a posting: the aggregate's own rule knows it. */
export const part = (kind: string) => id.meta({ part: kind });
/**
 * What a voting paper marks. Nobody looks it up: the rule that counts says which papers are valid, and what a decision has read
 * is recorded, which would tell what stood on a paper.
 */
export const mark = (kind: RefKind) => id.meta({ mark: kind });

/** The kind of thing that a field refers to; `undefined` for every other field. */
export const refKindOf = (schema: z.ZodType): RefKind | undefined => schema.meta()?.['ref'] as RefKind | undefined;

/** The id of a fact, as timelines and decisions show it. */
export const factId = z.uuid().meta({ graphql: 'ID', fact: true });

/** What a cited fact is about: a thing of that kind, which the field `subject` of the same input names. */
export interface CitedAbout {
  readonly kind: RefKind;
  readonly subject: string;
}

/** The id of a fact about something: it is there, and whoever cites it may see it, when the command is decided. */
export const factAbout = (kind: RefKind, subject: string) =>
  z.uuid().meta({ graphql: 'ID', fact: true, about: { kind, subject } });

export const citedAbout = (schema: z.ZodType): CitedAbout | undefined => schema.meta()?.['about'] as CitedAbout;

/** What an id names, and of what kind; `undefined` for whatever is no id. */
export const idKindOf = (schema: z.ZodType): { readonly kind: string; readonly of: string } | undefined => {
  const { ref, mark, key, part, fact } = schema.meta() ?? {};
  if (typeof mark === 'string') return { kind: 'ref', of: mark };
  const kind = ['ref', 'key', 'part'].find((name) => ({ ref, key, part })[name as 'ref'] !== undefined);
  if (kind) return { kind, of: String({ ref, key, part }[kind as 'ref']) };
  return fact === true ? { kind: 'fact', of: 'Fact' } : undefined;
};

/** A document by its hash: kept beside the log as those that prove a fact are, and given to those who see the fact. */
export const document = z
  .string()
  .regex(/^[0-9a-f]{64}$/, 'a SHA-256: 64 hexadecimal digits')
  .meta({ document: true });

export const isDocument = (schema: z.ZodType): boolean => schema.meta()?.['document'] === true;

/** How far ahead a due day may lie. */
export interface DueKind {
  readonly months: number;
}

/** The kind of a due day; `undefined` for every other field. */
export const dueKindOf = (schema: z.ZodType): DueKind | undefined => schema.meta()?.['due'] as DueKind | undefined;

/** Whether a field is a day, a month or a quarter: its text begins with a year. */
export const isDated = (schema: z.ZodType): boolean => schema.meta()?.['dated'] === true;
