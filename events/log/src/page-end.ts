import type { RecordedFact } from '@zhudian/facts';

/**
 * How many of the facts the next page holds: at most `size` of them, and always all of one command and all that share one
 * position, even if they are more. 0 when what is there is only a part of that.
 * @param lastIsWhole whether nothing more can come at the position of the last fact.
 */
export const pageEnd = (facts: readonly RecordedFact[], size: number, lastIsWhole: boolean): number => {
  const mayEndAt = (end: number) =>
    facts[end - 1]?.metadata.followedBy === undefined &&
    (end === facts.length ? lastIsWhole : facts[end - 1]?.position !== facts[end]?.position);
  for (let end = Math.min(size, facts.length); end > 0; end--) if (mayEndAt(end)) return end;
  for (let end = size + 1; end <= facts.length; end++) if (mayEndAt(end)) return end;
  return 0;
};
