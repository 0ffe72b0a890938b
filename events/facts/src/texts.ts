import { z } from 'zod';
import type { Labels } from './words/label';

/** What keeps a text from being recorded. */
export type TextFlaw = 'MALFORMED' | 'CONTROL' | 'BIDI' | 'LINE_BREAK' | 'INVISIBLE';

const BIDI = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/;
const LINE_BREAK = /[\n\r\u0085\u2028\u2029]/;
const CONTROL_IN_LINE = /\p{Cc}/u;
const CONTROL_IN_LINES = /[^\P{Cc}\n\t]/u;
/** Formats, marks without a letter, separators, and the fillers that fonts draw as nothing. */
const INVISIBLE_ONLY = /^[\p{Cc}\p{Cf}\p{Z}\p{M}\u115F\u1160\u2800\u3164\uFFA0]*$/u;

/** The flaw of a text that one line (or several) cannot have; `undefined` when it can be recorded to the letter. */
export const flawOf = (text: string, lines: 'one' | 'several'): TextFlaw | undefined => {
  // A lone surrogate (half of a character) has no UTF-8 form, so no store could give it back.
  if (!text.isWellFormed()) return 'MALFORMED';
  if (lines === 'one' && LINE_BREAK.test(text)) return 'LINE_BREAK';
  if ((lines === 'one' ? CONTROL_IN_LINE : CONTROL_IN_LINES).test(text)) return 'CONTROL';
  if (BIDI.test(text)) return 'BIDI';
  return text.length > 0 && INVISIBLE_ONLY.test(text) ? 'INVISIBLE' : undefined;
};

/** What each flaw is called. */
export const flawWords: Labels<TextFlaw> = {
  MALFORMED: ['含有不完整的字符', 'holds half of a character'],
  CONTROL: ['含有控制字符', 'holds a control character'],
  BIDI: ['含有改变书写方向的字符', 'holds a character that turns the direction of writing'],
  LINE_BREAK: ['不能换行', 'is one line'],
  INVISIBLE: ['没有可见的文字', 'holds nothing that can be seen'],
};

/**
 * The one contract for texts: trimmed, normalised (NFC), well-formed Unicode, no control or bidi characters, something
 * to see. What passes is recorded and read back to the letter by every store.
 */
const recordable = (lines: 'one' | 'several', most: number) =>
  z
    .string()
    .trim()
    .normalize('NFC')
    .max(most)
    .check(({ value, issues }) => {
      const flaw = flawOf(value, lines);
      if (flaw) issues.push({ code: 'custom', message: flawWords[flaw][1], params: { flaw }, input: value });
    });

/** Several lines, up to 4,000 characters; may be empty. */
export const textOrNothing = recordable('several', 4_000);
/** Several lines, 1 to 4,000 characters. */
export const text = textOrNothing.min(1);
/** One line of 1 to 200 characters: a name, a title, a number of a document. */
export const title = recordable('one', 200).min(1);
/** A short technical name: a version, a code. */
export const code = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_.:+-]{0,79}$/, 'a code: letters, digits, _ . : + -');

/** What a fact holds in place of words: the vault has them, as long as nobody erases them. */
const SEAL = /vault:[A-Za-z0-9_-]{43}/;
export const isSeal = (text: string): boolean => text.length === 49 && SEAL.test(text);
/** Whether a text could be taken for one, or holds one, or a mark of words that a fact holds: nobody may write such a text. */
export const holdsSeal = (text: string): boolean =>
  text.includes('vault:') && (SEAL.test(text) || text.includes('vault:inline:'));
/** The seals in a text, in their order. */
export const sealsIn = (text: string): readonly string[] => text.match(new RegExp(SEAL, 'g')) ?? [];
/** A text with each seal in it replaced. */
export const withoutSeals = (text: string, wordsOf: (seal: string) => string): string =>
  text.replaceAll(new RegExp(SEAL, 'g'), wordsOf);

export type Prose = 'words' | 'name';

/** Words that may speak about a person: facts hold a seal, the vault the words. Several lines, 1 to 4,000 characters. */
export const prose = text.meta({ prose: 'words' });
/** The same, and may be empty. */
export const proseOrNothing = textOrNothing.meta({ prose: 'words' });
/** What a person is called: one line in the vault. */
export const personName = title.meta({ prose: 'name' });

/** What kind of prose a field is; `undefined` for every other field. */
export const proseOf = (schema: z.ZodType): Prose | undefined => schema.meta()?.['prose'] as Prose | undefined;
