import { postings, type PostingRow } from '@zhudian/projections';
import { commonRefusals, refuse } from '@zhudian/framework';
import { holdsAny, type Role } from '@zhudian/programme';
import { refusalError, type RequestContext, type Step, type StepsOf } from '@zhudian/framework/service';
import { duties } from './duties';
import { rulesOfPosting } from './law-of-posting';
import { heardSteps, supervisedSteps } from './monthly-steps';
import { selectionSteps } from './selection-steps';

/** They see all of what the way is judged by: to others something hidden would look like something missing. */
const READERS: readonly Role[] = ['AUDITOR', 'ADMINISTRATOR', 'PARTY_WORK', 'PARTY_COMMITTEE', 'DISCIPLINE'];

/** What it owed by the rules that were in force when it began here, tasks apart: these set their own days. */
const owedSteps = async (context: RequestContext, row: PostingRow, today: string): Promise<readonly Step[]> => {
  const rules = (await rulesOfPosting(context, row))(row.recordedFrom);
  return duties(row, today, rules).flatMap(({ kind, of, dueOn, metOn, state, rule, source }) =>
    kind === 'TASK_DONE'
      ? []
      : { kind, of, dueOn, metOn, isExempt: state === 'EXEMPT', about: itself(row), rule, source },
  );
};

const itself = ({ id }: Pick<PostingRow, 'id'>) => ({ type: 'Posting', id });

const appointment = (row: PostingRow): readonly Step[] =>
  row.takenOverOn === null
    ? [
        {
          kind: 'APPOINTED',
          dueOn: row.startOn,
          metOn: row.started.on,
          factId: row.started.eventId,
          about: itself(row),
          source: 'S10',
        },
      ]
    : [];

const startAndEnd = (row: PostingRow): readonly Step[] => [
  ...appointment(row),
  {
    kind: 'ENDED',
    dueOn: row.plannedEndOn,
    metOn: row.endedOn,
    factId: row.ended?.eventId,
    about: itself(row),
    source: 'S10: the planned end, extensions included',
  },
];

/** The way of a posting as far as personnel knows it. @throws the refusal of who would see it with false gaps. */
export const steps: StepsOf = {
  Posting: async (context, id, today) => {
    if (!holdsAny(context.actor, READERS))
      throw refusalError(refuse('NOT_AUTHORISED_ROLE', { roles: READERS }), commonRefusals);
    const row = await context.find(postings, id);
    if (!row) return [];
    const parts = await Promise.all([
      selectionSteps(context, row),
      owedSteps(context, row, today),
      supervisedSteps(context, row, today),
      heardSteps(context, row, today),
    ]);
    return [...parts.flat(), ...startAndEnd(row)];
  },
};
