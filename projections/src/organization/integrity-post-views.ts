import { z } from 'zod';
import { id, orgUnitEvents } from '@zhudian/facts';
import { internal, type ViewOf } from '../declaring/columns';
import { decision } from '../shared/decision';

const { IntegrityRoleFilled, IntegrityRoleVacated } = orgUnitEvents.schemas;

export const integrityVacancy = z
  .object({ reason: IntegrityRoleVacated.shape.reason, decision })
  .meta({ id: 'IntegrityVacancy', description: 'Why nobody holds a role any more. 岗位空缺原因。' });

export const integrityPost = z
  .object({
    role: IntegrityRoleFilled.shape.role,
    holderId: internal(id.nullable()),
    filled: decision.nullable().describe('When its holder was named. 明确人员。'),
    vacated: integrityVacancy.nullable().describe('Why it fell vacant, when nobody has held it since. 空缺情况。'),
  })
  .meta({ id: 'IntegrityPost', description: 'A role in the integrity work of a station. 廉洁工作岗位。' });
export type IntegrityPostView = ViewOf<typeof integrityPost>;
