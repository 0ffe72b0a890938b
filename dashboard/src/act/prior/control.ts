import type { Values } from '../values';

interface Owned {
  readonly id: string;
  readonly owner: { readonly id: string } | null;
}
interface Control {
  readonly means: string;
  readonly content: string;
  readonly standard: string;
  readonly owner: { readonly id: string };
}
export interface Controls {
  readonly riskPoint: {
    readonly controls: readonly Control[];
    /** Its open risks, the newest first. */
    readonly station: { readonly riskPoints: readonly Owned[] };
  } | null;
}

/** A control that is defined anew is edited; of a first one it is known who answers for the others at the station. */
export const controlFrom = ({ riskPoint }: Controls): Values => {
  const last = riskPoint?.controls.at(-1);
  if (last) return { means: last.means, content: last.content, standard: last.standard, ownerId: last.owner.id };
  const owner = riskPoint?.station.riskPoints.find((each) => each.owner)?.owner;
  return owner ? { ownerId: owner.id } : {};
};
