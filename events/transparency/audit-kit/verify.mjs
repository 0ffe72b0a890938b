// Verifies a kit of the transparency log with Node alone: node verify.mjs [FILE WITH THE KEY OF THE LOG]
import { createHash, createPublicKey, verify } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

const folder = new URL('.', import.meta.url);
const read = (name) => readFileSync(new URL(name, folder));
const sha256 = (...parts) => createHash('sha256').update(Buffer.concat(parts)).digest();
const [LEAF, NODE] = [Buffer.of(0), Buffer.of(1)];

const fail = (zh, en) => {
  console.error(`不符：${zh}\nFAILED: ${en}`);
  process.exit(1);
};

const isSignedByEd25519 = (text, bytes, signature) => {
  const der = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), bytes]);
  return verify(null, text, createPublicKey({ key: der, format: 'der', type: 'spki' }), signature);
};
const ED25519 = { title: 'Ed25519', mark: Buffer.of(1), length: 32, judge: isSignedByEd25519 };
const BESIDE = existsSync(new URL('beside.mjs', folder)) ? (await import('./beside.mjs')).SCHEMES : [];

const keyOf = (text) => {
  const [, name, id, base64] = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+=*)$/.exec(text.trim()) ?? [];
  const material = Buffer.from(base64 ?? '', 'base64');
  const hash = sha256(Buffer.from(`${name}\n`), material).subarray(0, 4);
  const isOf = ({ mark, length }) =>
    material.length === mark.length + length && material.subarray(0, mark.length).equals(mark);
  const scheme = [ED25519, ...BESIDE].find(isOf);
  if (!scheme || hash.toString('hex') !== id) fail('公钥无效。', 'this is not a key of a log.');
  return { name, hash, text: text.trim(), scheme, bytes: material.subarray(scheme.mark.length) };
};

/** The text of a note, its signatures, and what is to be said of a key: all that it signed is true, or false, or not to be judged here. */
const openNote = (note) => {
  const end = note.lastIndexOf('\n\n') + 1;
  const text = note.slice(0, end);
  const lines = note.slice(end + 1).matchAll(/^— (\S+) (\S+)$/gmu);
  const signatures = [...lines].map(([, name, base64]) => ({ name, bytes: Buffer.from(base64, 'base64') }));
  const isBy = (key) => (one) => one.name === key.name && one.bytes.subarray(0, 4).equals(key.hash);
  const verdictOn = (key) => {
    const own = signatures.filter(isBy(key));
    if (own.length === 0) return 'absent';
    const verdicts = own.map(({ bytes }) => key.scheme.judge(Buffer.from(text), key.bytes, bytes.subarray(4)));
    return verdicts.includes(false) ? false : verdicts.includes(undefined) ? undefined : true;
  };
  return { text, signatures, isBy, verdictOn, isSignedBy: (key) => verdictOn(key) === true };
};

/** A note in log.keys: both keys say that one follows the other, and from which head on. */
const successionIn = (note) => {
  const { text, isSignedBy } = openNote(note);
  const [heading, one = '', other = '', size, root] = text.split('\n');
  if (heading !== 'zhudian/key-succession/v1') fail('密钥的更换无效。', 'this is not the succession of a key.');
  const [old, next] = [keyOf(one), keyOf(other)];
  if (next.name !== old.name || !isSignedBy(old) || !isSignedBy(next))
    fail('密钥的更换无效。', 'the succession of a key is false.');
  return { old, next, head: { size: Number(size), root } };
};

/** The keys of the log, with the heads from which and up to which they sign. */
const periodsOf = (trusted) => {
  const notes = existsSync(new URL('log.keys', folder)) ? read('log.keys').toString() : '';
  const periods = [];
  for (const note of notes.split(/^(?=zhudian\/key-succession\/v1$)/m).filter((one) => one !== '')) {
    const { old, next, head } = successionIn(note);
    if (periods.length === 0) periods.push({ key: old, from: { size: 0 } });
    const last = periods.at(-1);
    const isNew = periods.every(({ key }) => key.text !== next.text);
    if (last.key.text !== old.text || last.from.size > head.size || !isNew)
      fail('密钥的更换无效。', 'the succession of a key is false.');
    last.to = head;
    periods.push({ key: next, from: head });
  }
  if (periods.length > 0) delete periods[0].from;
  return periods.some(({ key }) => key.text === trusted.text) ? periods : [{ key: trusted }];
};

const openCheckpoint = (note, trusted) => {
  const { text, isSignedBy, verdictOn } = note;
  const [origin, digits, root] = text.split('\n');
  const size = Number(digits);
  const { title, lacks } = trusted.scheme;
  if (verdictOn(trusted) === undefined)
    fail(`无法核对${title}签名：${lacks[0]}。`, `${title} cannot be judged here: ${lacks[1]}.`);
  const signers = periodsOf(trusted).filter(({ key }) => key.name === origin && isSignedBy(key));
  if (signers.length === 0) fail('检查点的签名无效。', 'the signature of the checkpoint is false.');
  const isAt = (head) => head.size === size && head.root === root;
  const isIn = ({ from, to }) => (!from || size > from.size || isAt(from)) && (!to || size < to.size || isAt(to));
  if (!signers.some(isIn))
    fail('检查点不在密钥的有效期内。', 'the key of the checkpoint signs from or up to another head.');
  return { origin, size, root: Buffer.from(root, 'base64') };
};

