import { stations } from '@zhudian/projections';
import { entityTypeOf } from '@zhudian/framework/service';

export const Station = entityTypeOf('Station', stations, 'An org unit that is a power supply station. 供电所。');
