import fc from 'fast-check';
import { bytesOfEntries, canonical, decodeBundle, encodeBundle, entryOf, LONGEST_ENTRY } from '@zhudian/proofs';

describe('Canonical JSON', () => {
  it('is that of RFC 8785', () => {
    const numbers: unknown = JSON.parse('[333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001]');
    const value = { numbers, string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/', literals: [null, true, false] };
    expect(canonical(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it('has its keys in the order of their UTF-16 code units', () => {
    const value = { '\u20ac': 1, '\r': 2, '\ufb33': 3, 1: 4, '\u{1f600}': 5, '\u0080': 6, '\u00f6': 7 };
    expect(Object.keys(JSON.parse(canonical(value)) as object)).toHaveLength(7);
    expect([...canonical(value).matchAll(/:(\d)/g)].map(([, digit]) => digit).join('')).toBe('2467153');
  });

  it('is one text for one value, and keeps the value', () =>
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonical(value);
        expect(canonical(JSON.parse(text))).toBe(text);
        expect(JSON.parse(text)).toStrictEqual(JSON.parse(JSON.stringify(value)));
      }),
    ));

  it.each([undefined, () => 1, Number.NaN, Infinity, [undefined]])('is of nothing that JSON lacks: %p', (value) =>
    expect(() => canonical(value)).toThrow(TypeError),
  );
});

const fact = {
  id: '00000000-0000-4000-8000-000000000000',
  type: 'PostingStarted',
  stream: 'Posting-1',
  revision: 0,
  data: { b: 1, a: 'vault:seal' },
  metadata: { occurredOn: '2026-01-01' },
  recordedAt: '2026-01-01T08:00:00.123Z',
};

describe('The entry of a fact', () => {
  it('is its canonical text: all that was recorded, to the second', () =>
    expect(entryOf(fact).toString()).toBe(
      '{"data":{"a":"vault:seal","b":1},"id":"00000000-0000-4000-8000-000000000000","metadata":{"occurredOn":"2026-01-01"},' +
        '"recordedAt":"2026-01-01T08:00:00Z","revision":0,"stream":"Posting-1","type":"PostingStarted"}',
    ));

  it('changes with each part of the fact', () => {
    const changed = [
      { id: 'other' },
      { type: 'PostingEnded' },
      { stream: 'Posting-2' },
      { revision: 1 },
      { data: { ...fact.data, b: 2 } },
      { metadata: { occurredOn: '2026-01-02' } },
      { recordedAt: '2026-01-01T08:00:01.123Z' },
    ];
    const entries = [fact, ...changed.map((change) => ({ ...fact, ...change }))].map((one) => entryOf(one).toString());
    expect(new Set(entries).size).toBe(changed.length + 1);
  });

  it('fits a bundle however long the fact is', () => {
    const long = 'x'.repeat(LONGEST_ENTRY);
    const inData = JSON.parse(entryOf({ ...fact, data: { long } }).toString()) as Record<string, unknown>;
    expect(inData).toMatchObject({ dataSha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string });
    const inMetadata = JSON.parse(entryOf({ ...fact, metadata: { long } }).toString()) as Record<string, unknown>;
    expect(inMetadata).toMatchObject({ factSha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string });
  });

  it('is of a foreign fact too', () =>
    expect(entryOf({ ...fact, data: new Uint8Array([1, 2]) }).toString()).toContain('"data":{"base64":"AQI="}'));
});

describe('A bundle', () => {
  it('holds entries of any length, and says where each prefix ends', () =>
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 256 }), (all) => {
        const entries = all.map((bytes) => Buffer.from(bytes));
        const bundle = encodeBundle(entries);
        expect(decodeBundle(bundle)).toStrictEqual(entries);
        const some = Math.floor(entries.length / 2);
        expect(bytesOfEntries(bundle, some)).toBe(encodeBundle(entries.slice(0, some)).length);
        expect(() => decodeBundle(Buffer.concat([bundle, Buffer.of(0, 1)]))).toThrow('ends too early');
      }),
    ));
});
