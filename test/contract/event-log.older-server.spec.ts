import { connectLog, type EventLog } from '@zhudian/log';
import { flag, field, text } from '../bench/store/wire';
import { startScriptedStore, type ScriptedStore, type Unary } from '../store/support/scripted-store';
import { numbered } from '../support/new-facts';

const SERVICE = '/kurrentdb.protocol.v2.streams.StreamsService';
const POSITION = 8_765_432_109;
const FEATURES = Buffer.concat([
  field(1, Buffer.concat([field(1, text('appendsession')), field(2, text(SERVICE.slice(1).toLowerCase()))])),
  field(2, text('25.1.0')),
]);

describe('A log whose server has no append of records', () => {
  let called: string[];
  let store: ScriptedStore;
  let log: EventLog;

  const answer: Unary = (path) => {
    if (path.startsWith(SERVICE)) called.push(path.slice(SERVICE.length + 1));
    if (path.endsWith('AppendRecords')) return undefined;
    return path.endsWith('AppendSession') ? flag(2, POSITION * 2) : FEATURES;
  };

  beforeEach(async () => {
    called = [];
    store = await startScriptedStore(() => undefined, answer);
    log = connectLog(store.connectionString);
  });
  afterEach(async () => {
    await log.close();
    await store.stop();
  });

  it('is asked for it once, and appends to several streams by a session from then on', async () => {
    const append = () =>
      log.append(['A-1', 'B-1'].map((stream) => ({ stream, expected: 'no_stream', facts: numbered(1) })));
    expect([await append(), await append()]).toStrictEqual([POSITION, POSITION]);
    expect(called).toStrictEqual(['AppendRecords', 'AppendSession', 'AppendSession']);
  });
});
