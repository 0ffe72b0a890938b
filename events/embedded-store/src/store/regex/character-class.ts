import { escape, literal, Untranslatable, type Translated } from './escapes';

const member = (source: string, at: number): Translated => {
  if (source[at] !== '\\') {
    const character = String.fromCodePoint(source.codePointAt(at) ?? 0);
    return { text: literal(character), end: at + character.length };
  }
  return source[at + 1] === 'b' ? { text: '\\x08', end: at + 2 } : escape(source, at);
};

const isRange = (source: string, at: number): boolean => source[at] === '-' && !/^-(?:\]|\[|$)/.test(source.slice(at));

/** The members up to the closing bracket, or to a class that is taken away from them. */
const members = (source: string, start: number): Translated => {
  let at = start;
  let text = '';
  // A bracket that comes first means itself.
  while (at < source.length && (source[at] !== ']' || at === start)) {
    if (source.startsWith('-[', at)) break;
    const low = member(source, at);
    const high = isRange(source, low.end) ? member(source, low.end + 1) : undefined;
    text += high ? `${low.text}-${high.text}` : low.text;
    at = high?.end ?? low.end;
  }
  return { text, end: at };
};

/** A character class that begins at a bracket, with what is subtracted from it. Throws Untranslatable. */
export const characterClass = (source: string, at: number): Translated => {
  const negated = source[at + 1] === '^';
  const { text, end } = members(source, at + (negated ? 2 : 1));
  const base = `[${negated ? '^' : ''}${text}]`;
  if (source.startsWith('-[', end)) {
    const taken = characterClass(source, end + 1);
    if (source[taken.end] !== ']') throw new Untranslatable('a subtraction that does not end its class');
    return { text: `[${base}--${taken.text}]`, end: taken.end + 1 };
  }
  if (source[end] !== ']') throw new Untranslatable("a '[' without its ']'");
  return { text: base, end: end + 1 };
};
