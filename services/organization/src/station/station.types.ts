import { integrityPost, integrityVacancy, stations } from '@zhudian/projections';
import { entityTypeOf, objectTypeOf } from '@zhudian/framework/service';

export const Station = entityTypeOf('Station', stations, 'An org unit that is a power supply station. 供电所。');
export const IntegrityPost = objectTypeOf(integrityPost);
export const IntegrityVacancy = objectTypeOf(integrityVacancy);
