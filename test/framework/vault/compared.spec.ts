import { MemoryLog } from '@zhudian/log';
import { compareWithLog } from '@zhudian/framework/service';
import { until } from '../../support/patience';

const nobody = () => Promise.reject(new Error('Nobody asks for this.'));

/** What a service compares, of which only the beginning is of interest. */
const compared = (begin: () => Promise<void>) => ({
  log: new MemoryLog(),
  reader: { reach: () => Promise.resolve(true) } as never,
  vault: { sweep: () => Promise.resolve() } as never,
  readings: { read: nobody } as never,
  logger: { error: () => undefined } as never,
  now: Date.now,
  begin,
  upkeep: undefined,
});

describe('The comparison of the vault with the log', () => {
  it('is tried again when what it reads is not there yet, and is not trusted until it is done', async () => {
    let tries = 0;
    const stopping = new AbortController();
    const said: (string | undefined)[] = [];
    const check = compareWithLog(
      compared(() => {
        said.push(check.unready());
        return (tries += 1) < 3 ? Promise.reject(new Error('A read model is not ready.')) : Promise.resolve();
      }),
      stopping.signal,
    );
    await until(() => check.unready() === undefined);
    const failed = 'The vault could not be compared with the log.';
    expect(said).toStrictEqual(['The vault is not compared with the log yet.', failed, failed]);
    stopping.abort();
    await check.done;
  });

  it('ends with the process, however often it has failed', async () => {
    const stopping = new AbortController();
    const check = compareWithLog(
      compared(() => Promise.reject(new Error('A read model is not ready.'))),
      stopping.signal,
    );
    await until(() => check.unready()?.includes('could not') === true);
    stopping.abort();
    await check.done;
    expect(check.unready()).toContain('could not');
  });
});
