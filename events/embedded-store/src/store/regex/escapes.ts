import { InvalidRequestError } from '../errors';

/** What .NET means by a word character, a digit and a space: Unicode's, not ASCII's. */
const SETS: Readonly<Record<string, string>> = {
  w: '\\p{L}\\p{Mn}\\p{Nd}\\p{Pc}',
  d: '\\p{Nd}',
  s: '\\f\\n\\r\\t\\v\\x85\\p{Z}',
};
export const WORD = `[${SETS['w'] ?? ''}]`;
const CONTROLS: Readonly<Record<string, string>> = { a: '\\x07', e: '\\x1b' };
const CATEGORY = /^(?:L[ulmto]?|M[nce]?|N[dlo]?|P[cdseifo]?|S[mcko]?|Z[slp]?|C[cfson]?)$/;

export class Untranslatable extends InvalidRequestError {
  constructor(what: string) {
    super(`${what} cannot be translated from .NET's regular expressions`);
  }
}

/** An escape and where it ends. */
export interface Translated {
  readonly text: string;
  readonly end: number;
}

/** Escapes a character that means itself, in a class or outside. */
export const literal = (character: string): string => {
  if (/[\w\s"']/u.test(character) || character > '\x7f') return character;
  return `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`;
};

const category = (source: string, at: number): Translated => {
  const [whole = '', name = ''] = /^\\[pP]\{([^}]*)\}/.exec(source.slice(at)) ?? [];
  if (!CATEGORY.test(name)) throw new Untranslatable(`'${whole || source.slice(at, at + 2)}'`);
  return { text: whole, end: at + whole.length };
};

/** `\xHH`, `\uHHHH`, `\cX` and octal numbers: JavaScript's `v` flag lacks the last. */
const numbered = (source: string, at: number): Translated | undefined => {
  const rest = source.slice(at);
  const [kept] = /^\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|c[a-zA-Z])/.exec(rest) ?? [];
  if (kept !== undefined) return { text: kept, end: at + kept.length };
  const [octal] = /^\\0[0-7]{0,2}/.exec(rest) ?? [];
  if (octal === undefined) return undefined;
  const code = Number.parseInt(octal.slice(1), 8).toString(16).padStart(2, '0');
  return { text: `\\x${code}`, end: at + octal.length };
};

/** An escape that means the same in a class and outside of one. Throws Untranslatable. */
export const escape = (source: string, at: number): Translated => {
  const letter = source[at + 1];
  if (letter === undefined) throw new Untranslatable("a '\\' at the end");
  if (letter === 'p' || letter === 'P') return category(source, at);
  const end = at + 2;
  const set = SETS[letter.toLowerCase()];
  if (set) return { text: letter in SETS ? `[${set}]` : `[^${set}]`, end };
  if (/[fnrtv]/.test(letter)) return { text: `\\${letter}`, end };
  const control = CONTROLS[letter];
  if (control) return { text: control, end };
  const number = numbered(source, at);
  if (number) return number;
  if (/[A-Za-z0-9_]/.test(letter)) throw new Untranslatable(`'\\${letter}'`);
  return { text: literal(letter), end };
};
