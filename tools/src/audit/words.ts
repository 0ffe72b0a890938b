import type { Difference, Finding } from './compare-leaves';

const words: Readonly<Record<Difference, readonly [zh: string, en: string]>> = {
  CUT: [
    '日志缺少后面的事件：被截断，或者恢复成了较早的副本。',
    'The last facts are missing: the log was cut, or an older copy of it was put back.',
  ],
  REWRITTEN: [
    '自某处起是另外的事件：恢复成较早的副本后又继续记录。',
    'From a place on there are other facts: an older copy was put back, and recording went on from it.',
  ],
  SWAPPED: ['事件的顺序被调换。', 'Facts were swapped.'],
  INSERTED: ['有事件被插入。', 'A fact was put in between.'],
  REMOVED: ['有事件被删去。', 'A fact was left out.'],
  CHANGED: ['有事件被改动。', 'A fact was changed.'],
  UNLOCATED: [
    '与检查点不符；公布的哈希值也与检查点不符，无法指出位置。',
    'It does not fit the checkpoint; nor do the published hashes, so that they do not tell where.',
  ],
};

/** What differs and where, for a person. */
export const wordsOn = ({ difference, places, found, kept }: Finding): string => {
  const [zh, en] = words[difference];
  const where = places.length === 0 ? '' : `\n  序号 / index: ${places.join(', ')}`;
  return `${zh}\n${en}${where}\n  检查点 / checkpoint: ${kept}, 日志 / log: ${found}\n`;
};

export const INTACT = (kept: number, found: number): string =>
  `完好：检查点内的${kept}条事件与当时一致，此后又记录了${found - kept}条。\n` +
  `Intact: the ${kept} facts of the checkpoint are as they were; ${found - kept} were recorded since.\n`;

export const INTACT_SINCE = (before: number, kept: number, found: number): string =>
  `完好：自上次以来检查点内新增的${kept - before}条事件与检查点一致，此后又记录了${found - kept}条；上次已核对的${before}条未重新核对。\n` +
  `Intact: the ${kept - before} facts that the checkpoint gained since the last time fit it; ${found - kept} were recorded since. The ${before} of the last time were not looked at again.\n`;

export const say = (words: string): void => void process.stdout.write(words);

/** @returns whether every command has its receipt. */
export const sayReceipts = ({
  facts,
  failed,
}: {
  readonly facts: number;
  readonly failed: readonly string[];
}): boolean => {
  const missing = failed.map((id) => `  commandId: ${id}\n`).join('');
  say(
    failed.length === 0
      ? `相符：${facts}条事件都在已签名的检查点之内。\nVERIFIED: ${facts} facts are below a signed checkpoint.\n`
      : `没有回执，或者回执与检查点不符：\nFAILED: no receipt, or one that does not fit its checkpoint:\n${missing}`,
  );
  return failed.length === 0;
};

export const NEXT_KEY = (key: string): string =>
  `已生成新密钥，下一个检查点起由其签署；原密钥签署的检查点继续有效。请通知审计和纪检监察部门，并备份密钥目录。\n` +
  `A new key was made: it signs from the next checkpoint on; those of the old key stay valid. Tell the auditors, and back up the folder of the keys.\n${key}\n`;

/** Documents that facts of a kit name and that it does not hold. */
export const MISSING = (hashes: readonly string[]): string =>
  `缺少${hashes.length}份材料（未上传、已删除或者已损坏）： ${hashes.length} documents are missing (never brought, erased or damaged):\n${hashes.map((sha256) => `  ${sha256}\n`).join('')}`;