const KEY_MISSING = ['此处没有其公钥', 'its key is not here'];

/** What there is to be said of each signature on the checkpoint, by the keys that lie here; none of them may be false. */
const judgeSignatures = ({ signatures, isBy, verdictOn }, origin, trusted) => {
  const files = readdirSync(folder).filter((name) => /^log(\.[a-z0-9-]+)?\.pub$/.test(name));
  const keys = [trusted, ...files.map((file) => ({ ...keyOf(read(file).toString()), file }))];
  for (const { file, ...key } of keys) {
    const { scheme } = key;
    const verdict = verdictOn(key);
    if (key.name !== origin || verdict === false)
      fail(`检查点的${scheme.title}签名无效。`, `the ${scheme.title} signature of the checkpoint is false.`);
    // The key of the log may be an earlier one than that which signed.
    if (verdict === 'absent' && scheme !== ED25519)
      fail(`检查点没有${file}的签名。`, `the checkpoint bears no signature by the key in ${file}.`);
  }
  return signatures.map((signature) => {
    const id = signature.bytes.subarray(0, 4).toString('hex');
    const key = keys.find((one) => isBy(one)(signature));
    const [by, lacks] = key ? [key.scheme.title, key.scheme.lacks] : [signature.name, KEY_MISSING];
    return key && verdictOn(key)
      ? `签名：${by}（${id}）有效。\nSIGNATURE: ${by} (${id}), judged and true.`
      : `签名：${by}（${id}）未核对，${lacks[0]}。\nSIGNATURE: ${by} (${id}), not judged: ${lacks[1]}.`;
  });
};

/** RFC 9162, section 2.1.3.2. */
const rootBy = (index, size, leaf, path) => {
  let [node, last, hash] = [index, size - 1, leaf];
  const up = () => ([node, last] = [Math.floor(node / 2), Math.floor(last / 2)]);
  for (const neighbour of path) {
    if (last === 0) return undefined;
    if (node % 2 === 1 || node === last) {
      hash = sha256(NODE, neighbour, hash);
      while (node % 2 === 0 && node !== 0) up();
    } else hash = sha256(NODE, hash, neighbour);
    up();
  }
  return last === 0 ? hash : undefined;
};

/** Lines of a file that ends with a line break, as bytes. */
const linesOf = (bytes) => {
  const lines = [];
  let start = 0;
  for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, start)) {
    lines.push(bytes.subarray(start, end));
    start = end + 1;
  }
  return start === bytes.length ? lines : [...lines, bytes.subarray(start)];
};

const [given] = process.argv.slice(2);
const key = keyOf((given === undefined ? read('log.pub') : readFileSync(given)).toString());
const note = openNote(read('checkpoint').toString());
const { origin, size, root } = openCheckpoint(note, key);
const signed = judgeSignatures(note, origin, key);
const [facts, proofs] = [linesOf(read('facts.ndjson')), linesOf(read('proofs.txt'))];
if (facts.length !== proofs.length || facts.length === 0)
  fail('事件与证明的数量不同。', 'there are not as many proofs as facts.');
facts.forEach((fact, at) => {
  const [index, ...path] = proofs[at].toString().split(' ');
  const hashes = path.map((hash) => Buffer.from(hash, 'base64'));
  const isIndex = /^(0|[1-9]\d*)$/.test(index) && Number(index) < size;
  const areHashes = hashes.every(({ length }) => length === 32);
  if (!isIndex || !areHashes || !rootBy(Number(index), size, sha256(LEAF, fact), hashes)?.equals(root))
    fail(`第${at + 1}条事件与检查点不符。`, `fact ${at + 1} does not fit the checkpoint.`);
});
const documents = existsSync(new URL('evidence/', folder)) ? readdirSync(new URL('evidence/', folder)) : [];
for (const name of documents) {
  const isNamed = /^[0-9a-f]{64}$/.test(name) && facts.some((fact) => fact.includes(name));
  if (!isNamed || sha256(read(`evidence/${name}`)).toString('hex') !== name)
    fail(`材料${name}与事件所记的哈希值不符。`, `document ${name} is not what a fact names by its hash.`);
}
for (const line of signed) console.log(line);
console.log(`相符：${documents.length}份材料与事件所记的哈希值一致。`);
console.log(`VERIFIED: ${documents.length} documents are what the facts name by their hashes.`);
console.log(`相符：${facts.length}条事件都在检查点（共${size}条）之内，未被改动。`);
console.log(`VERIFIED: ${facts.length} facts are in the checkpoint over ${size}, unchanged. ${key.name}`);
