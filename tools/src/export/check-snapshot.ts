import { DatabaseSync } from 'node:sqlite';
import { GrowingTree, isSignedBy, leafHash, parseNote, type VerifierKey } from '@zhudian/proofs';

interface CountedList {
  readonly list: string;
  readonly rows: number;
  readonly root: string;
}

interface Whole {
  readonly asOfPosition: string;
  readonly rows: number;
  readonly root: string;
  readonly statement: string | null;
}

export interface CheckedSnapshot {
  readonly position: string;
  readonly lists: number;
  readonly rows: number;
}

const check = (isSo: boolean, what: string): void => {
  if (!isSo) throw new Error(what);
};

const rootOf = (rows: Iterable<readonly unknown[]>): Pick<CountedList, 'rows' | 'root'> => {
  const tree = new GrowingTree();
  for (const row of rows) tree.append(leafHash(JSON.stringify(row)));
  return { rows: tree.size, root: tree.root().toString('base64') };
};

const checkList = (database: DatabaseSync, { list, rows, root }: CountedList): void => {
  const statement = database.prepare(`SELECT * FROM "${list.replaceAll('"', '""')}" ORDER BY rowid`);
  statement.setReturnArrays(true);
  const own = rootOf(statement.iterate() as Iterable<unknown> as Iterable<readonly unknown[]>);
  check(own.rows === rows, `${list}：应有 ${rows} 行，实有 ${own.rows} 行。 Rows are missing, or too many.`);
  check(own.root === root, `${list}：根哈希不符。 The rows are not those that were told.`);
};

/** Checks a snapshot against the roots in it, and these against what the gateway has stated. @throws what is wrong. */
export const checkSnapshot = (path: string, key: VerifierKey): CheckedSnapshot => {
  const database = new DatabaseSync(path, { readOnly: true });
  try {
    const [whole] = database.prepare('SELECT * FROM "_snapshot"').all() as unknown as readonly Whole[];
    const lists = database
      .prepare('SELECT "list", "rows", "root" FROM "_lists" ORDER BY rowid')
      .all() as unknown as readonly CountedList[];
    if (!whole?.statement) throw new Error('文件没有声明。 Nothing is stated of the file.');
    for (const one of lists) checkList(database, one);
    const { root } = rootOf(lists.map((one) => [one.list, one.rows, one.root]));
    const note = parseNote(whole.statement);
    check(isSignedBy(note, key), '没有该密钥的签名。 Not signed by this key.');
    const [about, , position = '', rows, stated] = note.text.split('\n');
    check(about === 'zhudian/snapshot', '不是数据库的声明。 States nothing of a snapshot.');
    const count = lists.reduce((sum, one) => sum + one.rows, 0);
    check(Number(rows) === count && stated === root, '行数或根哈希与声明不符。 Not what was stated.');
    check(position === whole.asOfPosition, '位置与声明不符。 Of another position.');
    return { position, lists: lists.length, rows: count };
  } finally {
    database.close();
  }
};
