import { z } from 'zod';
import { title } from '../shapes';
import { enumOf } from '../words/label';

export const yardstickDirection = enumOf('YardstickDirection', {
  HIGHER_IS_BETTER: ['越高越好', 'higher is better'],
  LOWER_IS_BETTER: ['越低越好', 'lower is better'],
});

/** What is measured, in whole or decimal units: far from where a double loses its decimals. */
export const measuredValue = z.number().min(-1e9).max(1e9);

/** T05: by what a target task is measured. Without a baseline, what rises starts from zero. */
export const yardstick = z
  .strictObject({
    unit: title,
    direction: yardstickDirection,
    goalValue: measuredValue,
    baseline: measuredValue.optional(),
  })
  .meta({ id: 'Yardstick' });
export type Yardstick = Readonly<z.infer<typeof yardstick>>;

/** Where measuring starts; what falls has no start that goes without saying. */
const startOf = ({ direction, baseline }: Yardstick): number | undefined =>
  baseline ?? (direction === 'HIGHER_IS_BETTER' ? 0 : undefined);

/** Whether the goal lies on the better side of where measuring starts, so that progress can be told by it. */
export const leadsSomewhere = (stick: Yardstick): boolean => {
  const start = startOf(stick);
  if (start === undefined) return false;
  return stick.direction === 'HIGHER_IS_BETTER' ? stick.goalValue > start : stick.goalValue < start;
};

/** Tenths of a per cent of the way from the start to the goal, rounded down: 100 is a goal that is reached. */
export const progressBy = (stick: Yardstick, value: number): number => {
  const start = startOf(stick) ?? stick.goalValue;
  const share = (value - start) / (stick.goalValue - start);
  const tenths = Math.floor(Math.round(share * 1e9) / 1e6);
  return Number.isNaN(share) ? 0 : Math.min(1000, Math.max(0, tenths)) / 10;
};
