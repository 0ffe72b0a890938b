import fc from 'fast-check';
import { bundlePath, parsePath, tilePath } from '@zhudian/proofs';

describe('The path of a tile', () => {
  it('is as C2SP tlog-tiles writes it', () => {
    expect(tilePath({ level: 0, index: 1_234_067, width: 256 })).toBe('tile/0/x001/x234/067');
    expect(tilePath({ level: 1, index: 0, width: 17 })).toBe('tile/1/000.p/17');
    expect(bundlePath({ index: 273, width: 112 })).toBe('tile/entries/273.p/112');
  });

  it('is read back', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 63 }),
        fc.integer({ min: 0, max: 10 ** 12 }),
        fc.integer({ min: 1, max: 256 }),
        (level, index, width) => {
          expect(parsePath(tilePath({ level, index, width }))).toStrictEqual({ level, index, width });
          expect(parsePath(bundlePath({ index, width }))).toStrictEqual({ level: 'entries', index, width });
        },
      ),
    ));

  it.each([
    'tile/64/000',
    'tile/00/000',
    'tile/0/0',
    'tile/0/1000',
    'tile/0/x000/001',
    'tile/0/000.p/0',
    'tile/0/000.p/256',
    'tile/0/000.p/01',
    'tile/0/../key',
    'checkpoint',
    '',
  ])('is nothing else: %s', (path) => expect(parsePath(path)).toBeUndefined());
});
