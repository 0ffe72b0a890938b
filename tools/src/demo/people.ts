import names from './data/guangxi-names.json';
import { between, pick } from './pick';

/** A made-up person. */
export interface PersonSeed {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
}

type Named = readonly [name: string, nameEn: string];

const surnames = (names.surnames as unknown as readonly (readonly [string, string, number])[]).flatMap(
  ([name, nameEn, weight]) => Array.from({ length: weight }, (): Named => [name, nameEn]),
);
const givenNames = names.givenNames as unknown as readonly Named[];

const one = (list: readonly Named[], seed: string): Named => list[pick(seed, list.length)] ?? ['', ''];

const nameAt = (index: number, taken: Set<string>): Named => {
  for (let attempt = 0; ; attempt++) {
    const [surname, surnameEn] = one(surnames, `surname/${index}/${attempt}`);
    const [given, givenEn] = one(givenNames, `given/${index}/${attempt}`);
    const name = `${surname}${given}`;
    if (taken.has(name)) continue;
    taken.add(name);
    return [name, `${surnameEn} ${givenEn}`];
  }
};

/** The id of the n-th person, counted from 1. */
export const personId = (number: number): string => `person-${String(number).padStart(4, '0')}`;

/** The first `count` people of the demonstration, `person-0001` onward, each with a name of their own; the same every time. */
export const people = (count: number): readonly PersonSeed[] => {
  const taken = new Set<string>();
  return Array.from({ length: count }, (_, index) => {
    const [name, nameEn] = nameAt(index, taken);
    return { id: personId(index + 1), name, nameEn };
  });
};

/** A day of birth: of somebody who is between so many and so many years old in a year. */
export const bornOn = (id: string, inYear: number, [least, most]: readonly [number, number]): string => {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${inYear - between(`${id}/age`, least, most)}-${two(between(`${id}/month`, 1, 12))}-${two(between(`${id}/day`, 1, 28))}`;
};
