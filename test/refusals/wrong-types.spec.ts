import { z } from 'zod';
import { problemsOf } from '@zhudian/framework/service';

const field = { number: z.number(), integer: z.int(), yes: z.boolean(), text: z.string(), list: z.array(z.string()) };
const schema = z.strictObject(field);
const right = { number: 1, integer: 1, yes: true, text: 'a', list: [] };

describe('What is of another type than its field', () => {
  it.each([
    ['number', '1,000', 'is a number'],
    ['number', Number.NaN, 'is a number'],
    ['integer', 1.5, 'is a whole number'],
    ['yes', 'perhaps', 'is yes or no'],
    ['text', 5, 'is a text'],
    ['list', 'a', 'is a list'],
    ['number', null, 'is a number'],
    ['number', undefined, 'is required'],
    ['list', undefined, 'is required'],
  ])('is told so, and what is absent as absent: %s %p', (name, value, told) => {
    const { error } = schema.safeParse({ ...right, [name]: value });
    expect(error && problemsOf(error).map(({ en }) => en)).toStrictEqual([`${name}: ${told}`]);
  });
});
