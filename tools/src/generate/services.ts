import type { Aggregate } from '@zhudian/framework';
import type { Service } from '@zhudian/framework/service';
import { integrityPerformance } from '@zhudian/integrity-performance';
import { organization } from '@zhudian/organization';
import { personnel } from '@zhudian/personnel';

export const services: readonly Service[] = [personnel, organization, integrityPerformance];

export const aggregatesOf = ({ aggregates }: Service): readonly Aggregate[] => aggregates;
