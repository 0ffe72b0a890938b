import { defineSlice } from '@zhudian/framework/service';
import { SchemeSimulationResolver } from './simulation.resolver';

/** What past months would have been under a draft of the scheme. */
export const simulationSlice = defineSlice({ resolvers: [SchemeSimulationResolver] });
