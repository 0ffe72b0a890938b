import { z } from 'zod';
import { problemsOf } from '@zhudian/framework/service';
import { messagesOf, type GatewayErrorCode } from '../../gateway/src/errors/gateway-error';
import { messages } from '../../gateway/src/errors/messages';
import { ONE_IS_SEVERAL } from './one-and-several';

const codes = Object.keys(messages) as GatewayErrorCode[];

describe('A count in English', () => {
  it.each(codes)('fits what follows it: %s', (code) => {
    expect(messagesOf(code, 1, 1).en).not.toMatch(ONE_IS_SEVERAL);
    expect(messagesOf(code, 3, 3).en).not.toMatch(/\b3 (?!is|was|has)\w*[^s\W] (?:is|was)\b/);
  });

  const nothing = z.strictObject({
    many: z.array(z.string()).min(2),
    one: z.array(z.string()).min(1),
    long: z.string().min(2),
  });
  const tooMuch = z.strictObject({
    many: z.array(z.string()).max(1),
    one: z.array(z.string()).max(2),
    long: z.string().max(1),
  });

  it.each([
    [nothing, { many: [], one: [], long: 'x' }, ['at least 2 items', 'at least one item', 'at least 2 characters']],
    [
      tooMuch,
      { many: ['a', 'b'], one: ['a', 'b', 'c'], long: 'xyz' },
      ['at most one item', 'at most 2 items', 'at most one character'],
    ],
  ])('fits in what is wrong with an input', (schema, value, told) => {
    const { error } = schema.safeParse(value);
    expect(error && problemsOf(error).map(({ en }) => en.split(': has ')[1])).toStrictEqual(told);
  });
});
