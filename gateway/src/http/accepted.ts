interface Range {
  readonly type: string;
  readonly quality: number;
}

const rangesIn = (accept: string): readonly Range[] =>
  accept.split(',').map((text) => {
    const [type = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase());
    const quality = parameters.find((one) => one.startsWith('q='))?.slice('q='.length);
    return { type, quality: quality === undefined ? 1 : Number(quality) || 0 };
  });

/** The ranges that a type may be meant by, the closest first. */
const namesOf = (type: string): readonly string[] => [type, `${type.split('/')[0]}/*`, '*/*'];

/** How well a media type is liked, and how closely it is meant; nothing when it is not taken. */
const likedBy = (ranges: readonly Range[], type: string) => {
  const names = namesOf(type);
  const closeness = names.findIndex((name) => ranges.some((range) => range.type === name));
  const meant = ranges.find((range) => range.type === names[closeness]);
  return meant && meant.quality > 0 ? [{ type, closeness, quality: meant.quality }] : [];
};

/** The one of these media types that an `Accept` header likes best (RFC 9110): of equals the one that it names, or the first. */
export const acceptedOf = (accept: string | undefined, offered: readonly string[]): string | undefined => {
  const ranges = rangesIn(accept ?? '*/*');
  const [best] = offered
    .flatMap((type) => likedBy(ranges, type))
    .toSorted((one, other) => other.quality - one.quality || one.closeness - other.closeness);
  return best?.type;
};
