import { corrections, leftovers } from '@zhudian/projections';
import { connectionOf, rowTypeOf } from '@zhudian/framework/service';

export const Correction = rowTypeOf(
  'Correction',
  corrections,
  'A fact that was corrected or annulled; the record itself stays as it was. 一项更正或者撤销；原记录不变。',
);
export const CorrectionConnection = connectionOf('Correction', () => Correction);

export const Leftover = rowTypeOf(
  'Leftover',
  leftovers,
  'Work that is left: what followed from an annulled fact and still stands. 待办：起因已经撤销、自身仍然有效的事实。',
);
export const LeftoverConnection = connectionOf('Leftover', () => Leftover);
