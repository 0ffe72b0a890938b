import { allSchemas, catalogue, DEPUTISED_ROLES, type RecordedFact } from '@zhudian/facts';
import { grant, within } from '../access/policy';
import { text, type RowOf } from '../declaring/columns';
import { defineReadModel, type Handler } from '../declaring/define-read-model';

const columns = { personId: text(), role: text(), unitId: text() };
type Row = RowOf<typeof columns>;

const offices: ReadonlySet<string> = new Set(DEPUTISED_ROLES);

const handler: Handler<Row> = {
  keys: ({ metadata: { actorId, actorRole, actorUnit, actingFor } }: RecordedFact) =>
    offices.has(actorRole) && actingFor === undefined ? [`${actorId}/${actorRole}/${actorUnit}`] : [],
  fold: (_, { metadata: { actorId, actorRole, actorUnit } }, id) => ({
    id,
    personId: actorId,
    role: actorRole,
    unitId: actorUnit,
  }),
};

/**
 * In which roles, and for which units, somebody has recorded anything in the own right: tokens name roles and the log does
 * not, so this is what is known of who holds an office. A row comes with the first act and stays as it is.
 */
export const actedOffices = defineReadModel({
  name: 'acted_office',
  version: 1,
  context: 'organization',
  access: {
    rows: [
      grant(
        ['ADMINISTRATOR', 'PARTY_WORK'],
        within('bureau', 'unitId'),
        '确定代理人时据以核对任职人；本身不展示。',
        'Who names a deputy for somebody else is checked against it; it is not shown itself.',
      ),
    ],
  },
  columns,
  indexes: [['personId', 'role', 'unitId']],
  anyShape: true,
  on: Object.fromEntries(
    catalogue.flatMap((family) => Object.keys(allSchemas(family)).map((type) => [type, handler] as const)),
  ),
});
