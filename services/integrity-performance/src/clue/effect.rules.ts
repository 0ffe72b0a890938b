import { INDICATOR_KINDS, indicatorCode, type IndicatorCode } from '@zhudian/facts';
import { hasReason, refuse, type Rule } from '@zhudian/framework';
import { valueOn, type MeasuredIndicator } from '../indicator/measured.state';
import { unlessOpen, unlessThere, type ClueDecider } from './clue.guards';
import type { Clue } from './clue.state';

/** What a value became, in the unit of its indicator, and whether that is nearer to the target. */
export const comparisonOf = (code: IndicatorCode, before: number, after: number) => {
  const change = Math.round((after - before) * 1e6) / 1e6;
  return { change, isBetter: INDICATOR_KINDS[code].comparator === 'AT_MOST' ? change < 0 : change > 0 };
};

type Read = Readonly<Partial<Record<IndicatorCode, MeasuredIndicator>>>;

type Verify = Parameters<Rule<ClueDecider, 'VerifyEffect'>>[1];

const readingIn = (indicator: MeasuredIndicator, period: string | undefined, on: string) => {
  if (period === undefined) return undefined;
  const value = valueOn(indicator, period, on);
  return value === undefined ? undefined : { period, value };
};

/** The newest month that began after the measure was completed, whose value can be and was reported by the day. */
const monthAfter = (indicator: MeasuredIndicator, completedOn: string, on: string) =>
  Object.keys(indicator.values)
    .filter((period) => period > completedOn.slice(0, 7) && !indicator.impossible.includes(period))
    .filter((period) => valueOn(indicator, period, on) !== undefined)
    .toSorted()
    .at(-1);

/** The readings before and after the measure of a clue that rests on a breach, as known on the day; nothing for one that does not. */
const readingsOf = ({ breachEventId = '', measure }: Clue, read: Read, on: string) => {
  const [found] = indicatorCode.options.flatMap((code) => {
    const indicator = read[code];
    const before = indicator && readingIn(indicator, indicator.breaches[breachEventId], on);
    return before ? [{ code, indicator, before }] : [];
  });
  if (!found) return undefined;
  const month = monthAfter(found.indicator, measure?.completedOn ?? '9', on);
  return { ...found, after: readingIn(found.indicator, month, on) };
};

/** Where no reading tells the effect, whoever verifies it judges. */
const judged = ({ data: { clueId: _, verdict, ...words } }: Verify) =>
  verdict === undefined
    ? refuse('VERDICT_REQUIRED')
    : [{ type: 'EffectVerified' as const, data: { ...words, verdict } }];

type Found = NonNullable<ReturnType<typeof readingsOf>>;
const computed = (
  { data: { clueId: _, verdict, ...words } }: Verify,
  { code, before }: Found,
  after: NonNullable<Found['after']>,
) => {
  const told = comparisonOf(code, before.value, after.value).isBetter ? 'EFFECTIVE' : 'INEFFECTIVE';
  return (verdict ?? told) === told
    ? [
        {
          type: 'EffectVerified' as const,
          data: { ...words, verdict: told, measured: { code, before, after } } as const,
        },
      ]
    : refuse('VERDICT_AGAINST_READINGS', { code, computed: told, before: before.value, after: after.value });
};

export const verifyEffect: Rule<ClueDecider, 'VerifyEffect'> = (state, command) => {
  const no = unlessOpen(state) ?? unlessThere(state, 'EFFECT');
  if (no) return no;
  if (state.isEffective) return refuse('EFFECT_ALREADY_VERIFIED');
  const { by: actor, on } = command.act;
  if (state.measure?.ownerId === actor) return refuse('SEGREGATION_OF_DUTIES', { actor });
  const found = readingsOf(state, command.read, on);
  if (found?.after) return computed(command, found, found.after);
  return found && !hasReason(command, 'EFFECT_UNMEASURED')
    ? refuse('EFFECT_UNMEASURED', { code: found.code, period: found.before.period })
    : judged(command);
};
