import { CONTEXTS, type Context } from '@zhudian/facts';
import type { Aggregate } from '@zhudian/framework';
import type { Service } from '@zhudian/framework/service';
import { integrityPerformance } from '@zhudian/integrity-performance';
import { organization } from '@zhudian/organization';
import { personnel } from '@zhudian/personnel';

const SERVICES: Readonly<Record<Context, Service>> = {
  personnel,
  organization,
  'integrity-performance': integrityPerformance,
};

export const services: readonly Service[] = CONTEXTS.map((context) => SERVICES[context]);

export const aggregatesOf = ({ aggregates }: Service): readonly Aggregate[] => aggregates;
