import type { Entry } from './entries';

const DAY_MS = 86_400_000;
const LINE_BYTES = 75;

const compact = (text: string) => text.replaceAll(/[-:]|\.\d{3}/g, '');
const dayAfter = (day: string) => new Date(Date.parse(day) + DAY_MS).toISOString().slice(0, 10);
const escaped = (text: string) =>
  text
    .toWellFormed()
    .replaceAll(/[\\;,]/g, String.raw`\$&`)
    .replaceAll(/\r?\n/g, String.raw`\n`)
    .replaceAll(/\p{Cc}/gu, ' ');

/** A line holds 75 octets at most: the rest goes on in the next, after a space, and no letter is cut. */
const folded = (line: string): string => {
  const lines = [''];
  for (const letter of line) {
    const room = lines.length === 1 ? LINE_BYTES : LINE_BYTES - 1;
    if (Buffer.byteLength((lines.at(-1) ?? '') + letter) > room) lines.push(letter);
    else lines[lines.length - 1] += letter;
  }
  return lines.join('\r\n ');
};

const eventOf = ({ id, title, text, on }: Entry, stamp: string): readonly string[] => [
  'BEGIN:VEVENT',
  `UID:${id}@zhudian`,
  `DTSTAMP:${stamp}`,
  `DTSTART;VALUE=DATE:${compact(on)}`,
  `DTEND;VALUE=DATE:${compact(dayAfter(on))}`,
  `SUMMARY:${escaped(title)}`,
  `DESCRIPTION:${escaped(text)}`,
  'TRANSP:TRANSPARENT',
  'BEGIN:VALARM',
  'ACTION:DISPLAY',
  `DESCRIPTION:${escaped(title)}`,
  'TRIGGER:-P1D',
  'END:VALARM',
  'END:VEVENT',
];

/** What is due as a calendar (RFC 5545): each item on its day, with a reminder the day before. */
export const icsOf = (entries: readonly Entry[], name: string, now: Date): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Zhudian//Inbox//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    ...entries.filter(({ isDue }) => isDue).flatMap((entry) => eventOf(entry, compact(now.toISOString()))),
    'END:VCALENDAR',
    '',
  ]
    .map(folded)
    .join('\r\n');
