import { supervisionMonths } from '@zhudian/projections';
import { connectionOf, entityTypeOf } from '@zhudian/framework/service';

export const SupervisionMonth = entityTypeOf(
  'SupervisionMonth',
  supervisionMonths,
  'The double supervision of one posting in one month. 一次任职一个月的双重监督。',
);
export const SupervisionMonthConnection = connectionOf('SupervisionMonth', () => SupervisionMonth);
