import type { Act } from '@zhudian/framework';
import { commandFor } from '../support/commands';
import { pledges } from './pledge.support';

/** Mei's pledge at the station Luobo. */
export const publish = (
  pledgeId = 'p1',
  { id = pledgeId, promise = '两小时内到场抢修', unitId = 'luobo', act = {} as Partial<Act> } = {},
) =>
  commandFor(pledges, {
    type: 'PublishPledge',
    id: `publish ${id}`,
    data: { pledgeId, unitId, authorId: 'mei', promise },
    act,
  });
export const fulfil = (pledgeId = 'p1', id = pledgeId) =>
  commandFor(pledges, { type: 'FulfilPledge', id: `fulfil ${id}`, data: { pledgeId } });
export const faulty = (type: 'MisplacePledge' | 'ForgetPledge') =>
  commandFor(pledges, { type, data: { pledgeId: 'p1' } });
