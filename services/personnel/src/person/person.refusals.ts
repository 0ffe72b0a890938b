import { defineRefusals } from '@zhudian/framework';

const OURS = 'S04, S05: the pool is known by unit and membership';
const SECRET = 'Ours: a calendar brings no token, so that its address is a secret of one person';

export const personRefusals = defineRefusals({
  PERSON_ALREADY_REGISTERED: {
    zh: '该人员已经登记，不能重复登记。如需调动或变更党员身份，请党建人事部门分别办理。',
    en: 'This person is registered already. The Party-work department can transfer the person or change the membership.',
    next: { command: 'TransferPerson', role: 'PARTY_WORK' },
    rule: 'A person is registered once',
    source: OURS,
  },
  BIRTH_DAY_IMPLAUSIBLE: {
    zh: '出生日期{bornOn}应在{earliest}至{latest}之间。请核对出生日期。',
    en: 'The birth date {bornOn} should lie between {earliest} and {latest}. Check it.',
    rule: 'A person on the books has a plausible age',
    source: OURS,
  },
  PERSON_UNKNOWN: {
    zh: '该人员尚未登记。请党建人事部门先登记人员。',
    en: 'This person is not registered yet. The Party-work department must register the person first.',
    next: { command: 'RegisterPerson', role: 'PARTY_WORK' },
    rule: 'A person is registered first',
    source: OURS,
  },
  ADDRESS_OF_SOMEBODY_ELSE: {
    zh: '日历订阅地址由本人以自己的职务生成，他人和代理人不能代办。请本人在“我的事项”页面办理。',
    en: 'A calendar address is made by the person, in an office of the own: nobody else does it, and no deputy. The person does it on the page of what is due.',
    rule: 'What is due for somebody is read at an address that this person made',
    source: SECRET,
  },
  ADDRESS_NOT_YOURS: {
    zh: '这是他人的日历订阅地址，不能停用。请本人，或者该单位的党建人事部门、系统管理员停用。',
    en: 'A calendar address is ended by its person, or by the Party-work department or the administrator above.',
    rule: 'An address is ended by its person, or by who administers persons',
    source: SECRET,
  },
  NO_ADDRESS: {
    zh: '没有正在使用的日历订阅地址，无需停用。如需订阅日历，请在“我的事项”页面生成新地址。',
    en: 'There is no calendar address in use: nothing has to be ended.',
    rule: 'What is ended exists',
    source: SECRET,
  },
});
export type PersonRefusal = keyof typeof personRefusals;
