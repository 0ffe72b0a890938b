import data from './data/nanning-divisions.json';

/** A division of Nanning. `place` is what its name is built on, without the kind of division: 六景镇 is built on 六景. */
export interface Division {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly place: string;
  readonly placeEn: string;
}

const TOWNSHIP_KINDS = ['TOWN', 'TOWNSHIP', 'ETHNIC_TOWNSHIP', 'SUB_DISTRICT', 'ZONE_OR_FARM'] as const;
export type TownshipKind = (typeof TOWNSHIP_KINDS)[number];

/** A township-level division; a zone or farm keeps its kind in `place`, but not the city or county before it. */
export interface Township extends Division {
  readonly countyCode: string;
  readonly kind: TownshipKind;
}

const kindOf = (text: string): TownshipKind => {
  const kind = TOWNSHIP_KINDS.find((known) => known === text);
  if (!kind) throw new Error(`no kind of township: ${text}`);
  return kind;
};

/** Nanning, codes as of 30 June 2023. */
export const nanning: Division = data.city;

/** The 12 county-level divisions of Nanning, by code. */
export const counties: readonly Division[] = data.counties;

/** The 138 township-level divisions of Nanning, by code. */
export const townships: readonly Township[] = data.townships.map((township) => ({
  ...township,
  kind: kindOf(township.kind),
}));
