import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openVault, sealOf } from '@zhudian/framework/service';
import { onEveryStore } from '../../support/read-model-stores';

const about = (words: string, persons: readonly string[] = ['mei'], kind: 'words' | 'name' = 'words') =>
  sealOf({ words, kind, stream: 'Pledge-p1', persons });

onEveryStore('The vault', (fresh) => {
  let url: string;
  beforeEach(async () => {
    url = await fresh();
  });

  it('gives words for their seals, to whoever opens it, also when it is opened again', async () => {
    const [one, other] = [await openVault(url), await openVault(url)];
    const [first, second] = [about('梅在值班'), about('梅在值班')];
    expect(first.seal).not.toBe(second.seal);
    await one.keep([first]);
    await other.keep([second]);
    expect(other.digestKey).toBe(one.digestKey);
    const both = new Map([first, second].map(({ seal }) => [seal, '梅在值班']));
    expect(await other.wordsOf([first.seal, second.seal, about('无').seal])).toStrictEqual(both);
    await Promise.all([one.close(), other.close()]);
    const again = await openVault(url);
    expect(await again.wordsOf([first.seal, second.seal])).toStrictEqual(both);
    expect(again.digestKey).toBe(one.digestKey);
    await again.close();
  });

  it('erases a name, or all that speaks about a person, and nothing of anybody else', async () => {
    const vault = await openVault(url);
    const [name, said, shared, other] = [
      about('梅兰', ['mei'], 'name'),
      about('梅迟到'),
      about('梅与柏谈话', ['bo', 'mei']),
      about('柏请假', ['bo']),
    ];
    const left = async () => [...(await vault.wordsOf([name, said, shared, other].map(({ seal }) => seal))).values()];
    await vault.keep([name, said, shared, other]);
    await vault.erase('mei', 'NAME');
    expect((await left()).toSorted()).toStrictEqual(['柏请假', '梅与柏谈话', '梅迟到'].toSorted());
    await vault.erase('mei', 'ALL');
    expect(await left()).toStrictEqual(['柏请假']);
    await vault.close();
  });

  it('erases again what was kept before an erasure, and not what came after it', async () => {
    let now = 1_000;
    const vault = await openVault(url, () => now);
    const [before, after] = [about('旧', ['mei'], 'name'), about('新', ['mei'], 'name')];
    await vault.keep([before]);
    now = 2_000;
    await vault.keep([after]);
    await vault.erase('mei', 'NAME', 1_500);
    expect([...(await vault.wordsOf([before.seal, after.seal])).values()]).toStrictEqual(['新']);
    await vault.close();
  });

  it('drops words whose fact never came, once, and not those of a command under way', async () => {
    let now = 1_000;
    const vault = await openVault(url, () => now);
    const [orphan, recorded, underWay] = [about('弃'), about('存'), about('未')];
    await vault.keep([orphan, recorded]);
    now = 2_000;
    await vault.keep([underWay]);
    const asked: string[] = [];
    const isRecorded = (stream: string, seal: string) => {
      asked.push(`${stream} ${seal}`);
      return Promise.resolve(seal === recorded.seal);
    };
    await vault.sweep(1_500, isRecorded);
    await vault.sweep(1_500, isRecorded);
    expect(asked.toSorted()).toStrictEqual([orphan, recorded].map(({ seal }) => `Pledge-p1 ${seal}`).toSorted());
    expect([...(await vault.wordsOf([orphan.seal, recorded.seal, underWay.seal])).values()].toSorted()).toStrictEqual(
      ['存', '未'].toSorted(),
    );
    await vault.close();
  });
});

describe('The files of the vault', () => {
  const HIDDEN = ['欧阳一鸣', '欧阳二鸣', 'O’Hara', '梅'.repeat(60)];
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'zhudian-vault-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const found = async () => {
    const files = await Promise.all((await readdir(folder)).map((file) => readFile(join(folder, file))));
    return HIDDEN.filter((name) => files.some((bytes) => bytes.includes(name)));
  };

  it('hold what was erased no more, while several have it open', async () => {
    const [vault, other] = [await openVault(`sqlite:${folder}`), await openVault(`sqlite:${folder}`)];
    const seals = HIDDEN.map((words, at) => about(words, [`p${at}`]));
    for (const one of seals) await vault.keep([one]);
    expect(await found()).toStrictEqual(HIDDEN);
    expect((await other.wordsOf(seals.map(({ seal }) => seal))).size).toBe(HIDDEN.length);
    for (const at of HIDDEN.keys()) await other.erase(`p${at}`, 'ALL');
    expect(await found()).toStrictEqual([]);
    await Promise.all([vault.close(), other.close()]);
  });

  it('are for their owner alone', async () => {
    const vault = await openVault(`sqlite:${folder}`);
    await vault.keep([about('梅')]);
    const modes = await Promise.all(
      (await readdir(folder)).map(async (file) => (await stat(join(folder, file))).mode & 0o777),
    );
    expect(modes).toStrictEqual([0o600, 0o600, 0o600]);
    await vault.close();
  });

  it('hold what an earlier version erased no more once they are opened, and its names still', async () => {
    const earlier = new DatabaseSync(join(folder, 'person_vault.sqlite'));
    earlier.exec('create table person_name (id text primary key, name text)');
    for (const [at, name] of HIDDEN.entries())
      earlier.prepare('insert into person_name values (?, ?)').run(`p${at}`, name);
    earlier.exec("insert into person_name values ('mei', '梅兰'); delete from person_name where id <> 'mei'");
    earlier.close();
    expect(await found()).not.toStrictEqual([]);
    const vault = await openVault(`sqlite:${folder}`);
    expect(await vault.oldNamesOf(['mei', 'p0'])).toStrictEqual(new Map([['mei', '梅兰']]));
    await vault.erase('mei', 'NAME');
    expect(await vault.oldNamesOf(['mei'])).toStrictEqual(new Map());
    await vault.close();
    expect(await found()).toStrictEqual([]);
  });
});
