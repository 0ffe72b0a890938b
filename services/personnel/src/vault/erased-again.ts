import { persons, type PersonRow } from '@zhudian/projections';
import type { ServicePorts } from '@zhudian/framework/service';

const MOST_ROWS = 200;
const scopes = { NAME: 'nameErasedAt', ALL: 'wordsErasedAt' } as const;

/** What the log says is erased is erased, also from a vault that came back from a copy. */
export const eraseAgain = async ({ reader, vault }: ServicePorts): Promise<void> => {
  const snapshot = reader.at(await reader.position());
  for (const scope of ['NAME', 'ALL'] as const) {
    const where = { [scopes[scope]]: { from: '' } };
    for (let after: string | undefined, more = true; more;) {
      const page = await snapshot.page(persons, { where, first: MOST_ROWS, after });
      for (const row of page.rows) await vault.erase(row.id, scope, instantOf(row, scope));
      after = page.cursors.at(-1);
      more = page.hasMore;
    }
  }
};

const instantOf = (row: PersonRow, scope: keyof typeof scopes): number => Date.parse(row[scopes[scope]] ?? '');
