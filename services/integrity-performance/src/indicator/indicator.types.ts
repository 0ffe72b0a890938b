import { riskDomain } from '@zhudian/facts';
import { indicators, readingView } from '@zhudian/projections';
import { connectionOf, entityTypeOf, enumTypeOf, objectTypeOf } from '@zhudian/framework/service';

export const Indicator = entityTypeOf(
  'Indicator',
  indicators,
  'A key indicator of a station; its newest reading in the fields. 关键指标，字段为最近指标数据。',
);
export const IndicatorConnection = connectionOf('Indicator', () => Indicator);
export const IndicatorReading = objectTypeOf(readingView);
export const RiskDomainType = enumTypeOf(riskDomain);
