/** What the form knows of a risk that is identified in a domain of a station. */
export const riskIn = (stationId: string, domain: string): Readonly<Record<string, string>> => ({ stationId, domain });
