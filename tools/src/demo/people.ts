import names from './data/chinese-names.json';

/** A made-up person. */
export interface PersonSeed {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
}

/** A prime that divides no list length, so that its steps visit every pair of names before one repeats. */
const STEP = 7919;

const pick = (list: readonly (readonly string[])[], index: number): readonly [name: string, nameEn: string] => {
  const [name = '', nameEn = ''] = list[index % list.length] ?? [];
  return [name, nameEn];
};

/** How many people can be made before a name comes again. */
export const distinctNames = names.surnames.length * names.givenNames.length;

const personAt = (index: number, seed: number): PersonSeed => {
  const pair = ((seed + index) * STEP) % distinctNames;
  const [surname, surnameEn] = pick(names.surnames, pair);
  const [given, givenEn] = pick(names.givenNames, Math.floor(pair / names.surnames.length));
  return {
    id: `person-${String(index + 1).padStart(4, '0')}`,
    name: `${surname}${given}`,
    nameEn: `${surnameEn} ${givenEn}`,
  };
};

/**
 * The first `count` people of the demo, `person-0001` onward; the same for the same seed, a whole number of 0 or more.
 * Names are all different up to `distinctNames` people.
 */
export const people = (count: number, seed = 0): readonly PersonSeed[] =>
  Array.from({ length: count }, (_, index) => personAt(index, seed));
