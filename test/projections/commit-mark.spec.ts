import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CommitMark, watchCommits } from '../../projections/src/storing/commit-mark';
import type { Database } from '../../projections/src/storing/database';
import { openDatabase } from '../../projections/src/storing/open-database';
import { until } from '../support/patience';

const statement = (sql: string) => ({ sql, parameters: [] });

describe('A commit to a store in SQLite', () => {
  let folder: string;
  let writer: Database;
  let reader: Database;
  let told = 0;
  let end: () => void;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'zhudian-commit-mark-'));
    writer = openDatabase(`sqlite:${folder}`, 'organization', 'write');
    writer.tellCommits?.();
    await writer.run(statement('create table unit (id text)'));
    reader = openDatabase(`sqlite:${folder}`, 'organization', 'read');
    told = 0;
    end = reader.onCommit?.(() => told++) ?? (() => undefined);
  });
  afterEach(async () => {
    end();
    await reader.close();
    await writer.close();
    rmSync(folder, { recursive: true });
  });
  const written = () => writer.transaction((session) => session.run(statement("insert into unit values ('a')")));
  const countOf = async () => (await reader.all(statement('select count(*) from unit')))[0]?.[0];

  it('is told to those who read it, when they can see it', async () => {
    await written();
    await until(() => told > 0);
    expect(await countOf()).toBe(1);
  });

  it('is told by a file for its owner alone', () => {
    expect(statSync(join(folder, 'organization.commits')).mode & 0o777).toBe(0o600);
  });

  it('is not told when there was none', async () => {
    await expect(writer.transaction(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await written();
    await until(() => told > 0);
    expect(told).toBe(1);
  });

  it('is told no more to those who have ended it', async () => {
    const other = openDatabase(`sqlite:${folder}`, 'organization', 'read');
    let toldOther = 0;
    const endOther = other.onCommit?.(() => toldOther++);
    end();
    await written();
    await until(() => toldOther > 0);
    expect(told).toBe(0);
    endOther?.();
    await other.close();
  });

  it('stands where it cannot be told', () => {
    const mark = new CommitMark(join(folder, 'mark'));
    mark.close();
    expect(() => mark.touch()).not.toThrow();
    expect(() => watchCommits(join(folder, 'nothing', 'here'), () => undefined)()).not.toThrow();
  });
});
