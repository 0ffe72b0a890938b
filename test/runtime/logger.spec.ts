import { createLogger } from '@zhudian/runtime';

const linesOf = (write: (log: ReturnType<typeof createLogger>) => void): readonly Record<string, unknown>[] => {
  const lines: string[] = [];
  write(createLogger('gateway', { write: (line) => void lines.push(line) }));
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
};

describe('A line of the log', () => {
  it('has time, level, process, message and the fields of the call', () => {
    const [line = {}] = linesOf((log) => log.warn({ subgraph: 'personnel', status: 502 }, 'Unexpected answer'));
    const { time, ...others } = line;
    expect(new Date(String(time)).toISOString()).toBe(time);
    expect(others).toStrictEqual({
      level: 'warn',
      process: 'gateway',
      message: 'Unexpected answer',
      subgraph: 'personnel',
      status: 502,
    });
  });

  it('holds an error with its stack', () => {
    const [line] = linesOf((log) => log.error({ error: new TypeError('no such row') }, 'Failed'));
    expect(line?.['error']).toMatchObject({ type: 'TypeError', message: 'no such row', stack: expect.any(String) });
  });

  it('holds of an error neither the row that a database quotes nor the text that was no JSON, and its cause likewise', () => {
    const refused = Object.assign(new Error('duplicate key'), { code: '23505', detail: 'Key (name)=(桂花) exists' });
    const [row, json] = linesOf((log) => {
      log.error({ error: new Error('not kept', { cause: refused }) }, 'Failed');
      try {
        JSON.parse('桂花');
      } catch (error) {
        log.error({ error }, 'Failed');
      }
    });
    expect(row?.['error']).toMatchObject({ message: 'not kept', cause: { code: '23505', message: 'duplicate key' } });
    expect(json?.['error']).toMatchObject({ type: 'SyntaxError', stack: expect.stringContaining('logger.spec') });
    expect(JSON.stringify([row, json])).not.toContain('桂花');
  });

  it.each(['authorization', 'token', 'secret'])('never holds the field %s, nor one level deeper', (field) => {
    const [line] = linesOf((log) => log.info({ [field]: 'hidden', request: { [field]: 'hidden', id: 1 } }, 'Asked'));
    expect(JSON.stringify(line)).not.toContain('hidden');
    expect(line?.['request']).toStrictEqual({ id: 1 });
  });
});
