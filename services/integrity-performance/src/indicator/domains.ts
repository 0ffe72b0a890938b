import { INDICATOR_KINDS, riskDomain, type IndicatorCode, type RiskDomain } from '@zhudian/facts';

interface Linked {
  readonly code: IndicatorCode;
  readonly domains: readonly RiskDomain[];
}

/** I15: the domains of integrity risk that an indicator belongs to, by its kind or because it was linked. */
export const domainsOf = ({ code, domains }: Linked): readonly RiskDomain[] =>
  riskDomain.options.filter((one) => INDICATOR_KINDS[code].domains.includes(one) || domains.includes(one));
