import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { misshapen, SET_ASIDE_STREAM, setAsideType, type RecordedFact } from '@zhudian/facts';
import { MemoryLog, passingOver } from '@zhudian/log';
import { openReadModels, openReader, runProjector } from '@zhudian/projections';
import { factMetadata } from '../support/new-facts';
import { until } from '../support/patience';
import { harbourModels, harbours } from './harbours.story';
import { longLog } from './killed/long-log';

const context = 'personnel';

/** An operator's act about a fact. */
const act = async (log: MemoryLog, type: 'FactSetAside' | 'FactTakenUp', fact: RecordedFact) => {
  const revision = (await log.readStream(SET_ASIDE_STREAM)).at(-1)?.revision;
  const path = `${fact.stream}@${fact.revision}`;
  const data = { factId: fact.id, factType: fact.type, path, position: fact.position, basis: '工单1' };
  const told = {
    id: `6a0c1b1e-5f5f-4f0e-9d51-0a6c0a6d1d1${(revision ?? -1) + 1}`,
    type,
    data,
    metadata: factMetadata(),
  };
  return log.append([{ stream: SET_ASIDE_STREAM, expected: revision ?? 'no_stream', facts: [told] }]);
};

describe('A fact that is set aside', () => {
  it('keeps its place in the log and loses its type, until it is taken up again', async () => {
    const memory = new MemoryLog();
    const log = passingOver(memory);
    const moored = { id: '5a0c1b1e-5f5f-4f0e-9d51-0a6c0a6d1d11', type: 'Moored', data: {}, metadata: factMetadata() };
    await memory.append([{ stream: 'harbour-a', expected: 'no_stream', facts: [moored] }]);
    const [first] = memory.facts as [RecordedFact];
    const typeNow = async () => (await log.readStream(first.stream))[0]?.type;
    const era = await log.era?.();
    expect(await typeNow()).toBe(first.type);
    await act(memory, 'FactSetAside', first);
    await until(async () => (await typeNow()) === setAsideType(first.type));
    expect(await log.era?.()).not.toBe(era);
    await act(memory, 'FactTakenUp', first);
    await until(async () => (await typeNow()) === first.type);
  });

  it('is in no row, even if it was folded before, and is again when it is taken up', async () => {
    const home = mkdtempSync(join(tmpdir(), 'zhudian-set-aside-'));
    const url = `sqlite:${home}`;
    const memory = longLog(20);
    const [stop, store] = [new AbortController(), await openReadModels({ url, context, models: harbourModels })];
    const projector = runProjector({ log: passingOver(memory), store, signal: stop.signal });
    await until(() => store.checkpoint?.commit === 19);
    const reader = await openReader({ url, context, models: harbourModels });
    const rows = async () =>
      JSON.stringify((await reader.at(await reader.position()).page(harbours, { first: 50 })).rows);
    const whole = await rows();
    const last = memory.facts[19] as RecordedFact;
    await act(memory, 'FactSetAside', last);
    await until(async () => (await rows()) !== whole);
    await act(memory, 'FactTakenUp', last);
    await until(async () => (await rows()) === whole);
    stop.abort();
    await projector.done;
    await Promise.all([reader.close(), store.close()]);
    rmSync(home, { recursive: true });
  });
});

describe('The shape of a fact', () => {
  it('says what is missing or of another kind, and nothing about values', () => {
    const renamed = { orgUnitId: 'u-1', name: '所' };
    expect(misshapen({ type: 'OrgUnitRenamed', data: { name: 1 } })).toBe('data.name is no string');
    expect(misshapen({ type: 'OrgUnitRenamed', data: null })).toBe('data is no object');
    expect(misshapen({ type: 'OrgUnitRenamed', data: { ...renamed, name: '' } })).toBeUndefined();
    expect(misshapen({ type: 'CalendarPublished', data: { edition: 'a' } })).toContain('is no');
    expect(misshapen({ type: 'Unheard', data: undefined })).toBeUndefined();
  });
});
