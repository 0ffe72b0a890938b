import { Rows, type Column } from '../../rows/rows';
import { Tag } from '../../rows/tag';
import { dayWords } from '../../words/days';
import { wordOf } from '../../words/enums';
import { useWords, type Language, type Say } from '../../words/language';
import { rolesHeldBy } from '../../session/actor';
import { useSession } from '../../session/session';
import { StepAct } from '../step-act';
import { ofSheet, type Deduction, type OfEvaluation } from './evaluation';

const columnsOf = (language: Language, say: Say): readonly Column<Deduction>[] => [
  { key: 'fact', label: say('扣分事由', 'What for'), cell: ({ fact }) => fact },
  { key: 'points', label: say('扣分', 'Points'), cell: ({ points }) => points, isNumber: true },
  {
    key: 'standing',
    label: say('状态', 'Standing'),
    cell: ({ standing }) => <Tag>{wordOf('DeductionStanding', standing, language)}</Tag>,
  },
  { key: 'appealBy', label: say('申诉期限', 'Appeal by'), cell: ({ appealBy }) => dayWords(appealBy, language) },
  { key: 'grounds', label: say('申诉理由', 'Grounds'), cell: ({ grounds }) => grounds },
  { key: 'finding', label: say('核查情况', 'Finding'), cell: ({ finding }) => finding },
];

/** What is done with a deduction by whom: it is appealed against, and the appeal is decided. */
const nextOf = ({ standing }: Deduction, roles: readonly string[]): readonly string[] => {
  if (standing === 'APPLIED') return roles.includes('FIRST_SECRETARY') ? ['AppealDeduction'] : [];
  const decides = ['PARTY_WORK', 'DISCIPLINE', 'PARTY_COMMITTEE'].some((role) => roles.includes(role));
  return standing === 'APPEALED' && decides ? ['UpholdDeduction', 'RevokeDeduction'] : [];
};

/** The deductions, each with its appeal. */
export const Deductions = ({ evaluation }: OfEvaluation) => {
  const { language, say } = useWords();
  const { actor } = useSession();
  const { deductions, stage } = evaluation;
  return (
    <>
      <Rows
        caption={say('扣分', 'Deductions')}
        columns={columnsOf(language, say)}
        rows={deductions}
        keyOf={({ deductionId }) => deductionId}
        empty={say('没有扣分。', 'Nothing was deducted.')}
      />
      {(stage === 'OPEN' ? deductions : []).flatMap((deduction) =>
        nextOf(deduction, rolesHeldBy(actor)).map((command) => (
          <section key={`${deduction.deductionId} ${command}`}>
            <h3>{deduction.fact}</h3>
            <StepAct
              command={command}
              given={{ month: undefined, ...ofSheet(evaluation), deductionId: deduction.deductionId }}
            />
          </section>
        )),
      )}
    </>
  );
};
