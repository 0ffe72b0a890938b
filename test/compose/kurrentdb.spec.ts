import { composeWith, exampleEnvironment, textOf } from './compose-file';

/** 26.0.3 was slow at just the appends on which appointing rests; 26.1.2 is known not to be. */
const LEAST = [26, 1, 2] as const;

const partsOf = (image: string): readonly number[] => (/:(\d+)\.(\d+)\.(\d+)$/.exec(image)?.slice(1) ?? []).map(Number);

/** Whether an image is pinned to a version that is new enough. */
const isNewEnough = (image: string): boolean => {
  const parts = partsOf(image);
  const at = LEAST.findIndex((least, place) => parts[place] !== least);
  return at === -1 || (parts[at] ?? -1) > (LEAST[at] ?? 0);
};

describe('The KurrentDB of production', () => {
  it.each([
    ['kurrentdb:26.1.2', true],
    ['kurrentdb:26.1.10', true],
    ['kurrentdb:26.2.0', true],
    ['kurrentdb:27.0.0', true],
    ['kurrentdb:26.1.1', false],
    ['kurrentdb:26.0.3', false],
    ['kurrentdb:25.1.9', false],
    ['kurrentdb:25.10.9', false],
    ['kurrentdb:26.1', false],
    ['kurrentdb:latest', false],
  ])('is new enough, or not: %s', (image, verdict) => {
    expect(isNewEnough(image)).toBe(verdict);
  });

  it('is one, pinned in the compose file', () => {
    const { services } = composeWith(exampleEnvironment());
    const named = Object.entries(services).filter(([name]) => name.startsWith('kurrentdb'));
    const images = [...new Set(named.map(([, { image }]) => image))];
    expect(images).toHaveLength(1);
    expect(images.filter((image) => !isNewEnough(image))).toStrictEqual([]);
  });

  it.each(['README.md', 'README.zh-CN.md', 'docs/settings.md'])('is asked for where people read of it: %s', (path) => {
    const asked = [...textOf(path).matchAll(/KurrentDB(?: |，)(\d+\.\d+)/g)].map(([, version]) => version);
    expect(new Set(asked)).toStrictEqual(new Set([LEAST.slice(0, 2).join('.')]));
  });

  it('is asked for the append that came with that version', () => {
    expect(textOf('events/log/src/kurrent-log.ts')).toContain('appendRecords');
  });
});
