import { commandsFor } from '@zhudian/framework';
import type { Role } from './roles';

/** Declares a command of the programme: `command<State>()({ … })`, its roles checked against the programme's. */
export const command = commandsFor<Role>();
