import type { Aggregate } from '@zhudian/kernel';
import type { Service } from '@zhudian/kernel/server';
import { integrityPerformance } from '@zhudian/integrity-performance';
import { organization } from '@zhudian/organization';
import { personnel } from '@zhudian/personnel';

export const services: readonly Service[] = [personnel, organization, integrityPerformance];

export const aggregatesOf = ({ aggregates }: Service): readonly Aggregate[] => aggregates;
