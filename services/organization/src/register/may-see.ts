import { CONTEXTS, INVESTIGATORS } from '@zhudian/facts';
import { readModelsOf, type CorrectionRow, type Mask } from '@zhudian/projections';
import { holdsAny } from '@zhudian/programme';
import type { RequestContext } from '@zhudian/framework/service';

/** With a referred clue the whole row is hidden, and no mask says so. */
const REFERRED: Mask = {
  to: [{ to: INVESTIGATORS, where: { kind: 'always' }, why: ['移送属于秘密。', 'A referral is secret.'] }],
  told: ['ClueReferred'],
  isAnonymous: true,
};
const masks = [
  REFERRED,
  ...CONTEXTS.flatMap(readModelsOf).flatMap(({ access }): readonly Mask[] => access.masks ?? []),
];

/** That somebody sees the own things is no ground to show him those of others. */
const isOfOthers = ({ where: { kind } }: Mask['to'][number]): boolean => kind !== 'person' && kind !== 'posting';

// A deputy does not see whose secrets they are: they may be about the holder.
const isShown = ({ to }: Mask, { actor }: Pick<RequestContext, 'actor'>): boolean =>
  to.filter(isOfOthers).some((grant) => holdsAny({ roles: actor.roles }, grant.to));

const hiding = ({ factType }: Pick<CorrectionRow, 'factType'>): readonly Mask[] =>
  masks.filter(({ told }) => told.includes(factType));

/** Whether the register shows what an amended fact told: to whom its read models show it. */
export const maySee = (row: Pick<CorrectionRow, 'factType'>, context: Pick<RequestContext, 'actor'>): boolean =>
  hiding(row).every((mask) => isShown(mask, context));

/** Whether it shows who amended it. */
export const mayKnowWho = (row: Pick<CorrectionRow, 'factType'>, context: Pick<RequestContext, 'actor'>): boolean =>
  hiding(row).every((mask) => !mask.isAnonymous || isShown(mask, context));
