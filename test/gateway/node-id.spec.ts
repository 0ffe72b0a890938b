import fc from 'fast-check';
import { decodeNodeId, encodeNodeId } from '@zhudian/facts';
import { trials } from '../support/trials';

const type = fc.stringMatching(/^[A-Z]\w{0,20}$/);
const id = fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' });

describe('A global id', () => {
  it('tells the type and the key, whatever the key is, and can stand in a url', () =>
    fc.assert(
      fc.property(type, id, (type, id) => {
        const nodeId = encodeNodeId({ type, id });
        expect(decodeNodeId(nodeId)).toStrictEqual({ type, id });
        expect(encodeURIComponent(nodeId)).toBe(nodeId);
      }),
      trials('node-id', { test: 100, soak: 100_000 }),
    ));

  it('is one for each entity: no other text names it', () =>
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

  it('stays as it was given out', () => expect(wei).toBe('MTpQb3N0aW5nOjIwMTYtMS53ZWk'));
});
