import { labelsOf, roomAcceptance, roomKind, roomPart } from '@zhudian/facts';
import { defineRefusals } from '@zhudian/framework';

const ROOMS = 'B13 三室合一 (reported result)';
const PARTS = 'B14 多功能阵地软硬件建设 (reported result)';
const COACHING = 'B15 开展员工辅导 (reported result)';

export const threeRoomsRefusals = defineRefusals(
  {
    ROOM_ALREADY_ACCEPTED: {
      zh: '{accepted}已经验收，计划不再更改。确需重新计划的，请先撤销验收。',
      en: 'The {accepted} is accepted already, so the plan stays. To plan it anew, annul the acceptance first.',
      rule: 'What was accepted is not planned anew',
      source: PARTS,
    },
    ITEMS_REPEATED: {
      zh: '清单中{items}重复。请每项只列一次。',
      en: '{items} stands in the list more than once. Name each item once.',
      rule: 'Each item stands in a list once',
      source: PARTS,
    },
    ROOM_NOT_PLANNED: {
      zh: '{room}尚未计划。请先列出硬件和软件清单。',
      en: 'The {room} is not planned. List its hardware and software first.',
      next: { command: 'PlanRoom', role: 'STATION' },
      rule: 'What is inspected was planned',
      source: PARTS,
    },
    PART_ALREADY_ACCEPTED: {
      zh: '{room}的{part}已经验收。如验收有误，请撤销该次验收后重新检查。',
      en: 'The {part} of the {room} is accepted already. If that was wrong, annul the acceptance and inspect it anew.',
      rule: 'A part is accepted once',
      source: PARTS,
    },
    SEGREGATION_OF_DUTIES: {
      zh: '{room}由您计划，验收须由他人办理。请由他人检查。',
      en: 'You planned the {room}. Somebody else inspects it: ask another person.',
      rule: 'Whoever planned a room does not accept it',
      source: PARTS,
    },
    CHECKLIST_INCOMPLETE: {
      zh: '检查清单与计划不一致：未检查{unchecked}，计划外{unplanned}。请按计划逐项检查。',
      en: 'The checklist is not that of the plan. Not checked: {unchecked}; not planned: {unplanned}. Check what was planned, item by item.',
      rule: 'A part is accepted by the whole list that was planned',
      source: PARTS,
    },
    ROOMS_INCOMPLETE: {
      zh: '尚未验收：{missing}。请先完成验收，再登记建成。',
      en: 'Not accepted yet: {missing}. Have it accepted before the three rooms are complete.',
      next: { command: 'InspectRoom', role: 'PARTY_WORK' },
      rule: 'Three rooms are one when all six parts are accepted',
      source: ROOMS,
    },
    ROOMS_ALREADY_COMPLETED: {
      zh: '三室合一已经登记建成。如登记有误，请撤销后重新登记。',
      en: 'The three rooms are on record as complete. If that was wrong, annul it and record it anew.',
      rule: 'They are completed once',
      source: ROOMS,
    },
    COACHING_KNOWN: {
      zh: '辅导{coachingId}已经登记。如是另一次辅导，请使用新的编号。',
      en: 'Session {coachingId} is on record already. Another one takes another id.',
      rule: 'A session is recorded once',
      source: COACHING,
    },
    STAFF_REPEATED: {
      zh: '参加人员{staffIds}重复。请每人只填一次。',
      en: '{staffIds} is named more than once. Name each person once.',
      rule: 'Each person is named once',
      source: COACHING,
    },
    COACH_AMONG_COACHED: {
      zh: '辅导人{coachId}不能同时是参加辅导的员工。请核对人员。',
      en: '{coachId} coached and cannot be among those who were coached. Check the persons.',
      rule: 'Nobody coaches the own person',
      source: COACHING,
    },
  },
  {
    accepted: labelsOf(roomAcceptance),
    missing: labelsOf(roomAcceptance),
    room: labelsOf(roomKind),
    part: labelsOf(roomPart),
  },
);
export type ThreeRoomsRefusal = keyof typeof threeRoomsRefusals;
