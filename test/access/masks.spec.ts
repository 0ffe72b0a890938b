import { isDeepStrictEqual } from 'node:util';
import { CONTEXTS, type RecordedFact } from '@zhudian/facts';
import {
  lateEntries,
  overrides,
  readModelsOf,
  type AnyReadModel,
  type Columns,
  type Handler,
  type RowOf,
} from '@zhudian/projections';
import { recordedOf } from '../demo/support/facts-of';
import { withoutDecisions } from '../support/without-decisions';

/** What else a fact changes that tells something masked, and why whoever sees the row may know it. */
const SHOWN: Readonly<Record<string, readonly string[]>> = {
  'How many members a branch has is known in the bureau; who they are is not.': [
    'branch.fullMembers',
    'branch.probationaryMembers',
    'branch.votingMembers',
  ],
  'How far it has come, and since when, is known to whoever knows of it.': [
    'candidacy.reviewedOn',
    'candidacy.stage',
    'candidacy.stageSince',
    'candidacy.step',
    'deputation.lastOn',
    'deputation.stage',
    'evaluation.acknowledgedOn',
    'inspection.conductedOn',
    'inspection.stage',
    'posting.endedOn',
    'posting.stage',
    'survey.closedOn',
    'survey.open',
    'three_rooms.lastCoachedOn',
    'upward_review.closedOn',
    'upward_review.stage',
    'work_plan.score',
    'work_plan.stage',
  ],
  'How many took part tells nothing of what they said.': ['survey.responses', 'survey.withheld'],
  'Analysts are spared the words alone.': [
    'inspection.inspectorIds',
    'inspection_finding.dueOn',
    'inspection_finding.inTime',
    'inspection_finding.rectifiedById',
    'inspection_finding.sha256',
    'inspection_finding.standing',
  ],
  'Nobody is shown it: what is due is reckoned from it.': [
    'disclosure.answerBy',
    'evaluation.missing',
    'evaluation.missingCount',
  ],
};

type Row = RowOf<Columns> & Readonly<Record<string, unknown>>;
type AnyHandler = Handler<Row, RecordedFact>;

interface Change {
  readonly fact: RecordedFact;
  readonly before: Row | undefined;
  readonly after: Row | undefined;
}

/** What each fact makes of each row that it touches. */
const changesIn = (model: AnyReadModel, facts: readonly RecordedFact[]): readonly Change[] => {
  const rows = new Map<string, Row | undefined>();
  return facts.flatMap((fact) => {
    const handler = model.on[fact.type] as AnyHandler | undefined;
    const keys = handler ? [...new Set([handler.keys(fact)].flat())] : [];
    return keys.map((key) => {
      const before = rows.get(key);
      const after = handler?.fold(before, fact, key);
      rows.set(key, after);
      return { fact, before, after };
    });
  });
};

const differing = ({ columns }: AnyReadModel, { before, after }: Change): readonly string[] => {
  // What makes a row, or takes it away, changes all of its columns.
  if (!before || !after) return [];
  const [was, is] = [before, after].map((row) => withoutDecisions(columns, row) as Row);
  return Object.keys(columns).filter((column) => !isDeepStrictEqual(was?.[column], is?.[column]));
};

/** The columns that are changed by facts of which others are masked, and that are not masked themselves. */
const besideMasks = (model: AnyReadModel, facts: readonly RecordedFact[]): readonly string[] => {
  const masks = (model.access.masks ?? []).filter(({ column }) => column !== undefined);
  const [masked, told] = [masks.map(({ column }) => column), new Set(masks.flatMap((mask) => mask.told))];
  return changesIn(model, facts)
    .filter(({ fact }) => told.has(fact.type))
    .flatMap((change) => differing(model, change))
    .filter((column) => !masked.includes(column))
    .map((column) => `${model.name}.${column}`);
};

it('What tells something masked is shown by no other column, unless it is said why', async () => {
  const facts = await recordedOf('2026-11-28');
  const masked = CONTEXTS.flatMap(readModelsOf).filter(({ access }) => access.masks);
  const found = new Set(masked.flatMap((model) => besideMasks(model, facts)));
  expect([...found].toSorted()).toStrictEqual(Object.values(SHOWN).flat().toSorted());
  expect(masked.length).toBeGreaterThan(10);
});

it('Who told what is told anonymously stands in no register', () => {
  const masks = CONTEXTS.flatMap(readModelsOf).flatMap(({ access }) => access.masks ?? []);
  const anonymous = masks.filter(({ isAnonymous }) => isAnonymous).flatMap(({ told }) => told);
  const registered = anonymous.filter(
    (type) => Object.hasOwn(lateEntries.on, type) || Object.hasOwn(overrides.on, type),
  );
  expect(registered).toStrictEqual([]);
  expect(new Set(anonymous)).toContain('BallotSigned');
});
