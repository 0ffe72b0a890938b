import { defineRefusals } from '@zhudian/framework';

const TREE = 'S01, S04, M15: 局、部室、二层机构、县级供电企业、供电所、班组';

export const orgUnitRefusals = defineRefusals({
  ORG_UNIT_ALREADY_REGISTERED: {
    zh: '{orgUnitId} 已登记。如需改名，请使用更名操作；如是另一机构，请换一个编号。',
    en: '{orgUnitId} is registered already. Rename it, or choose another id for another unit.',
    rule: 'An org unit is registered once',
    source: TREE,
  },
  ORG_UNIT_UNKNOWN: {
    zh: '{orgUnitId} 尚未登记，请先登记。',
    en: '{orgUnitId} is not registered. Register it first.',
    rule: 'Only registered org units take part',
    source: TREE,
  },
  PARENT_REQUIRED: {
    zh: '{type} 须有上级机构，请填写 parentId（可为：{allowed}）。',
    en: 'A {type} needs a parent: give the parentId of one of {allowed}.',
    rule: 'Only the bureau stands at the top',
    source: TREE,
  },
  PARENT_NOT_ALLOWED: {
    zh: '局为最高一级，不能有上级机构。请去掉 parentId。',
    en: 'The bureau stands at the top and has no parent. Leave the parentId out.',
    rule: 'Only the bureau stands at the top',
    source: TREE,
  },
  PARENT_UNKNOWN: {
    zh: '上级机构 {parentId} 尚未登记，请先登记上级机构。',
    en: 'The parent {parentId} is not registered. Register the parent first.',
    rule: 'Parents are registered before their children',
    source: TREE,
  },
  PARENT_TYPE_UNFIT: {
    zh: '{type} 不能设在 {parentType} 之下，可设在：{allowed}。',
    en: 'A {type} does not stand under a {parentType}; it stands under {allowed}.',
    rule: 'Each kind of unit stands under the kinds that may hold it',
    source: TREE,
  },
});
export type OrgUnitRefusal = keyof typeof orgUnitRefusals;
