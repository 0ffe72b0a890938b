import { persons } from '@zhudian/projections';
import { connectionOf, entityTypeOf } from '@zhudian/framework/service';

export const Person = entityTypeOf('Person', persons, 'A person of the programme. 人员。');
export const PersonConnection = connectionOf('Person', () => Person);
