/** Disables the telemetry of @apollo/gateway; has to run before it is loaded. */
process.env['APOLLO_TELEMETRY_DISABLED'] = 'true';
export {};
