import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { NOBODY, CommandHandler, type CommandEnvelope } from '@zhudian/framework/service';
import { MemoryLog } from '@zhudian/log';
import { beginTrace, createLogger, inSpan, startTracing, traceConsequence, traceparentOf } from '@zhudian/runtime';
import { publish } from '../framework/pledge.commands';
import { startCollector } from '../scenario/support/collector';
import { silent } from '../support/silent';

const TRACE = '0af7651916cd43dd8448eb211c80319c';
const SPAN = 'b7ad6b7169203331';
const TRACEPARENT = `00-${TRACE}-${SPAN}-01`;
const IN_A_TRACE = { traceparent: TRACEPARENT };

const settings = () => ({ OTEL_EXPORTER_OTLP_ENDPOINT: process.env['OTEL_EXPORTER_OTLP_ENDPOINT'] });

describe('Work that is traced', () => {
  let collector: Awaited<ReturnType<typeof startCollector>>;
  let end: () => Promise<void>;
  beforeEach(async () => {
    collector = await startCollector();
    end = await startTracing('spec', settings(), silent);
  });
  afterEach(async () => {
    await end();
    collector.stop();
  });

  /** What a collector has when all is told. */
  const spans = async () => {
    await end();
    return collector.spans;
  };

  it.each([
    ['that of the caller', TRACEPARENT, TRACE],
    ['its own for what is no traceparent', '桂花', undefined],
    ['its own for one of another version', TRACEPARENT.replace('00-', 'ff-'), undefined],
    ['its own for a trace without an id', TRACEPARENT.replace(TRACE, '0'.repeat(32)), undefined],
    ['its own for words behind it', `${TRACEPARENT}-桂花`, undefined],
    ['its own for none', undefined, undefined],
  ])('goes on with %s', async (_, traceparent, expected) => {
    await beginTrace('work', { traceparent }, () => Promise.resolve());
    const [span] = await spans();
    expect([span?.traceId === TRACE, span?.parentSpanId]).toStrictEqual([
      expected === TRACE,
      expected === undefined ? undefined : SPAN,
    ]);
    expect(collector.text()).not.toContain('桂花');
  });

  it('tells nothing of a trace that its caller does not tell of, and hands that on', async () => {
    const handedOn = await beginTrace('work', { traceparent: TRACEPARENT.replace(/1$/, '0') }, (span) =>
      Promise.resolve(traceparentOf(span)),
    );
    expect(handedOn).toMatch(new RegExp(`^00-${TRACE}-[0-9a-f]{16}-00$`));
    expect(await spans()).toStrictEqual([]);
  });

  it('fails as it did, without its words', async () => {
    const failing = beginTrace('work', {}, () => Promise.reject(new Error('about 桂花')));
    await expect(failing).rejects.toThrow('about 桂花');
    expect(await spans()).toMatchObject([{ name: 'work', status: { code: 2 } }]);
    expect(collector.text()).not.toContain('桂花');
  });

  it('has its trace in every line of the log, and what is not traced has none', async () => {
    const lines: string[] = [];
    const log = createLogger('spec', { write: (line) => void lines.push(line) });
    await beginTrace('work', IN_A_TRACE, () => inSpan('part', {}, async () => log.info('inside')));
    await inSpan('part of nothing', {}, async () => log.info('outside'));
    const traces = lines.map((line) => (JSON.parse(line) as { readonly traceId?: string }).traceId);
    expect(traces).toStrictEqual([TRACE, undefined]);
    expect((await spans()).map(({ name }) => name)).toStrictEqual(['part', 'work']);
  });

  it('follows from facts by links, each once, and is none where they tell of none', async () => {
    const fact = (traceparent?: string) => ({ metadata: { traceparent } });
    const facts = [
      fact(TRACEPARENT),
      fact(),
      fact(TRACEPARENT),
      fact('桂花'),
      fact(TRACEPARENT.replace(SPAN, TRACE.slice(16))),
    ];
    await traceConsequence('fold', { of: facts }, () => Promise.resolve());
    await traceConsequence('fold', { of: [fact(), fact('桂花')] }, () => Promise.resolve());
    const [span, ...more] = await spans();
    expect(more).toStrictEqual([]);
    expect(span?.traceId).not.toBe(TRACE);
    expect(span?.links?.map(({ traceId, spanId }) => [traceId, spanId])).toStrictEqual([
      [TRACE, SPAN],
      [TRACE, TRACE.slice(16)],
    ]);
  });

  const recorded = async (command: CommandEnvelope, traceparent: string | undefined) => {
    const log = new MemoryLog();
    const handler = new CommandHandler(log, () => Promise.resolve(undefined));
    await beginTrace('work', { traceparent }, () => handler.handle(command));
    return log.facts.map(({ metadata }) => metadata.traceparent);
  };

  it('is found from each fact that it recorded', async () => {
    const told = await recorded(publish('p1'), TRACEPARENT);
    const append = (await spans()).find(({ name }) => name === 'append');
    expect(told).toStrictEqual([1, 2].map(() => `00-${TRACE}-${append?.spanId}-01`));
  });

  it('is not found from facts of nobody, nor from one that is told to nobody', async () => {
    const command = publish('p1');
    const ofNobody = { ...command, act: { ...command.act, by: NOBODY } };
    expect(await recorded(ofNobody, TRACEPARENT)).toStrictEqual([undefined, undefined]);
    expect(await recorded(publish('p2'), TRACEPARENT.replace(/1$/, '0'))).toStrictEqual([undefined, undefined]);
  });
});

describe('A collector that does not answer', () => {
  it('is told of once, and holds nothing up', async () => {
    const lines: string[] = [];
    const log = createLogger('spec', { write: (line) => void lines.push(line) });
    const end = await startTracing('spec', { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:1/桂花' }, log);
    expect(await beginTrace('work', {}, () => Promise.resolve('done'))).toBe('done');
    await end();
    expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([
      { level: 'warn', message: 'Traces cannot be delivered', collector: 'http://127.0.0.1:1' },
    ]);
  });
});

/** The packages of OpenTelemetry that a process has loaded. */
const loadedWith = (env: NodeJS.ProcessEnv): readonly string[] => {
  const runtime = join(__dirname, '../../kernel/runtime/dist/index.js');
  const program = `
    const { startTracing, createLogger, beginTrace } = require(${JSON.stringify(runtime)});
    const settings = { ...process.env, OTEL_SDK_DISABLED: process.env.OTEL_SDK_DISABLED === 'true' };
    startTracing('spec', settings, createLogger('spec'))
      .then((end) => beginTrace('work', {}, async () => undefined).then(end))
      .then(() => console.log(JSON.stringify(Object.keys(require.cache).filter((path) => path.includes('opentelemetry')))));`;
  const { stdout } = spawnSync(process.execPath, ['--eval', program], { env, encoding: 'utf8' });
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as readonly string[];
};

describe('Where nothing is traced', () => {
  it.each([
    ['no collector is set', {}],
    ['it is turned off', { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:1', OTEL_SDK_DISABLED: 'true' }],
  ])('nothing of OpenTelemetry is loaded: %s', (_, env) => {
    expect(loadedWith(env)).toStrictEqual([]);
  });

  it('and else it is', () => {
    expect(loadedWith({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:1' })).not.toStrictEqual([]);
  });
});
