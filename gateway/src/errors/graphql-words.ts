import type { Label } from '@zhudian/facts';

/** What GraphQL most often finds wrong, which it tells in English alone, with the names that it quotes. */
const SENTENCES: readonly (readonly [pattern: RegExp, zh: string])[] = [
  [/^Cannot query field "([^"]*)" on type "([^"]*)"/, '“$2”没有“$1”这个字段'],
  [/^Unknown argument "([^"]*)" on (?:field|directive) "([^"]*)"/, '“$2”没有“$1”这个参数'],
  [/^Unknown type "([^"]*)"/, '没有“$1”这个类型'],
  [/^Unknown fragment "([^"]*)"/, '没有“$1”这个片段'],
  [/^Unknown directive "([^"]*)"/, '没有“$1”这个指令'],
  [/^(?:Field|Directive) "([^"]*)" argument "([^"]*)" of type "[^"]*" is required/, '“$1”须带参数“$2”'],
  [/^Field "([^"]*)" of type "[^"]*" must have/, '“$1”须写明其下所要的字段'],
  [/^Field "([^"]*)" must not have a selection/, '“$1”之下没有字段可选'],
  [/^Field "([^"]*)" is not defined by type "([^"]*)"/, '“$2”没有“$1”这一项'],
  [/^Field "([^"]*)" of required type "[^"]*" was not provided/, '须填写“$1”'],
  [/^Variable "([^"]*)" is never used/, '变量“$1”没有用到'],
  [/^Variable "([^"]*)" is not defined/, '变量“$1”没有声明'],
  [/^Variable "([^"]*)" of required type "[^"]*" was not provided/, '须给出变量“$1”'],
  [/^Variable "([^"]*)" got invalid value/, '变量“$1”的取值不对'],
];

const MOST_NAMES = 3;
const LONGEST_NAME = 60;

/** The names that a message quotes, where no sentence is known for it. */
const quotedIn = (message: string): string => {
  const names = [...message.matchAll(/"([^"]*)"/g)].map(([, name = '']) => name.slice(0, LONGEST_NAME).toWellFormed());
  const told = [...new Set(names)].slice(0, MOST_NAMES);
  return told.length > 0 ? `涉及${told.map((name) => `“${name}”`).join('、')}` : '';
};

/** What is no sentence is the name of what does not fit. */
const isSentence = (message: string): boolean =>
  message === '' || /[.!?"]$/.test(message) || message.startsWith('Syntax');

const chineseFor = (message: string): string => {
  for (const [pattern, zh] of SENTENCES) {
    const found = pattern.exec(message);
    if (found) return zh.replaceAll(/\$(\d)/g, (_, at: string) => found[Number(at)] ?? '');
  }
  return isSentence(message) ? quotedIn(message) : `“${message}”`;
};

/** What GraphQL says of a document or of a variable: in Chinese with the names that matter, in brackets; in English as it stands. */
export const graphqlWords = (message: string): Label => {
  const zh = chineseFor(message);
  return [zh && `（${zh}）`, message];
};
