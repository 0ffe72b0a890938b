import { nameMatcher } from '@zhudian/framework/service';

describe('A name', () => {
  it.each([
    ['韦建国', '韦建国'],
    ['韦建国', '建国'],
    ['韦建国', 'weijianguo'],
    ['韦建国', 'Wei Jian'],
    ['韦建国', 'jianguo'],
    ['韦建国', 'wjg'],
    ['韦建国', 'jg'],
    ['韦建国', 'wjianguo'],
    ['吕梁', 'lvliang'],
    ['覃国', 'qinguo'],
    ['覃国', 'tanguo'],
    ['罗波供电所', 'lbgds'],
    ['罗波供电所', 'ＬＵＯＢＯ'],
    ['Luobo Station', 'station'],
    ["O'Hara", "o'h"],
  ])('%s is found by %s', async (name, search) => expect((await nameMatcher(search))(name)).toBe(true));

  it.each([
    ['韦建国', '国建'],
    ['韦建国', 'wg'],
    ['韦建国', 'wgj'],
    ['韦建国', '.*'],
    ['罗波供电所', '%'],
    [null, 'wei'],
    [undefined, 'wei'],
  ])('%s is not found by %s', async (name, search) => expect((await nameMatcher(search))(name)).toBe(false));
});
