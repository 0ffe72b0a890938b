import type { AttackCase } from './case';
import { floodCases, protocolCases } from './protocol-cases';
import { sharingCases } from './sharing-cases';
import { sizeCases } from './size-cases';
import type { Target } from './target';
import { tokenCases } from './token-cases';
import { twoViewersCases } from './two-viewers-cases';

/** How the gateway stood one case. */
export interface Verdict {
  readonly name: string;
  /** What went wrong; `undefined` when it held. */
  readonly wrong: string | undefined;
}

const tried = async ({ name, run }: AttackCase, target: Target): Promise<Verdict> => ({
  name,
  wrong: await run(target).catch((error: unknown) => String(error)),
});

/** Tries each case on a running gateway, those that hold off the attacker last. */
export const attack = async (target: Target): Promise<readonly Verdict[]> => {
  const cases = [...tokenCases, ...sizeCases, ...protocolCases];
  const verdicts = await Promise.all(cases.map((one) => tried(one, target)));
  // One after the other, as they ask from an address that may not ask much.
  const two = target.otherToken === undefined ? [] : twoViewersCases(target.otherToken);
  for (const one of [...sharingCases, ...two, ...floodCases]) verdicts.push(await tried(one, target));
  return verdicts;
};
