import { z } from 'zod';
import { id, threeRoomsEvents } from '@zhudian/facts';
import { internal, type ViewOf } from '../declaring/columns';
import { decision } from '../shared/decision';

const { CoachingHeld, RoomAccepted, RoomPlanned } = threeRoomsEvents.schemas;

export const roomInspection = RoomAccepted.pick({ part: true, checklist: true })
  .extend({
    checklist: RoomAccepted.shape.checklist.describe('What was checked, item by item. 检查清单。'),
    accepted: z.boolean().describe('Whether all was well. 是否验收通过。'),
    inspectedById: internal(id),
    decision,
  })
  .meta({ id: 'RoomInspection', description: 'An inspection of a part of a room. 软硬件检查。' });

export const roomState = RoomPlanned.pick({ room: true, hardware: true, software: true })
  .extend({
    hardware: RoomPlanned.shape.hardware.describe('What belongs to its hardware. 硬件清单。'),
    software: RoomPlanned.shape.software.describe('What belongs to its software. 软件清单。'),
    plannedById: internal(id),
    planned: decision.describe('Who planned it. 计划。'),
    inspections: z.array(roomInspection).describe('All inspections, oldest first. 历次检查。'),
  })
  .meta({ id: 'RoomState', description: 'A room: what was planned, and what was found. 一室的计划与检查。' });
export type RoomView = ViewOf<typeof roomState>;

export const coachingSession = CoachingHeld.pick({ coachingId: true, topic: true })
  .extend({ coachId: internal(id), staffIds: internal(z.array(id)), held: decision.describe('Its record. 登记。') })
  .meta({ id: 'CoachingSession', description: 'A session in which staff were coached. 员工辅导。' });
