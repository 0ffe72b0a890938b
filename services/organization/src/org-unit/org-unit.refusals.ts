import { integrityRole, labelsOf, orgUnitType } from '@zhudian/facts';
import { defineRefusals } from '@zhudian/framework';

const TREE = 'S01, S04, M15: 局、部室、二层机构、县级供电企业、供电所、班组';

const ROLES = 'I21 组织架构逐步健全 (reported; the roles are proposed)';

export const orgUnitRefusals = defineRefusals(
  {
    ORG_UNIT_ALREADY_REGISTERED: {
      zh: '{orgUnitId}已经登记。如需改名，请办理更名；如是另一机构，请使用新的编号。',
      en: '{orgUnitId} is registered already. Rename it, or choose another id for another unit.',
      next: { command: 'RenameOrgUnit', role: 'ADMINISTRATOR' },
      rule: 'An org unit is registered once',
      source: TREE,
    },
    ORG_UNIT_UNKNOWN: {
      zh: '{orgUnitId}尚未登记。请系统管理员先登记该机构。',
      en: '{orgUnitId} is not registered. The administrator must register it first.',
      next: { command: 'RegisterOrgUnit', role: 'ADMINISTRATOR' },
      rule: 'Only registered org units take part',
      source: TREE,
    },
    PARENT_REQUIRED: {
      zh: '{type}须有上级机构，上级可为{allowed}。请填写上级机构编号。',
      en: 'A {type} needs a parent, which may be a {allowed}. Give the id of its parent.',
      rule: 'Only the bureau stands at the top',
      source: TREE,
    },
    PARENT_NOT_ALLOWED: {
      zh: '供电局为最高一级，不能有上级机构。请不要填写上级机构编号。',
      en: 'The bureau stands at the top and has no parent. Leave the parentId out.',
      rule: 'Only the bureau stands at the top',
      source: TREE,
    },
    PARENT_UNKNOWN: {
      zh: '上级机构{parentId}尚未登记。请系统管理员先登记上级机构。',
      en: 'The parent {parentId} is not registered. The administrator must register it first.',
      next: { command: 'RegisterOrgUnit', role: 'ADMINISTRATOR' },
      rule: 'Parents are registered before their children',
      source: TREE,
    },
    PARENT_TYPE_UNFIT: {
      zh: '{type}不能设在{parentType}之下，可设在{allowed}之下。请改正上级机构。',
      en: 'A {type} does not stand under a {parentType}; it stands under a {allowed}. Correct its parent.',
      instead: {
        allowed: {
          zh: '{type}为最高一级，不能设在{parentType}之下。请不要填写上级机构编号。',
          en: 'A {type} stands at the top, not under a {parentType}. Leave the parentId out.',
        },
      },
      rule: 'Each kind of unit stands under the kinds that may hold it',
      source: TREE,
    },
    INTEGRITY_ROLES_IN_ONE_HAND: {
      severity: 'WARN',
      zh: '{personId}已担任{held}，再担任{role}，负责与监督将由一人承担。请另定人员；确需兼任的，请说明理由后提交。',
      en: '{personId} is the {held} already; as {role} too, one person would be responsible and watch over it. Name somebody else, or give the reason and send it again.',
      rule: 'Who is responsible for the integrity work does not watch over it',
      source: ROLES,
    },
    INTEGRITY_ROLE_EMPTY: {
      zh: '{stationId}的{role}目前无人担任，无需登记空缺。请核对岗位。',
      en: 'Nobody is the {role} of {stationId}, so nothing falls vacant. Check the role.',
      next: { command: 'FillIntegrityRole', role: 'STATION' },
      rule: 'A role that somebody holds falls vacant',
      source: ROLES,
    },
  },
  {
    type: labelsOf(orgUnitType),
    parentType: labelsOf(orgUnitType),
    allowed: labelsOf(orgUnitType),
    role: labelsOf(integrityRole),
    held: labelsOf(integrityRole),
  },
);
export type OrgUnitRefusal = keyof typeof orgUnitRefusals;
