import { z } from 'zod';
import {
  catalogue,
  categoryOfStream,
  code,
  day,
  enumOf,
  id,
  idOfStream,
  text,
  type Amendment,
  type RecordedFact,
} from '@zhudian/facts';
import { internal, type RowOf } from '../declaring/columns';
import { defineReadModel, type Handler } from '../declaring/define-read-model';
import { correctionAccess } from './access';

export const amendmentKind = enumOf('AmendmentKind', {
  CORRECTED: ['更正', 'corrected'],
  ANNULLED: ['撤销', 'annulled'],
});

const columns = {
  kind: amendmentKind.describe('Whether the fact was corrected or annulled. 更正或者撤销。'),
  factId: id.describe('The event id of the fact that was amended. 被更正或者撤销的事实的编号。'),
  factType: code.describe('Its type. 事实的类型。'),
  category: code.describe('What kind of thing it tells of. 事实所属对象的类别。'),
  subjectId: id.describe('Of which thing it tells. 事实所属对象的编号。'),
  unitId: internal(id.nullable()),
  reason: text.describe('Why. 理由。'),
  actorId: internal(id),
  actorRole: code.describe('In which role somebody amended it. 办理人的角色。'),
  occurredOn: day.describe('Business date of the amendment. 更正或者撤销的发生日期。'),
  recordedAt: z.string().describe('When it was recorded. 记录时间。'),
  stream: internal(z.string()),
  revision: internal(z.int()),
};
type Row = RowOf<typeof columns>;

const entered: Handler<Row> = {
  keys: ({ id: factId }: Pick<RecordedFact, 'id'>) => factId,
  fold: (_, fact: RecordedFact) => {
    const { factId, factType, reason, unitId = null } = fact.data as Amendment;
    const { actorId, actorRole, occurredOn } = fact.metadata;
    return {
      id: fact.id,
      kind: fact.type.endsWith('Annulled') ? 'ANNULLED' : 'CORRECTED',
      factId,
      factType,
      category: categoryOfStream(fact.stream),
      subjectId: idOfStream(fact.stream),
      unitId,
      reason,
      actorId,
      actorRole,
      occurredOn,
      recordedAt: fact.recordedAt,
      stream: fact.stream,
      revision: fact.revision,
    };
  },
};

/** The register of corrections: every fact, of any context, that was corrected or annulled. */
export const corrections = defineReadModel({
  name: 'correction',
  version: 2,
  context: 'organization',
  access: correctionAccess,
  columns,
  indexes: [
    ['recordedAt'],
    ['stream'],
    ['kind', 'recordedAt'],
    ['unitId', 'recordedAt'],
    ['category', 'recordedAt'],
    ['category', 'subjectId', 'recordedAt'],
  ],
  asRecorded: true,
  on: Object.fromEntries(
    catalogue.flatMap(({ amending }) => Object.keys(amending.schemas).map((type) => [type, entered] as const)),
  ),
});
export type CorrectionRow = Row;
