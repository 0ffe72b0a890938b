import fc from 'fast-check';
import { decodeNodeId, encodeNodeId } from '@zhudian/facts';
import { trials } from '../support/trials';

const type = fc.stringMatching(/^[A-Z]\w{0,20}$/);
const id = fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' });

describe('A global id', () => {
  it('encodes the type and any key, and is safe in a URL', () =>
    fc.assert(
      fc.property(type, id, (type, id) => {
        const nodeId = encodeNodeId({ type, id });
        expect(decodeNodeId(nodeId)).toStrictEqual({ type, id });
        expect(encodeURIComponent(nodeId)).toBe(nodeId);
      }),
      trials('node-id', { test: 100, soak: 100_000 }),
    ));

  it('is unique: no other text decodes to the same entity', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary-ascii' }), (text) => {
        const key = decodeNodeId(text);
        expect(key ? encodeNodeId(key) : text).toBe(text);
      }),
      trials('node-id', { test: 100, soak: 100_000 }),
    ));

  const wei = encodeNodeId({ type: 'Posting', id: '2016-1.wei' });
  it.each([
    ['nothing', ''],
    ['a key alone', '2016-1.wei'],
    ['no base64', '驻点'],
    ['one with padding', `${wei}==`],
    ['one with a blank', `${wei} `],
    ['one of another version', Buffer.from('2:Posting:2016-1.wei').toString('base64url')],
    ['one without a key', Buffer.from('1:Posting:').toString('base64url')],
    ['one of no type', Buffer.from('1:posting:2016-1.wei').toString('base64url')],
    ['one that is too long', encodeNodeId({ type: 'Posting', id: 'x'.repeat(1_000) })],
  ])('is not %s', (_, text) => expect(decodeNodeId(text)).toBeUndefined());

  it('never changes its format', () => expect(wei).toBe('MTpQb3N0aW5nOjIwMTYtMS53ZWk'));
});
