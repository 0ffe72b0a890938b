import { programme } from '@zhudian/tools';
import { byDay, comeTo } from '../../tools/src/demo/load';
import { firstInstant } from '../../tools/src/demo/programme';

const TODAY = '2026-11-28';
const hourOf = (instant: number): number => new Date(instant + 8 * 3_600_000).getUTCHours();
const dayOf = (instant: number): string => new Date(instant + 8 * 3_600_000).toISOString().slice(0, 10);

describe('On a clock that can be set, the loader', () => {
  const time = { now: firstInstant(TODAY) };
  const clock = {
    now: () => time.now,
    advanceTo: (instant: string | number) => {
      expect(instant).toBeGreaterThan(time.now);
      time.now = Number(instant);
    },
  };

  it('begins before the first day, and enters each day’s steps on that day, in working hours', () => {
    const days = [...byDay(programme(TODAY)).keys()];
    expect(dayOf(time.now)).toBe(days[0]);
    const shown = days.map((day) => {
      comeTo(day, clock);
      return time.now;
    });
    expect(shown.map(dayOf)).toStrictEqual(days);
    expect(shown.map(hourOf).filter((hour) => hour < 9 || hour >= 17)).toStrictEqual([]);
  });

  it('never goes back when loading takes longer than a day', () => {
    time.now = Date.parse('2030-01-01');
    comeTo('2029-12-31', clock);
    expect(time.now).toBe(Date.parse('2030-01-01'));
  });
});
