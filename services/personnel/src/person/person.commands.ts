import { personEvents, ref, roleSchema, shortKey } from '@zhudian/facts';
import { type CommandOf } from '@zhudian/framework';
import { command } from '@zhudian/programme';
import type { Person } from './person.state';

const person = command<Person>();
const { PersonRegistered, MembershipChanged, PersonTransferred, PersonNamed, PersonalDataErased, InboxAddressMade } =
  personEvents.schemas;
const personId = ref('Person');
const EVERYBODY = roleSchema.exclude(['POLICY']).options;
const erasure = PersonalDataErased.omit({ scope: true }).extend({ personId });

export const personCommands = {
  RegisterPerson: person({
    items: ['S04', 'S05'],
    emits: ['PersonRegistered'],
    about: { zh: '登记人员。', en: 'Register a person.' },
    roles: ['PARTY_WORK', 'ADMINISTRATOR'],
    input: PersonRegistered.extend({ personId: shortKey('Person') }),
    of: (data) => data.personId,
    scope: ({ unitId }) => unitId,
  }),
  ChangeMembership: person({
    items: ['S05'],
    emits: ['MembershipChanged'],
    about: { zh: '变更党员身份。', en: 'Change the Party membership.' },
    roles: ['PARTY_WORK'],
    input: MembershipChanged.extend({ personId }),
    of: (data) => data.personId,
    scope: (_, { unitId }) => unitId,
    subject: ({ personId: person }) => person,
  }),
  TransferPerson: person({
    items: ['S04'],
    emits: ['PersonTransferred'],
    about: { zh: '调动到另一单位。', en: 'Transfer to another unit.' },
    roles: ['PARTY_WORK', 'ADMINISTRATOR'],
    input: PersonTransferred.extend({ personId }),
    of: (data) => data.personId,
    scope: (_, { unitId }) => unitId,
    subject: ({ personId: person }) => person,
  }),
  NamePerson: person({
    items: ['S04'],
    emits: ['PersonNamed'],
    about: {
      zh: '记录或者更改姓名；姓名存于姓名库，日志中只有其印记。',
      en: 'Record or change the name; it is kept in the vault, the log has its seal only.',
    },
    roles: ['PARTY_WORK', 'ADMINISTRATOR'],
    input: PersonNamed.extend({ personId }),
    of: (data) => data.personId,
    scope: (_, { unitId }) => unitId,
  }),
  ErasePersonName: person({
    items: ['S04'],
    emits: ['PersonalDataErased'],
    about: {
      zh: '从姓名库删除姓名，注明依据；不能恢复。',
      en: 'Erase the name from the vault, on a named basis; it cannot be brought back.',
    },
    roles: ['PARTY_WORK', 'ADMINISTRATOR'],
    input: erasure,
    of: (data) => data.personId,
    scope: (_, { unitId }) => unitId,
    erases: (data) => ({ person: data.personId, scope: 'NAME' }),
    subject: ({ personId: person }) => person,
  }),
  ErasePersonalData: person({
    items: ['S04'],
    emits: ['PersonalDataErased'],
    about: {
      zh: '从姓名库删除姓名以及涉及本人的全部文字，注明依据；不能恢复，各项事实仍然有效。',
      en: 'Erase the name and every text about the person from the vault, on a named basis; it cannot be brought back, and the facts stay valid.',
    },
    roles: ['PARTY_WORK', 'ADMINISTRATOR'],
    input: erasure,
    of: (data) => data.personId,
    scope: (_, { unitId }) => unitId,
    erases: (data) => ({ person: data.personId, scope: 'ALL' }),
    subject: ({ personId: person }) => person,
  }),
  MakeInboxAddress: person({
    emits: ['InboxAddressMade'],
    about: {
      zh: '为本人生成日历订阅地址：只登记地址的 SHA-256 值，原地址随即失效。请在“我的事项”页面办理。',
      en: 'Make a calendar address of one’s own: its SHA-256 alone is recorded, and the one before ends. The page of what is due does it.',
    },
    roles: EVERYBODY,
    input: InboxAddressMade.omit({ until: true }).extend({ personId }),
    of: (data) => data.personId,
    scope: () => undefined,
  }),
  WithdrawInboxAddress: person({
    emits: ['InboxAddressWithdrawn'],
    about: {
      zh: '停用日历订阅地址，立即生效：本人，或者组织人事部门和系统管理员。',
      en: 'End a calendar address at once: the own one, or who administers the persons.',
    },
    roles: EVERYBODY,
    input: InboxAddressMade.pick({}).extend({ personId }),
    of: (data) => data.personId,
    scope: (_, { unitId }) => [unitId, undefined],
  }),
};
export type PersonCommand = CommandOf<typeof personCommands>;
