/** @jest-environment ./test/harness/isolated.js */
import {
  binaryEvent,
  eventTypeFilter,
  EventStoreDBClient,
  excludeSystemEvents,
  jsonEvent,
  persistentSubscriptionToAllSettingsFromDefaults,
  persistentSubscriptionToStreamSettingsFromDefaults,
  streamNameFilter,
} from '@eventstore/db-client';
import type { ClientPackage, OfficialClient } from '../support/official-client';
import { storeContract } from './contract';
import { patient } from '../../support/patience';

const kit = {
  connect: (connectionString: string) =>
    EventStoreDBClient.connectionString(patient(connectionString)) as unknown as OfficialClient,
  jsonEvent,
  binaryEvent,
  eventTypeFilter,
  streamNameFilter,
  excludeSystemEvents,
  toStreamSettings: persistentSubscriptionToStreamSettingsFromDefaults,
  toAllSettings: persistentSubscriptionToAllSettingsFromDefaults,
} as unknown as ClientPackage;

storeContract('A store, told by @eventstore/db-client', kit);
