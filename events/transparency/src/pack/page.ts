import {
  idOfStream,
  labelOfFact,
  labelOfField,
  labelsOf,
  roleSchema,
  withInlineMarked,
  type Amendment,
  type Labels,
  type RecordedFact,
} from '@zhudian/facts';
import { STYLE } from './page-style';

/** A fact as the graph tells it to one reader: with its words, as far as he may see them. */
export interface ToldFact {
  readonly id: string;
  readonly data: unknown;
  readonly reasons: readonly { readonly code: string; readonly reason: string }[];
}

/** What a printed pack shows. */
export interface PackPage {
  readonly decision: RecordedFact;
  /** In the order of the log, each with its index in the tree. */
  readonly facts: readonly { readonly fact: RecordedFact; readonly index: number; readonly isDirect: boolean }[];
  readonly since: readonly RecordedFact[];
  /** As the graph told them to the reader; `undefined` when nobody was asked. */
  readonly told: ReadonlyMap<string, ToldFact> | undefined;
  /** How many more there are that the reader may not see. */
  readonly hidden: number;
  readonly checkpoint: { readonly origin: string; readonly size: number; readonly root: string };
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (one) => ESCAPES[one] ?? '');

const SEALED = '（文字存于保密库）';
const roles: Labels = labelsOf(roleSchema);

const shown = (value: unknown): string => {
  if (typeof value === 'string') return value.startsWith('vault:') ? SEALED : value;
  if (Array.isArray(value)) return value.map(shown).join('；');
  if (typeof value === 'object' && value !== null)
    return fieldsOf(value)
      .map(([name, text]) => `${name}：${text}`)
      .join('，');
  if (typeof value === 'boolean') return value ? '是' : '否';
  return value === null || value === undefined ? '' : JSON.stringify(value);
};

const fieldsOf = (data: object): readonly (readonly [string, string])[] =>
  Object.entries(data).map(([field, value]) => [labelOfField(field)?.[0] ?? field, shown(value)]);

const reasonsIn = ({ metadata }: RecordedFact, told: ToldFact | undefined): readonly string[] =>
  told
    ? told.reasons.map(({ reason }) => reason)
    : Object.values(JSON.parse(metadata.reasons ?? '{}') as Readonly<Record<string, string>>);

const evidenceIn = ({ metadata }: RecordedFact): readonly { readonly name: string; readonly sha256: string }[] =>
  JSON.parse(metadata.evidence ?? '[]') as readonly { readonly name: string; readonly sha256: string }[];

const row = (name: string, text: string): string =>
  text === '' ? '' : `<tr><th>${escaped(name)}</th><td>${escaped(text)}</td></tr>`;

/** Words that a fact of an early version holds itself are told by the graph alone, as those of the vault are. */
const contentOf = ({ told }: PackPage, recorded: RecordedFact): string => {
  const fact = withInlineMarked(recorded);
  const seen = told?.get(fact.id);
  const data = (seen ? seen.data : fact.data) as object;
  const rows = fieldsOf(data)
    .map(([name, text]) => row(name, text))
    .join('');
  const reasons = reasonsIn(fact, seen).map((reason) => row('对警告的说明', shown(reason)));
  const evidence = evidenceIn(fact).map(({ name, sha256 }) => row('佐证材料', `${shown(name)}（SHA-256：${sha256}）`));
  return [rows, ...reasons, ...evidence].join('');
};

const articleOf = (page: PackPage, { fact, index }: PackPage['facts'][number], at: number): string => {
  const { type, stream, revision, metadata, recordedAt, id } = fact;
  const { occurredOn, actorRole, actorUnit, actingFor, ruleSet } = metadata;
  const holder = actingFor === undefined ? '' : `，代理：${escaped(actingFor)}`;
  return `<article><h3>${at + 1}．${escaped(labelOfFact(type)[0])}</h3><table>
${row('发生日期', occurredOn)}${row('记录时间', recordedAt)}${row('办理', `${roles[actorRole]?.[0] ?? actorRole}（单位编号：${actorUnit}${holder}）`)}
${row('适用规则', ruleSet)}${contentOf(page, fact)}
${row('事件', `${stream}，第${revision}条，编号${id}，树中序号${index}`)}</table></article>`;
};

const sinceOf = ({ since }: PackPage): string =>
  since.length === 0
    ? '<p>截至制作时，所依据的事件没有更正或者撤销。</p>'
    : `<ol>${since
        .map((fact) => {
          const { factId, factType } = fact.data as Amendment;
          const what = `${labelOfFact(fact.type)[0]}：${labelOfFact(factType)[0]}（编号${factId}），记录于${fact.recordedAt}`;
          return `<li>${escaped(what)}</li>`;
        })
        .join('')}</ol>`;

/** A printed pack: the decision, what it rested on in the order of the log, what changed since, and how it is verified. */
export const packPage = (page: PackPage): string => {
  const { decision, facts, checkpoint, hidden } = page;
  const list = (isDirect: boolean) => facts.filter((one) => one.isDirect === isDirect && one.fact.id !== decision.id);
  const articles = (some: PackPage['facts']) =>
    some.length === 0 ? '<p>无。</p>' : some.map((one, at) => articleOf(page, one, at)).join('\n');
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>决定依据卷</title><style>${STYLE}</style></head><body>
<h1>关于${escaped(labelOfFact(decision.type)[0])}的决定依据卷</h1>
<p class="about">对象编号：${escaped(idOfStream(decision.stream))}　决定日期：${escaped(decision.metadata.occurredOn)}</p>
<h2>一、决定</h2>${articles(facts.filter(({ fact }) => fact.id === decision.id))}
<h2>二、直接依据</h2>${articles(list(true))}
<h2>三、间接依据</h2>${articles(list(false))}
${hidden > 0 ? `<p>另有${hidden}条依据您无权查看，不在本卷之内。</p>` : ''}
<h2>四、其后的更正和撤销</h2>${sinceOf(page)}
<h2>五、核验</h2><p>本卷各事件与日志“${escaped(checkpoint.origin)}”已签名的检查点相符：共${checkpoint.size}条，树根为${escaped(checkpoint.root)}。在本目录运行<code>node verify.mjs</code>或者<code>go run verify.go</code>即可核验。统计所得的内容不在所依据的事件之中。</p>
</body></html>
`;
};
