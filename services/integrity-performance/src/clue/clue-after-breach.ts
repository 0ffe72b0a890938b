import { idOfStream, indicatorEvents, indicatorIdOf, indicatorParts, type Position } from '@zhudian/facts';
import { branchPeople, clues, type ClueRow } from '@zhudian/projections';
import { allRows, definePolicy, POLICY_ROLE, type Consequence, type LookUp } from '@zhudian/framework/service';
import { breachClueIdOf } from './breach-clue.rules';
import type { BreachContext } from './breach-clue.commands';
import { clue } from './clue.decider';

const ofBreach = (stream: string, period: string) => {
  const id = idOfStream(stream);
  return { clueId: breachClueIdOf(id, period), ...indicatorParts(id), period };
};
const cleared = ({ stream, data: { period } }: { stream: string; data: { period: string } }) => [
  { aggregate: clue, type: 'CloseClearedClue', data: ofBreach(stream, period) },
];

type Opening = Consequence & { readonly data: ReturnType<typeof ofBreach> };
const isOpening = (consequence: Consequence): consequence is Opening => consequence.type === 'OpenBreachClue';

/** Closed by people after the breach was found: the policy may come to it when the clue that stood then has gone. */
const closedAfter = ({ closed, closedAt }: ClueRow, found: Position): boolean =>
  closed !== null && closed.role !== POLICY_ROLE && closedAt !== null && closedAt > found;

/** Which breaches the other clues of the station rest on: a breach on which people have opened one needs none of the system. */
const lookUp: LookUp = async (consequence, snapshot, fact) => {
  if (!isOpening(consequence)) return consequence;
  const { clueId, stationId, code } = consequence.data;
  const [rows, branches] = await Promise.all([
    allRows({ snapshot }, clues, { stationId }),
    snapshot.page(branchPeople, { where: { stationId }, first: 1 }),
  ]);
  const [branch] = branches.rows;
  const others = rows.filter(({ id }) => id !== clueId);
  const cited = (of: typeof others) => of.flatMap(({ breachEventId }) => breachEventId ?? []);
  const found: BreachContext = {
    ...(branch ? { branchId: branch.id } : {}),
    citedByOthers: cited(others),
    citedByOpen: cited(others.filter(({ open, referred }) => open && !referred)),
    wasTakenUp: rows.some(
      (row) => row.id.startsWith(`${indicatorIdOf(stationId, code)}.`) && closedAfter(row, fact.position),
    ),
  };
  return { ...consequence, data: { ...consequence.data, ...found } };
};

/** I18: a breach opens the chain from clue to effect; one that does not stand any more ends it, unless somebody has begun. */
export const clueAfterBreach = definePolicy(
  'clue-after-breach',
  indicatorEvents,
  {
    BreachDetected: ({ id, stream, data: { period } }) => [
      { aggregate: clue, type: 'OpenBreachClue', data: { ...ofBreach(stream, period), breachEventId: id } },
    ],
    AnomalyDetected: cleared,
    FindingCleared: cleared,
  },
  lookUp,
);
