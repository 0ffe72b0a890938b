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

  it.each(['authorization', 'token', 'secret'])('never holds the field %s, nor one level deeper', (field) => {
    const [line] = linesOf((log) => log.info({ [field]: 'hidden', request: { [field]: 'hidden', id: 1 } }, 'Asked'));
    expect(JSON.stringify(line)).not.toContain('hidden');
    expect(line?.['request']).toStrictEqual({ id: 1 });
  });
});
