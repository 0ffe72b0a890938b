import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPersonVault } from '../../../services/personnel/src/vault/person-vault';
import { onEveryStore } from '../../support/read-model-stores';

onEveryStore('The vault', (fresh) => {
  it('keeps a name until it is changed or erased, also when it is opened again', async () => {
    const url = await fresh();
    const first = await openPersonVault(url);
    await first.record('mei', '梅');
    await first.record('mei', '梅兰');
    await first.record('bo', '柏');
    await first.erase('bo');
    await first.close();

    const again = await openPersonVault(url);
    expect([await again.nameOf('mei'), await again.nameOf('bo'), await again.nameOf('nobody')]).toStrictEqual([
      '梅兰',
      null,
      null,
    ]);
    await again.close();
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

  it('hold an erased or changed name no more, while it is open', async () => {
    const vault = await openPersonVault(`sqlite:${folder}`);
    for (const [at, name] of HIDDEN.entries()) await vault.record(`p${at}`, name);
    expect(await found()).toStrictEqual(HIDDEN);
    await vault.record('p0', '新名');
    for (const at of HIDDEN.keys()) if (at > 0) await vault.erase(`p${at}`);
    expect(await found()).toStrictEqual([]);
    await vault.close();
  });

  it('hold it no more once it is opened, where an earlier version left it', async () => {
    const earlier = new DatabaseSync(join(folder, 'person_vault.sqlite'));
    earlier.exec('create table person_name (id text primary key, name text)');
    for (const [at, name] of HIDDEN.entries())
      earlier.prepare('insert into person_name values (?, ?)').run(`p${at}`, name);
    earlier.exec('delete from person_name');
    earlier.close();
    expect(await found()).not.toStrictEqual([]);
    await (await openPersonVault(`sqlite:${folder}`)).close();
    expect(await found()).toStrictEqual([]);
  });
});
