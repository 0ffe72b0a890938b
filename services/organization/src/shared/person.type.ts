import { linkedEntity } from '@zhudian/framework/service';

export const Person = linkedEntity('Person');
