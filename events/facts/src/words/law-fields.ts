import type { Labels } from './label';

/** What the fields of rule sets and calendars are called. */
export const lawFields = {
  edition: ['日历版本号', 'The edition of the calendar'],
  layer: ['国家（cn）或地区（如 gx）', 'The country (cn) or a region (such as gx)'],
  notes: ['备注', 'Notes'],
  years: ['各年的放假安排', 'The holidays, year by year'],
  sources: ['出处', 'Where they were read'],
  arrangements: ['各项放假调休安排', 'The holidays with their days'],
  daysOff: ['放假日期', 'The days off'],
  workdays: ['调休上班日期', 'The weekend days worked for them'],
  rules: ['各项规则的数值', 'The values of the rules'],
  rule: ['规则', 'The rule'],
  unit: ['计量单位', 'The unit of its value'],
  provenance: ['依据的性质', 'What it rests on'],
  items: ['对应的条目', 'The items of the programme that it serves'],
} as const satisfies Labels;
