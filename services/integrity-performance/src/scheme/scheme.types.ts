import { schemes } from '@zhudian/projections';
import { entityTypeOf } from '@zhudian/framework/service';

export const Scheme = entityTypeOf('Scheme', schemes, 'A version of the evaluation scheme. 考评方案的一个版本。');
