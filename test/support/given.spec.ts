import { personDecider } from '@zhudian/personnel';
import type { PersonEvent } from '@zhudian/facts';
import { refuse, type Decider } from '@zhudian/framework';
import { specificationOf } from './given';
import { weiRegistered } from './person.story';

const person = specificationOf(personDecider);
const register = { type: 'RegisterPerson', data: { personId: 'wei', ...weiRegistered.data } } as const;
const nameless = { type: 'PersonRegistered', data: { unitId: '', membership: 'FULL' } } as const;
const named = { type: 'PersonRegistered', data: { ...weiRegistered.data, name: 'Wei' } } as PersonEvent;

const deciding = (RegisterPerson: (typeof personDecider)['decide']['RegisterPerson']) =>
  specificationOf<typeof register & { act: never; read: object }, unknown, PersonEvent, string>({
    ...personDecider,
    decide: { RegisterPerson },
  } as unknown as Decider<typeof register & { act: never; read: object }, unknown, PersonEvent, string>)
    .given()
    .when(register);

describe('A specification fails', () => {
  it.each([
    [
      'a past fact that its schema refuses',
      () => person.given(nameless).when(register).thenRefused('PERSON_ALREADY_REGISTERED'),
    ],
    [
      'a past fact with a field too many',
      () => person.given(named).when(register).thenRefused('PERSON_ALREADY_REGISTERED'),
    ],
    ['a decided fact that its schema refuses', () => deciding(() => [nameless]).then(nameless)],
    ['a fact less than expected', () => deciding(() => []).then(weiRegistered)],
    ['a fact more than expected', () => deciding(() => [weiRegistered, weiRegistered]).then(weiRegistered)],
    ['a refusal where facts were expected', () => deciding(() => refuse('PERSON_UNKNOWN')).then(weiRegistered)],
    ['facts where a refusal was expected', () => person.given().when(register).thenRefused('PERSON_UNKNOWN')],
    ['another refusal than expected', () => person.given(weiRegistered).when(register).thenRefused('PERSON_UNKNOWN')],
    [
      'a refusal with other details',
      () => person.given(weiRegistered).when(register).thenRefused('PERSON_ALREADY_REGISTERED', { id: 'wei' }),
    ],
    [
      'a rule that changes what it is given',
      () =>
        deciding((_, command) => (((command as { type: string }).type = 'Other'), [weiRegistered])).then(weiRegistered),
    ],
  ])('on %s', (_, specify) => {
    expect(specify).toThrow();
  });
});
