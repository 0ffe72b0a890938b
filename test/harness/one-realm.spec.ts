interface Realm {
  readonly moduleMocker: typeof jest;
  readonly fakeTimersModern: { readonly useFakeTimers: () => void };
  readonly teardown: () => Promise<void>;
}
const OneRealm = jest.requireActual<new (config: object) => Realm>('./one-realm');
const nextSpec = () => new OneRealm({ projectConfig: { globals: {}, fakeTimers: {} } });

describe('The realm that spec files share', () => {
  it('is found by the next one as by this one: variables, console, mocks', async () => {
    const { console } = globalThis;
    process.env['KEPT'] = 'as it was';
    const realm = nextSpec();
    process.env['KEPT'] = 'changed';
    process.env['PLANTED'] = 'yes';
    globalThis.console = Object.create(console) as Console;
    const spied = { word: () => 'true' };
    realm.moduleMocker.spyOn(spied, 'word').mockReturnValue('false');
    await realm.teardown();
    expect([process.env['KEPT'], process.env['PLANTED']]).toStrictEqual(['as it was', undefined]);
    expect(globalThis.console).toBe(console);
    expect(spied.word()).toBe('true');
    delete process.env['KEPT'];
  });

  it('has its own timers again after a spec that set the time', async () => {
    const { setTimeout, Date } = globalThis;
    const realm = nextSpec();
    realm.fakeTimersModern.useFakeTimers();
    expect(globalThis.setTimeout).not.toBe(setTimeout);
    await realm.teardown();
    expect([globalThis.setTimeout, globalThis.Date]).toStrictEqual([setTimeout, Date]);
  });

  it('keeps what is specified loaded, whatever a spec forgets', () => {
    const ours = jest.requireActual<object>('@zhudian/framework');
    const own = jest.requireActual<object>('./one-realm');
    jest.resetModules();
    expect(jest.requireActual<object>('../../kernel/framework/src/index')).toBe(ours);
    expect(jest.requireActual<object>('./one-realm')).not.toBe(own);
  });
});
