import { labelOfFact } from '@zhudian/facts';
import type { Replayed, ReplayFinding } from './replay';

const KINDS = { BLOCK: ['应予拒绝', 'refused'], WARN: ['应予警告', 'warned of'] } as const;

const lineOf = ({ severity, code, zh, occurredOn, actorRole, actorId, stream, factId }: ReplayFinding): string =>
  `[${KINDS[severity][0]} ${code}] ${occurredOn} ${stream} ${actorRole} ${actorId} ${factId}\n    ${zh}`;

/** What a replay found, for a person. */
export const findingsText = ({ judged, findings, untraced }: Replayed, rules: string | undefined): string => {
  const of = (severity: ReplayFinding['severity']) => findings.filter((one) => one.severity === severity).length;
  const types = [...untraced].toSorted(([, one], [, other]) => other - one);
  return [
    `按${rules ?? '当时适用的规则'}重新判断${judged}项办理：${KINDS.BLOCK[0]}${of('BLOCK')}项，${KINDS.WARN[0]}而未说明理由${of('WARN')}项。`,
    `${judged} commands were judged again: ${of('BLOCK')} would be ${KINDS.BLOCK[1]}, ${of('WARN')} ${KINDS.WARN[1]} without a reason.`,
    ...findings.map(lineOf),
    '以下类型的事件不能还原为一项办理，未作判断： Facts of these types cannot be led back to a command:',
    ...types.map(([type, count]) => `    ${type} ${labelOfFact(type)[0]} ${count}`),
    '',
  ].join('\n');
};
