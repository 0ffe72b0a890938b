import { createHash, randomUUID } from 'node:crypto';
import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEvidence, type EvidenceFiles } from '@zhudian/evidence';
import { documentWords, openVault, sealOf, type Vault } from '@zhudian/framework/service';
import { catalogue } from '@zhudian/facts';
import { MemoryLog } from '@zhudian/log';
import { Sealer } from '../../../kernel/framework/src/commands/sealing';
import { namesInLog } from '../../../kernel/framework/src/running/sweep-documents';
import { minuted } from '../../support/meeting.story';
import { recorded } from '../../support/recorded';
import { onEveryStore } from '../../support/read-model-stores';

/** Behind the hash of a document: who has brought it. */
const BROUGHT = createHash('sha256').update('u-1').digest('hex').slice(0, 32);

const named = (name: string, persons: readonly string[]) =>
  sealOf({ words: name, kind: 'words', stream: 'Pledge-p1', persons });

onEveryStore('The documents of the vault', (fresh) => {
  let url: string;
  let folder: string;
  let files: EvidenceFiles;
  let vault: Vault;
  let now = 1_000;
  beforeEach(async () => {
    url = await fresh();
    folder = await mkdtemp(join(tmpdir(), 'zhudian-documents-'));
    files = await openEvidence(folder);
    now = 1_000;
    vault = await openVault(url, () => now, files);
  });
  afterEach(async () => {
    await vault.close();
    await rm(folder, { recursive: true });
  });

  const bring = async (content: string): Promise<string> => {
    const sha256 = createHash('sha256').update(content).digest('hex');
    const file = files.newFile();
    await writeFile(file, content);
    await files.keep(file, sha256, 'u-1');
    return sha256;
  };
  /** Brings a document that facts name, each time with words about some persons. */
  const prove = async (content: string, ...about: readonly (readonly string[])[]): Promise<string> => {
    const sha256 = await bring(content);
    const seals = about.map((persons) => named(content, persons));
    await vault.keep(
      seals,
      seals.map(({ seal }) => ({ sha256, seal })),
    );
    return sha256;
  };
  const left = async () => (await files.all()).map(({ sha256 }) => sha256).toSorted();
  const log = new MemoryLog();
  const sweep = (before = 0) => {
    const namesIn = (some: ReadonlySet<string>) => namesInLog(log, some, new AbortController().signal);
    return vault.sweepDocuments({ before, namesIn });
  };

  it('go with all words about a person, those that speak about others too, and no others do', async () => {
    const ofMei = await prove('梅', ['mei']);
    const ofBoth = await prove('梅、柏', ['bo', 'mei']);
    const twice = await prove('两次', ['bo'], ['mei']);
    const ofBo = await prove('柏', ['bo']);
    const ofNobody = await prove('站', []);
    await vault.erase('mei', 'NAME');
    expect(await left()).toStrictEqual([ofMei, ofBoth, twice, ofBo, ofNobody].toSorted());
    await vault.erase('mei', 'ALL');
    expect(await left()).toStrictEqual([ofBo, ofNobody].toSorted());
  });

  it('stay when they were named after an erasure that is carried out again', async () => {
    const before = await prove('旧', ['mei']);
    now = 2_000;
    const after = await prove('新', ['mei']);
    await vault.erase('mei', 'ALL', 1_500);
    expect(await left()).toStrictEqual([after]);
    expect(before).not.toBe(after);
  });

  it('go again at once when they come back from a copy', async () => {
    await prove('梅', ['mei']);
    await vault.erase('mei', 'ALL');
    await bring('梅');
    await sweep();
    expect(await left()).toStrictEqual([]);
  });

  it('stay while a fact names them, however old they are, and go when none ever did', async () => {
    const [kept, unnamed] = [await prove('梅', ['mei']), await bring('无')];
    for (const name of [kept, unnamed]) await utimes(join(folder, name), 1, 1);
    const justBrought = await bring('刚上传');
    await utimes(join(folder, `${unnamed}.${BROUGHT}`), 1, 1);
    await sweep(Date.now() - 3_600_000);
    expect(await left()).toStrictEqual([kept, justBrought].toSorted());
  });

  it('count as brought when somebody brings them again', async () => {
    const sha256 = await bring('再次上传');
    await utimes(join(folder, sha256), 1, 1);
    await bring('再次上传');
    await sweep(Date.now() - 3_600_000);
    expect(await left()).toStrictEqual([sha256]);
  });

  it('that the data of a fact name go with whom the fact is about, and stay while one of its streams names them', async () => {
    const told = async (content: string, stream: string, persons: readonly string[]) => {
      const sha256 = await bring(content);
      const words = documentWords(sha256, stream, persons);
      await vault.keep([words], [{ sha256, seal: words.seal }]);
      return sha256;
    };
    const ofMei = await told('梅的会议记录', 'Meeting-1', ['mei']);
    const ofBo = await told('柏的会议记录', 'Meeting-2', ['bo']);
    // A stream names it twice, and another one too.
    for (const stream of ['Meeting-2', 'Meeting-2', 'Meeting-3']) await told('柏的会议记录', stream, ['bo']);
    const never = await told('没有登记', 'Meeting-4', ['bo']);
    now = 2_000;
    const asked: string[] = [];
    await vault.sweep(1_500, async (stream, held) => {
      asked.push(held);
      return stream !== 'Meeting-4' && stream !== 'Meeting-2';
    });
    expect(new Set(asked)).toStrictEqual(new Set([ofMei, ofBo, never]));
    await sweep();
    expect(await left()).toStrictEqual([ofMei, ofBo].toSorted());
    await vault.erase('mei', 'ALL');
    expect(await left()).toStrictEqual([ofBo]);
    await bring('梅的会议记录');
    await sweep();
    expect(await left()).toStrictEqual([ofBo]);
  });

  it('that the data of a fact name are kept by the command that tells it, under whom it is about', async () => {
    const content = '会议记录';
    const sha256 = await bring(content);
    const family = catalogue.find(({ category }) => category === 'Meeting');
    const schema = family?.schemas['MinutesFiled'];
    if (!schema) throw new Error('Minutes are filed.');
    const { type, data, metadata } = recorded('Meeting-1', { ...minuted, data: { ...minuted.data, sha256 } });
    const fact = { id: randomUUID(), type, data: data as object, metadata };
    const [sealed] = await new Sealer(vault, ['mei']).seal([{ stream: 'Meeting-1', schema, fact }]);
    expect(sealed?.fact.data).toMatchObject({ sha256 });
    for (const name of [sha256, `${sha256}.${BROUGHT}`]) await utimes(join(folder, name), 1, 1);
    await sweep(Date.now() - 3_600_000);
    expect(await left()).toStrictEqual([sha256]);
    await vault.erase('mei', 'ALL');
    expect(await left()).toStrictEqual([]);
  });

  describe('that an early version did not note down', () => {
    /** A fact that names a document, in its data or as a proof, of which the vault was told nothing. */
    const recordedEarly = async (nth: number, sha256: string, personId: string, isProof = false) => {
      const { type, data, metadata } = recorded(`Meeting-early-${nth}`, {
        ...minuted,
        data: { ...minuted.data, sha256 },
      });
      const minutes = isProof ? { ...data, sha256: 'f'.repeat(64) } : data;
      const evidence = isProof ? { evidence: JSON.stringify([{ sha256, name: '', mime: 'text/plain', size: 1 }]) } : {};
      const said = sealOf({ words: '说明', kind: 'words', stream: `Meeting-early-${nth}`, persons: [personId] });
      await vault.keep([said]);
      const reasons = JSON.stringify({ LATE: said.seal });
      const fact = { id: randomUUID(), type, data: minutes, metadata: { ...metadata, reasons, ...evidence } };
      await log.append([{ stream: `Meeting-early-${nth}`, expected: 'no_stream', facts: [fact] }]);
    };
    const old = async (sha256: string) => {
      for (const name of [sha256, `${sha256}.${BROUGHT}`]) await utimes(join(folder, name), 1, 1);
      return sha256;
    };

    it('stay when a fact of the log names them, and go with whom it is about', async () => {
      const [told, proof, unnamed] = [await bring('早期记录'), await bring('早期佐证'), await bring('无人引用')];
      await recordedEarly(1, told, 'mei');
      await recordedEarly(2, proof, 'bo', true);
      for (const sha256 of [told, proof, unnamed]) await old(sha256);
      for (const _ of ['found in the log', 'known by now']) {
        await sweep(Date.now() - 3_600_000);
        expect(await left()).toStrictEqual([told, proof].toSorted());
      }
      await vault.erase('mei', 'ALL');
      expect(await left()).toStrictEqual([proof]);
    });

    it('go when everything about somebody whom the fact is about was erased before', async () => {
      const [gone, stays] = [await bring('已删除人员'), await bring('他人')];
      await recordedEarly(3, gone, 'mei');
      await recordedEarly(4, stays, 'bo');
      await vault.erase('mei', 'ALL');
      for (const sha256 of [gone, stays]) await old(sha256);
      await sweep(Date.now() - 3_600_000);
      expect(await left()).toStrictEqual([stays]);
      await bring('已删除人员');
      await sweep();
      expect(await left()).toStrictEqual([stays]);
    });

    it('are removed by nobody who could not read the log', async () => {
      const sha256 = await old(await bring('无人引用'));
      const namesIn = () => Promise.reject(new Error('No log.'));
      await expect(vault.sweepDocuments({ before: Date.now(), namesIn })).rejects.toThrow('No log.');
      expect(await left()).toStrictEqual([sha256]);
    });
  });

  it('go when the words that name them are dropped for good, and no others do', async () => {
    const [past, other] = [named('旧', ['mei']), named('旧', ['bo'])];
    const [gone, stays] = [await bring('旧材料'), await bring('两次登记')];
    const documents = [
      { sha256: gone, seal: past.seal },
      { sha256: stays, seal: past.seal },
      { sha256: stays, seal: other.seal },
    ];
    const note = named('说明', ['mei']);
    await vault.keep([past, other, note], documents);
    const seals = [past, other, note].map(({ seal }) => seal);
    expect(await vault.documentsAmong(seals)).toStrictEqual(new Set([past.seal, other.seal]));
    await vault.drop([past.seal]);
    await sweep();
    expect(await left()).toStrictEqual([stays]);
  });

  it('go with the words of a command that never became a fact', async () => {
    await prove('弃', ['mei']);
    now = 2_000;
    await vault.sweep(1_500, () => Promise.resolve(false));
    await sweep();
    expect(await left()).toStrictEqual([]);
  });
});
