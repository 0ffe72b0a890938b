import { compileDotNet } from '../../../events/embedded-store/src/store/regex/translate';
import { InvalidRequestError } from '../../../events/embedded-store/src/store/errors';

type Case = readonly [pattern: string, accepted: readonly string[], refused: readonly string[]];

/** What .NET's `Regex.IsMatch` answers. */
const CASES: readonly Case[] = [
  ['^order\\-[0-9]+', ['order-12'], ['order-', 'order\\-1']],
  ['^[^$].*', ['Order', '订单'], ['$stats', '']],
  ['^[^\\$].*', ['Order'], ['$stats']],
  ['(?i)^order', ['ORDER-1', 'order-1'], ['my-order']],
  ['^a(?i)b|c$', ['aB', 'ab', 'xC'], ['AB', 'xd']],
  ['^(?:a(?i)b)c$', ['aBc'], ['aBC', 'Abc']],
  ['(?i:ord)er', ['ORDer'], ['ORDER']],
  ['(?-i)a', ['a'], ['A']],
  ['\\Aorder', ['order-1'], ['my-order', 'x\norder']],
  ['done\\z', ['is done'], ['done\n', 'done!']],
  ['done\\Z', ['is done', 'done\n'], ['done!']],
  ['done$', ['is done', 'done\n'], ['done\n\n', 'done!']],
  ['(?m)^b$', ['a\nb\nc'], ['ab']],
  ['a.b', ['a-b', 'a\rb'], ['a\nb']],
  ['(?s)a.b', ['a\nb'], ['ab']],
  ['^\\w+$', ['订单_1', 'é'], ['a-b', '']],
  ['^\\W$', ['-'], ['订']],
  ['^\\d$', ['7', '٣'], ['x']],
  ['^[\\w.]+$', ['订.单'], ['a-b']],
  ['^[\\W]$', ['-'], ['a', '订']],
  ['^\\s$', ['\u0085', '\u3000', ' '], ['x']],
  ['\\b单', ['单', 'a-单'], ['订单']],
  ['订\\B', ['订单'], ['订 单']],
  ['^[a-z-[aeiou]]+$', ['bcd'], ['abc']],
  ['^[^a-[b]]$', ['c'], ['a', 'b']],
  ['^[]a]$', [']', 'a'], ['b']],
  ['^[a\\-z]$', ['-', 'z'], ['m']],
  ['^[a-]$', ['-', 'a'], ['b']],
  ['^[(&&!)]$', ['(', '&', '!'], ['x']],
  ['^\\p{Lu}\\P{Lu}$', ['Aa'], ['AA', 'aa']],
  ["^(?'year'\\d{4})-\\k<year>$", ['2026-2026'], ['2026-2027']],
  ['^(a|b)\\1$', ['aa', 'bb'], ['ab']],
  ['^a{,2}$', ['a{,2}'], ['aa']],
  ['^{x}$', ['{x}'], ['x']],
  ['^a{2,}?$', ['aa', 'aaa'], ['a']],
  ['^a(?#a comment)b$', ['ab'], ['a']],
  ['^\\x41\\u0042\\0103$', ['AB\x083'], ['ABC']],
  ['^\\a\\e$', ['\x07\x1b'], ['ae']],
  ['^a(?=b)(?!c)', ['ab'], ['ac']],
  ['(?<=a)(?<!b)c', ['ac'], ['bc']],
  ['^\\@\\#\\ \\/\\"$', ['@# /"'], ['@']],
  ['^😀$', ['😀'], ['x']],
  ['', ['anything', ''], []],
];

const UNTRANSLATABLE: ReadonlyArray<readonly [pattern: string, named: string]> = [
  ['(?>a+)b', "the group '(?>a'"],
  ['(?(a)b|c)', "the group '(?(a'"],
  ['(?<a-b>c)', "the group '(?<a'"],
  ['(?x)a b', "the option 'x'"],
  ['(?n)(a)', "the option 'n'"],
  ['\\p{IsGreek}', "'\\p{IsGreek}'"],
  ['\\y', "'\\y'"],
  ['a\\', "a '\\' at the end"],
  ['(?<n>a)(b)\\1', "'\\1' beside named groups"],
  ['[a', "a '[' without its ']'"],
  ['(a', "a '(' without its ')'"],
  ['a)', "a ')' without its '('"],
  ['a**', "'a**'"],
  ['[z-a]', "'[z-a]'"],
];

describe("A regular expression of .NET's", () => {
  it.each(CASES)('%s accepts and refuses the same texts', (pattern, accepted, refused) => {
    const compiled = compileDotNet(pattern);
    expect([...accepted, ...refused].filter((text) => compiled.test(text))).toStrictEqual(accepted);
  });

  it.each(UNTRANSLATABLE)('%s is refused, and %s is named', (pattern, named) => {
    expect(() => compileDotNet(pattern)).toThrow(InvalidRequestError);
    expect(() => compileDotNet(pattern)).toThrow(`${named} cannot be translated`);
  });
});
