import type { Labels } from './label';

/** What the fields of the register of integrity risks are called. */
export const integrityFields = {
  post: ['岗位', 'The post'],
  behaviour: ['风险表现', 'In what the risk shows'],
  focus: ['管控重点', 'What control attends to'],
  likelihood: ['发生可能性（1～3）', 'How likely it is, 1 to 3'],
  impact: ['影响程度（1～3）', 'How much it would harm, 1 to 3'],
  reviewDueOn: ['复评期限', 'The day by which it is reviewed'],
  means: ['管控手段', 'By what means it is controlled'],
  content: ['管控工作内容', 'What is done'],
  standard: ['管控工作标准', 'To which standard it is done'],
  tests: ['管控检验', 'The tests of the control'],
  controls: ['管控措施', 'How it is controlled'],
  reviews: ['复评', 'The reviews'],
  dutyListId: ['“两个清单”编号', 'The id of the duty lists'],
  entryId: ['清单事项编号', 'The id of the entry'],
  entries: ['清单事项', 'The entries'],
  task: ['事项内容', 'What is asked'],
  businessDuty: ['业务职责', 'The business duty'],
  integrityDuty: ['廉洁职责', 'The integrity duty'],
  account: ['情况说明', 'What was done or found, and how'],
  retired: ['销号', 'Whether it is retired'],
} as const satisfies Labels;
