import { refuse, type Act } from '@zhudian/framework';
import { unlessSeparate, withStandIns } from '../../kernel/framework/src/commands/stand-ins';
import { actAs } from '../support';

/** Facts of a stream by who acted, and for whom. */
const told = (...acts: readonly (readonly [string, string?])[]) =>
  withStandIns(
    new Map(),
    acts.map(([actorId, actingFor]) => ({ metadata: { actorId, ...(actingFor === undefined ? {} : { actingFor }) } })),
  );
const act = (by: string, actingFor?: string) =>
  actAs('STATION', { by, ...(actingFor === undefined ? {} : { actingFor }) });

/** A rule that asks for another person than the first, and one that asks for one person. */
const another =
  (first: string) =>
  ({ by }: Act) =>
    by === first ? refuse('SEGREGATION_OF_DUTIES') : [];
const only =
  (person: string) =>
  ({ by }: Act) =>
    by === person ? [] : refuse('NOT_THE_SECRETARY');

describe('Where separate persons act', () => {
  it.each<[string, Act, ReturnType<typeof told>, string]>([
    ['the deputy of who took the first step', act('an', 'he'), told(['he']), 'he'],
    ['another deputy of the same holder', act('bo', 'he'), told(['an', 'he']), 'an'],
    ['the holder, back again', act('he'), told(['an', 'he']), 'an'],
  ])('does not take the second: %s', (_, second, stream, first) => {
    expect(unlessSeparate(second, [stream], another(first))).toStrictEqual(refuse('SEGREGATION_OF_DUTIES'));
  });

  it.each<[string, Act, ReturnType<typeof told>, string]>([
    ['a deputy in the own right', act('an'), told(['he']), 'he'],
    ['the deputy of somebody else', act('an', 'hua'), told(['he']), 'he'],
    ['the holder, where nobody stood for him', act('he'), told(['an']), 'an'],
    ['a deputy whose holder has done nothing', act('an', 'he'), told(['hua']), 'hua'],
  ])('takes it: %s', (_, second, stream, first) => {
    expect(unlessSeparate(second, [stream], another(first))).toBeUndefined();
  });

  it('is not mistaken for a rule that asks for one person: whoever it is need not be the holder too', () => {
    expect(unlessSeparate(act('an', 'he'), [told()], only('an'))).toBeUndefined();
  });

  it('is judged over all that a decision rests on', () => {
    expect(unlessSeparate(act('he'), [told(), told(['an', 'he'])], another('an'))).toBeDefined();
    expect(unlessSeparate(act('he'), [told(), told()], another('an'))).toBeUndefined();
  });
});
