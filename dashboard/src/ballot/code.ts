/** No letter that is easily taken for another: whoever cannot scan the picture types the code. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 26;
const OURS = new RegExp(`^[${SIGNS}]{${LENGTH}}$`);

/** A one-time code of 130 random bits. */
export const newCode = (): string =>
  [...crypto.getRandomValues(new Uint8Array(LENGTH))].map((byte) => SIGNS[byte % SIGNS.length]).join('');

/** As it stands on paper, in groups that one can read out. */
export const grouped = (code: string): string => code.replaceAll(/.{4}(?=.)/g, '$&-');

/** The code that somebody has typed, or that an address carries. Codes of another making stay as they are. */
export const codeTyped = (text: string): string => {
  const typed = text.trim();
  const plain = typed.replaceAll(/[\s-]/g, '').toUpperCase();
  return OURS.test(plain) ? plain : typed;
};

/** By this alone the programme knows a code. */
export const hashOfCode = async (code: string): Promise<string> => {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(code));
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
};

/** Where a code is used: it stands after the `#`, which no browser sends to anybody. */
export const addressOf = (origin: string, surveyId: string, code: string): string =>
  `${origin}/ballot/${encodeURIComponent(surveyId)}#${encodeURIComponent(code)}`;
