import { canonical, isSignedBy, leafHash, MemoryTree, parseNote, type VerifierKey } from '@zhudian/proofs';

/** A line of a file of changes: a fact, or what is stated of those before it. */
interface Line {
  readonly cursor: string;
  readonly segment?: string;
  readonly position?: string;
}

export interface Checked {
  readonly facts: number;
  readonly segments: number;
  /** The position after which the first segment begins, and that at which the last one ends. */
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** For whom, and of what, as the statements say. */
  readonly viewer: string | undefined;
  readonly filter: string | undefined;
}

const NOTHING: Checked = {
  facts: 0,
  segments: 0,
  from: undefined,
  to: undefined,
  viewer: undefined,
  filter: undefined,
};

const leafOf = ({ cursor: _, place: __, ...fact }: Line & { readonly place?: unknown }) =>
  leafHash(Buffer.from(canonical(fact)));

const check = (isSo: boolean, what: string, at: string): void => {
  if (!isSo) throw new Error(`${at}: ${what}`);
};

const checkSegment = async (
  before: Checked,
  facts: readonly Line[],
  line: Line,
  key: VerifierKey,
): Promise<Checked> => {
  const note = parseNote(line.segment ?? '');
  const at = line.cursor;
  check(isSignedBy(note, key), '没有该密钥的签名。 Not signed by this key.', at);
  const [about, viewer, filter, after = '', position = '', count, root] = note.text.split('\n');
  check(about === 'zhudian/changes', '不是变更的声明。 States nothing of changes.', at);
  check(before.to === undefined || before.to === after, '与前一段不相接。 Does not follow the segment before it.', at);
  check(before.viewer === undefined || before.viewer === viewer, '申请人不同。 For somebody else.', at);
  check(before.filter === undefined || before.filter === filter, '筛选条件不同。 Of something else.', at);
  check(
    Number(count) === facts.length,
    `应有 ${count} 条，实有 ${facts.length} 条。 Facts are missing, or too many.`,
    at,
  );
  const tree = new MemoryTree(facts.map(leafOf));
  const own = (await tree.rootAt(facts.length)).toString('base64');
  check(own === root, '根哈希不符。 The facts are not those that were told.', at);
  const { from = after } = before;
  return { facts: before.facts + facts.length, segments: before.segments + 1, from, to: position, viewer, filter };
};

/**
 * Checks a file of changes against what the gateway has stated of each part of it: that nothing was left out between the
 * first position and the last, and that nothing was added or altered. @throws what is wrong, and where.
 */
export const checkSegments = async (lines: AsyncIterable<string>, key: VerifierKey): Promise<Checked> => {
  let checked = NOTHING;
  let facts: Line[] = [];
  for await (const text of lines) {
    const line = JSON.parse(text) as Line;
    if (line.segment === undefined) facts.push(line);
    else {
      checked = await checkSegment(checked, facts, line, key);
      facts = [];
    }
  }
  if (facts.length > 0) throw new Error('末尾的事件没有声明。 Nothing is stated of the last facts.');
  return checked;
};
