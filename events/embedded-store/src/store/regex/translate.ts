import { characterClass } from './character-class';
import { escape, literal, Untranslatable, WORD, type Translated } from './escapes';

const START = '^';
const END = '$';
const ANCHORS: Readonly<Record<string, string>> = {
  A: START,
  G: START,
  z: END,
  Z: `(?=\\n?${END})`,
  b: `(?:(?<=${WORD})(?!${WORD})|(?<!${WORD})(?=${WORD}))`,
  B: `(?:(?<=${WORD})(?=${WORD})|(?<!${WORD})(?!${WORD}))`,
};

interface Options {
  readonly multiline: boolean;
  readonly dotAll: boolean;
}

/** A group that is open: what it began with, and how many brackets its inline options have opened in it. */
interface Scope {
  readonly options: Options;
  wrapped: string[];
}

/** Rewrites a regular expression of .NET's as one of JavaScript's with the flag `v`. */
class Translation {
  #at = 0;
  #text = '';
  #options: Options = { multiline: false, dotAll: false };
  #scopes: Scope[] = [{ options: this.#options, wrapped: [] }];

  constructor(readonly source: string) {}

  run(): string {
    while (this.#at < this.source.length) this.#step(this.source[this.#at] ?? '');
    if (this.#scopes.length > 1) throw new Untranslatable("a '(' without its ')'");
    return this.#text + this.#closing();
  }

  get #scope(): Scope {
    return this.#scopes.at(-1) as Scope;
  }

  #closing(): string {
    return ')'.repeat(this.#scope.wrapped.length);
  }

  #put({ text, end }: Translated): void {
    this.#text += text;
    this.#at = end;
  }

  #step(character: string): void {
    const one = (text: string): void => this.#put({ text, end: this.#at + 1 });
    if (character === '\\') return this.#escape();
    if (character === '[') return this.#put(characterClass(this.source, this.#at));
    if (character === '(') return this.#open();
    if (character === ')') return this.#close();
    if (character === '|') return one(`${this.#closing()}|${this.#scope.wrapped.join('')}`);
    if (character === '{') return this.#brace();
    one(this.#plain(character));
  }

  #plain(character: string): string {
    const { multiline, dotAll } = this.#options;
    if (character === '.') return dotAll ? '[^]' : '[^\\n]';
    if (character === '^') return multiline ? `(?:${START}|(?<=\\n))` : START;
    if (character === '$') return multiline ? `(?=\\n|${END})` : `(?=\\n?${END})`;
    return /[*+?]/.test(character) ? character : this.#literal(character);
  }

  /** Half of a character outside the basic plane passes as it is. */
  #literal(character: string): string {
    return character > '\x7f' ? character : literal(character);
  }

  /** A brace that counts nothing means itself. */
  #brace(): void {
    const [counts] = /^\{\d+(?:,\d*)?\}/.exec(this.source.slice(this.#at)) ?? [];
    this.#put({ text: counts ?? literal('{'), end: this.#at + (counts ?? '{').length });
  }

  #escape(): void {
    const letter = this.source[this.#at + 1] ?? '';
    const anchor = ANCHORS[letter];
    if (anchor) return this.#put({ text: anchor, end: this.#at + 2 });
    const [reference, quoted, name] = /^\\(?:[1-9]\d*|k(?:<(\w+)>|'(\w+)'))/.exec(this.source.slice(this.#at)) ?? [];
    if (reference === undefined) return this.#put(escape(this.source, this.#at));
    this.#put({ text: this.#reference(reference, quoted ?? name), end: this.#at + reference.length });
  }

  /** .NET numbers named groups after all others, JavaScript in their order. */
  #reference(reference: string, name: string | undefined): string {
    if (name !== undefined) return `\\k<${name}>`;
    if (/\(\?(?:<\w|')/.test(this.source)) throw new Untranslatable(`'${reference}' beside named groups`);
    return `(?:${reference})`;
  }

  #open(): void {
    const rest = this.source.slice(this.#at);
    const [comment] = /^\(\?#[^)]*\)/.exec(rest) ?? [];
    if (comment !== undefined) return this.#put({ text: '', end: this.#at + comment.length });
    const [inline, on = '', off = '', end] = /^\(\?([a-zA-Z]*)(?:-([a-zA-Z]+))?([:)])/.exec(rest) ?? [];
    if (inline !== undefined && inline !== '(?:') return this.#inline(inline, { on, off, isGroup: end === ':' });
    this.#group(rest);
  }

  #group(rest: string): void {
    const [whole = '', quoted] = /^\((?:\?(?::|=|!|<=|<!|<[A-Za-z_]\w*>|'([A-Za-z_]\w*)')|(?!\?))/.exec(rest) ?? [];
    if (whole === '') throw new Untranslatable(`the group '${rest.slice(0, 4)}'`);
    this.#scopes.push({ options: this.#options, wrapped: [] });
    this.#put({ text: quoted === undefined ? whole : `(?<${quoted}>`, end: this.#at + whole.length });
  }

  #inline(whole: string, { on, off, isGroup }: { on: string; off: string; isGroup: boolean }): void {
    const unknown = /[^ims]/.exec(on + off);
    if (unknown) throw new Untranslatable(`the option '${unknown[0]}'`);
    const before = this.#options;
    const is = (flag: string, was: boolean): boolean => (was || on.includes(flag)) && !off.includes(flag);
    this.#options = { multiline: is('m', before.multiline), dotAll: is('s', before.dotAll) };
    const cases = off.includes('i') ? '(?-i:' : on.includes('i') ? '(?i:' : '(?:';
    if (isGroup) this.#scopes.push({ options: before, wrapped: [] });
    else this.#scope.wrapped.push(cases);
    this.#put({ text: cases, end: this.#at + whole.length });
  }

  #close(): void {
    if (this.#scopes.length === 1) throw new Untranslatable("a ')' without its '('");
    const closing = this.#closing();
    this.#options = this.#scope.options;
    this.#scopes.pop();
    this.#put({ text: `${closing})`, end: this.#at + 1 });
  }
}

/** Compiles a regular expression as .NET understands it. Throws Untranslatable, which names what JavaScript has not. */
export const compileDotNet = (source: string): RegExp => {
  const translated = new Translation(source).run();
  try {
    return new RegExp(translated, 'v');
  } catch {
    throw new Untranslatable(`'${source}'`);
  }
};
