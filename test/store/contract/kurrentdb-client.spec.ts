/** @jest-environment ./test/harness/isolated.js */
import {
  binaryEvent,
  eventTypeFilter,
  excludeSystemEvents,
  jsonEvent,
  KurrentDBClient,
  persistentSubscriptionToAllSettingsFromDefaults,
  persistentSubscriptionToStreamSettingsFromDefaults,
  streamNameFilter,
} from '@kurrent/kurrentdb-client';
import type { ClientPackage, OfficialClient } from '../support/official-client';
import { storeContract } from './contract';
import { appendingAcrossStreams } from './appending-across-streams';
import { patient } from '../../support/patience';

const kit = {
  connect: (connectionString: string) =>
    KurrentDBClient.connectionString(
      patient(connectionString.replace(/^esdb/, 'kurrentdb')),
    ) as unknown as OfficialClient,
  jsonEvent,
  binaryEvent,
  eventTypeFilter,
  streamNameFilter,
  excludeSystemEvents,
  toStreamSettings: persistentSubscriptionToStreamSettingsFromDefaults,
  toAllSettings: persistentSubscriptionToAllSettingsFromDefaults,
} as unknown as ClientPackage;

storeContract('A store, told by @kurrent/kurrentdb-client', kit, [appendingAcrossStreams]);
