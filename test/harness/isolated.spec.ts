import { createRequire } from 'node:module';

interface OwnRealm {
  readonly global: object;
  readonly teardown: () => Promise<void>;
}
type Realms = new (configs: object, context: object) => OwnRealm;
const CONFIGS = { globalConfig: {}, projectConfig: { globals: {}, testEnvironmentOptions: {} } };

describe('A realm of its own', () => {
  it('has nothing that libraries made global for the specs that share theirs', async () => {
    Object.assign(globalThis, { plantedByLibrary: {} });
    const { TestEnvironment } = createRequire(__filename)('./isolated.js') as { readonly TestEnvironment: Realms };
    const realm = new TestEnvironment(CONFIGS, {});
    expect('plantedByLibrary' in realm.global).toBe(false);
    await realm.teardown();
    Reflect.deleteProperty(globalThis, 'plantedByLibrary');
  });
});
