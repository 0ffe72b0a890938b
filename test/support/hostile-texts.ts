/** Texts that no store could give back, or that deceive whoever reads them: each must be refused at the write. */
export const hostileTexts: Readonly<Record<string, string>> = {
  'a NUL': '疑似\u0000线索',
  'a bell': '线索\u0007',
  'an escape sequence': '\u001b[31m红',
  'a control of the second block': '线\u0085索',
  'half of a character at the end': '李\ud842',
  'half of a character at the start': '\udfb7李',
  'halves in the wrong order': '\udfb7\ud842',
  'a right-to-left override': '报告\u202Efdp.exe',
  'an isolate': '甲\u2066乙',
  'a right-to-left mark': '甲\u200F',
  'zero-width spaces alone': '\u200b\u200b',
  'a filler alone': '\u3164',
  'a blank of Braille alone': '\u2800',
  'a byte order mark alone': '\ufeff',
  'combining marks alone': '\u0301\u0301',
  'nothing but spaces': ' \t\u3000 ',
};

/** Refused where a text is one line. */
export const severalLines: Readonly<Record<string, string>> = {
  'a line feed': '第一行\n第二行',
  'a carriage return': '第一行\r第二行',
  'a line separator': '第一行\u2028第二行',
  'a tab': '甲\t乙',
};

/** Unusual and good: each is recorded and read back to the letter. */
export const oddTexts: readonly string[] = [
  '李𠮷',
  '👨‍👩‍👧‍👦 家访',
  'NULL',
  'null',
  '\\N',
  '{}',
  '{"a":null}',
  '[]',
  "'; drop table org_unit; --",
  '<script>alert(1)</script>',
  '=1+1',
  '%s %d ${x} {{y}} {through}',
  '—…《》“”·１２３ＡＢＣ',
  '\u{10FFFD}',
  '0',
  'true',
];
