import { Lag } from '../../kernel/framework/src/running/lag';

it('Under a constant stream of facts nothing is behind; what stands still is, by the time since', () => {
  let now = 0;
  const lag = new Lag(() => now);
  for (let at = 0; at < 100; at += 1) {
    now = at * 1_000;
    expect(lag.behindFor(at, at + 1)).toBeLessThanOrEqual(1_000);
  }
  expect(lag.behindFor(100, 200)).toBe(0);
  now += 5_000;
  expect(lag.behindFor(150, 300)).toBe(5_000);
  now += 1_000;
  expect(lag.behindFor(200, 300)).toBe(0);
  now += 2_000;
  expect(lag.behindFor(300, 300)).toBe(0);
});
