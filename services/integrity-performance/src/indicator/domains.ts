import { INDICATOR_KINDS, riskDomain, type RiskDomain } from '@zhudian/facts';
import type { IndicatorRow } from '@zhudian/projections';

/** I15: the domains of integrity risk that an indicator belongs to, by its kind or because it was linked. */
export const domainsOf = ({ code, domains }: Pick<IndicatorRow, 'code' | 'domains'>): readonly RiskDomain[] =>
  riskDomain.options.filter((one) => INDICATOR_KINDS[code].domains.includes(one) || domains.includes(one));
