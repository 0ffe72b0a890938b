// The Chinese of code and documents: full-width marks, and the words of the trade. `node tools/chinese.mjs --fix` sets the marks.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const HAN = '\\u3400-\\u4dbf\\u4e00-\\u9fff';
const WIDE = { ',': '，', ':': '：', ';': '；', '?': '？', '!': '！' };
const hasHan = new RegExp(`[${HAN}]`);
const startsBracket = new RegExp(`[${HAN}”》]`);
const endsBracket = new RegExp(`[${HAN}，。；：、！？（]`);
/** A mark close by Chinese on one side, and close by anything on the other: a space after it means an English sentence. */
const BEFORE_HAN = new RegExp(`(?<=[${HAN}”》）}\\]\\w%*\`])([,:;?!])(?=[${HAN}“《（])`, 'gu');
const AFTER_HAN = new RegExp(`(?<=[${HAN}”》）])([,:;?!])(?=[\\w{$“\`\\[]|$)`, 'gu');

/** Words that the trade does not use, what it says instead, and why. */
const WORDS = [
  [/示范(?!供电所|引领)/u, '演示', '示范 means a model, as in 示范供电所'],
  [/读数/u, '指标数据', '读数 is a meter reading'],
  [/(?<!发出|收回|有效|无效)选票/u, '测评票', '选票 is a ballot of an election'],
  [/轮次|本轮/u, '批次、本批'],
  [/党建部门/u, '党建人事部门'],
  [/目标供电所/u, '拟派驻供电所', '目标 is kept for tasks and values'],
  [/接任/u, '基层带头人（后备人选）', 'nobody takes over from a First Secretary'],
  [/本地带头人/u, '基层带头人'],
  [/选送单位|选派单位/u, '派出单位'],
  [/缺省/u, '默认'],
  [/业务日期/u, '发生日期'],
  [/日志头/u, '最新位置'],
  [/人员库/u, '姓名库'],
  [/系统策略/u, '系统自动处理'],
  [/考评方(?![案式法])/u, '考评人员'],
  [/(?<!核)定结果/u, '核定考评结果'],
  [/作答|答复/u, '返回结果'],
  [/重新打开/u, '重新交办'],
  [/已听取/u, '已汇报'],
  [/已请假/u, '已履行请假手续'],
  [/被提名/u, '推荐对象'],
  [/折叠/u, '归集生成'],
];

/** The places of each bracket and its partner. */
const pairsIn = (marks) => {
  const open = [];
  return marks.flatMap((mark, at) => {
    if (mark === '(' || mark === '（') open.push(at);
    const start = mark === ')' || mark === '）' ? open.pop() : undefined;
    return start === undefined ? [] : [[start, at]];
  });
};

/** Right after Chinese, or around Chinese and right before it. */
const belongsToHan = (marks, [start, end]) =>
  startsBracket.test(marks[start - 1] ?? '') ||
  (hasHan.test(marks.slice(start, end).join('')) && endsBracket.test(marks[end + 1] ?? ''));

/** The line with brackets that belong to Chinese in full width, both of a pair. */
const withBrackets = (line) => {
  const marks = [...line];
  for (const pair of pairsIn(marks)) {
    if (belongsToHan(marks, pair)) [marks[pair[0]], marks[pair[1]]] = ['（', '）'];
  }
  return marks.join('');
};

const toWide = (_, mark) => WIDE[mark];

/** What a refusal tells is read by people who read Chinese: a mark after it is full-width even where English follows. */
const withMarksInRefusals = (line) => line.replace(new RegExp(`(?<=[${HAN}”》）])([,:;?!]) `, 'gu'), toWide);

/** The line of a file with its marks as Chinese sets them. */
export const withMarks = (line, path = '') => {
  if (!hasHan.test(line)) return line;
  const wide = withBrackets(line).replace(BEFORE_HAN, toWide).replace(AFTER_HAN, toWide);
  return path.endsWith('.refusals.ts') ? withMarksInRefusals(wide) : wide;
};

/** What is wrong with the Chinese of a line. */
export const faultsOf = (line, path) => [
  ...(withMarks(line, path) === line ? [] : [`half-width marks; write: ${withMarks(line, path).trim()}`]),
  ...WORDS.filter(([word]) => word.test(line)).map(
    ([word, better, why]) => `“${word.exec(line)?.[0]}”: write ${better}${why ? ` (${why})` : ''}`,
  ),
];

/** Recorded answers keep their words; data is quoted; the lint and its spec name what they forbid. */
const SKIPPED =
  /^(test\/fixtures|test\/demo\/texts|tools\/chinese\.mjs|test\/docs\/chinese\.spec\.ts|kernel\/programme\/src\/calendar\/data)/u;
const READ = /\.(tsx?|mjs|js|cjs|md|yml)$/u;

const tracked = () =>
  spawnSync('git', ['ls-files'], { encoding: 'utf8' })
    .stdout.split('\n')
    .filter((path) => READ.test(path) && !SKIPPED.test(path));

const check = (fix) => {
  let faults = 0;
  for (const path of tracked()) {
    const text = readFileSync(path, 'utf8');
    if (!hasHan.test(text)) continue;
    const lines = text.split('\n');
    const mended = lines.map((line) => withMarks(line, path));
    if (fix) writeFileSync(path, mended.join('\n'));
    (fix ? mended : lines).forEach((line, at) => {
      for (const fault of faultsOf(line, path)) {
        faults += 1;
        console.error(`${path}:${at + 1} ${fault}`);
      }
    });
  }
  return faults;
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.exitCode = check(process.argv.includes('--fix')) === 0 ? 0 : 1;
}
