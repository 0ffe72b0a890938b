import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { auditVariables, readSettings } from '@zhudian/settings';
import { logRunningIn } from '../running-log';
import { logBehind, logInFolder, type PublishedLog } from '@zhudian/transparency';

export const HELP = `npm run audit -- verify [--against CHECKPOINT | --receipt FILE] [--since FILE] [--key FILE]
npm run audit -- witness [--folder FOLDER] [--name NAME]
npm run audit -- serve-witness --key FILE [--listen HOST:PORT] [--folder FOLDER] [--name NAME]
npm run audit -- submit --witness URL --key FILE [--out FILE]
npm run audit -- kit --posting ID | --until POSITION [--out FILE]
npm run audit -- pack --decision ID | KIND/ID [--as-of POSITION] [--out FILE]
npm run audit -- replay [--rules VERSION]
npm run audit -- rotate-key

verify   由日志重新计算，与保存的检查点比较，指出差别：截断、调换、插入、删去、改动、恢复成较早的副本。
         Computes the tree anew from the log and compares it with a checkpoint that was kept: says what was cut, swapped,
         put in, left out or changed, and whether an older copy was put back. Exit code 1 when anything was.
witness  取最新检查点，核对与上次保存的一致，签名后保存；供审计、纪检部门在自己的机器上定期运行。
         Takes the newest checkpoint, sees that it goes on from the one that was kept, signs and keeps it: for a machine
         of the auditors or the discipline office, again and again.
serve-witness
         见证服务（C2SP tlog-witness），由纪检监察部门在自己的机器上运行：日志送来检查点和一致性证明，相符才签名。--key 为日志的公钥。
         A witness that logs come to, on a machine of the discipline office: signs only what goes on from what it signed last.
         --key is the key of the log.
submit   将最新检查点送见证服务签名，保存签名后的检查点。--key 为见证方的公钥。
         Has a witness sign the newest checkpoint, and keeps it. --key is the key of the witness.
kit      制作证据包：事件及其引用的佐证材料、证明、检查点、公钥、验证程序与说明。
         Makes one zip: facts and the documents that they name, proofs, checkpoint, key, programs that verify them, instructions.
pack     制作一项决定的依据卷：任职、表彰、任期考评、办结线索等决定当时所依据的全部事件，附可打印的公文格式页面。
         Makes one zip on a decision (an appointment, an award, the evaluation of a term, a closed clue): all facts that it
         rested on at that moment, with proofs, and a page to be printed. With --gateway and AUDIT_TOKEN it shows the words
         that the bearer of the token may see.

replay   按规则重新判断全部办理，列出应予拒绝、应予警告的各项，以及不能还原为办理的事件类型。
         Judges every command again, on what was recorded before it: lists what would have been refused or warned of, and the
         types of facts that cannot be led back to a command. Exit code 1 when anything was.
rotate-key
         更换检查点的签名密钥：生成新密钥，下一个检查点起由其签署，并由原密钥签名确认；原检查点继续有效。
         A new key for checkpoints: it signs from the next one on, and the old key signs that it follows. Old ones stay valid.

  --rules VERSION     据以判断的规则版本；默认为当时适用的 / by which rule set; by those in force then when absent
  --decision ID       决定所在事件的编号，或者对象的类别和编号，如 Posting/ID，指其最近一项决定
                      the id of the fact that tells the decision, or of the thing, as Posting/ID: the last decision on it
  --as-of POSITION    截至某位置的决定和更正 / decisions and amendments up to a position
  --against FILE      保存的检查点；默认为最新检查点 / the checkpoint that was kept; the newest one when absent
  --since FILE        只核对上次以后的，并记下核对到何处；不存在时全部核对
                      verifies what came since the last time, and takes down how far it got; everything when it is not there
  --receipt FILE      保存的返回结果，核对其中的回执 / an answer that was kept: verifies the receipts in it
  --key FILE          保存的公钥 / the key that was kept
  --gateway URL       检查点和哈希值所在的网关；默认为数据目录 / where checkpoint and hashes are read; the data folder when absent
  --folder FOLDER     见证方的目录 / where the witness keeps its own (./witness)
  --name NAME         见证方的名称 / the name of the witness (witness)
  --witness URL       见证服务 / the witness that is asked
  --listen HOST:PORT  见证服务的地址 / where the witness is served (127.0.0.1:8089)
  --out FILE          写入的文件 / the file that is written (./kit.zip)

环境变量 / environment:
  DATA_DIR            数据目录 / folder of the data (./.data)
  AUDIT_TOKEN         查阅文字的登录凭证 / the token of who reads the words
  EVENT_STORE         日志；默认为 DATA_DIR 中正在运行的，未运行时读取其副本
                      the log; the one that runs in DATA_DIR when absent, or a copy of it when none runs
`;

export interface AuditOptions {
  readonly published: PublishedLog;
  /** Absent when no log is named and none is running here. */
  readonly eventStore: string | undefined;
  readonly logFolder: string;
  readonly against?: string | undefined;
  readonly receipt?: string | undefined;
  readonly since?: string | undefined;
  readonly key?: string | undefined;
  readonly posting?: string | undefined;
  readonly until?: string | undefined;
  readonly decision?: string | undefined;
  readonly asOf?: string | undefined;
  readonly rules?: string | undefined;
  /** Where the graph is asked, and as whom; absent unless both are said. */
  readonly gateway: { readonly url: string; readonly token: string } | undefined;
  /** Where the documents are that facts name. */
  readonly evidence: string;
  /** Where the key is that signs checkpoints. */
  readonly ownFolder: string;
  readonly out: string;
  readonly folder: string;
  readonly witness?: string | undefined;
  readonly listen: string;
  readonly name: string;
}

const text = { type: 'string' } as const;

const OPTIONS = {
  against: text,
  receipt: text,
  since: text,
  key: text,
  gateway: text,
  posting: text,
  until: text,
  decision: text,
  'as-of': text,
  rules: text,
  out: { ...text, default: 'kit.zip' },
  witness: text,
  listen: { ...text, default: '127.0.0.1:8089' },
  folder: { ...text, default: 'witness' },
  name: { ...text, default: 'witness' },
} as const;

/** @throws when an option is unknown. */
export const auditOptions = (args: readonly string[], env: NodeJS.ProcessEnv): AuditOptions => {
  const { values } = parseArgs({ args: [...args], options: OPTIONS });
  const given = readSettings(auditVariables, env);
  const dataDir = resolve(given.DATA_DIR);
  const token = given.AUDIT_TOKEN;
  const { gateway, 'as-of': asOf, ...rest } = values;
  return {
    ...rest,
    asOf,
    evidence: given.EVIDENCE ?? join(dataDir, 'evidence'),
    gateway: gateway !== undefined && token ? { url: gateway, token } : undefined,
    published: gateway === undefined ? logInFolder(join(dataDir, 'proofs')) : logBehind(gateway),
    eventStore: given.EVENT_STORE ?? logRunningIn(dataDir),
    ownFolder: given.OWN_FOLDER ?? join(dataDir, 'own', 'transparency'),
    logFolder: join(dataDir, 'log'),
  };
};
