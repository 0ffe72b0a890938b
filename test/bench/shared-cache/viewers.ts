import { hash, randomUUID } from 'node:crypto';
import { castOf, BUREAU } from '../../scenario/support/programme';
import type { System } from '../../scenario/support/system';

const CLASSES = 20;
const VIEWERS = 500;
const DAY = '2016-01-04';

/** The pages of a dashboard; commands change the first. */
const PAGES = [
  '{ persons(first: 20) { edges { node { id unitId membership } } } }',
  '{ orgUnits(first: 50) { edges { node { id name type } } } }',
  '{ stations(first: 50) { edges { node { id } } } }',
  '{ postings(first: 20) { edges { node { id } } } }',
  '{ indicators(first: 20) { edges { node { id } } } }',
  '{ clues(first: 20) { edges { node { id } } } }',
] as const;

export interface Reply {
  readonly page: string;
  readonly unit: string;
  readonly position: string;
  readonly text: string;
}

const unitOf = (at: number) => `station-${at % CLASSES}`;
const personOf = (unit: string) => `of-${unit}`;

const post = async (system: System, token: string, body: object, headers: object = {}): Promise<string> => {
  const response = await fetch(`${system.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, ...headers },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  if (response.status !== 200 || text.includes('"errors"')) throw new Error(`${response.status} ${text}`);
  return text;
};

/** Five hundred people of twenty stations before one dashboard, and somebody who changes it. */
export class Viewers {
  private tokens: readonly string[] = [];
  private admin = '';
  private changes = 0;
  /** Answers that show what is not so any more, or what another unit may see. */
  readonly wrong = { stale: 0, leaked: 0 };
  judged = 0;
  /** By class, page and position. */
  private readonly hashes = new Map<string, string>();

  constructor(private readonly system: System) {}

  async prepare(): Promise<void> {
    const { administrator } = castOf(this.system);
    const does = (command: string, input: object) => administrator.does(command, DAY, input);
    await does('RegisterOrgUnit', { orgUnitId: BUREAU, type: 'BUREAU', name: '局', divisionCode: '450100' });
    await does('RegisterOrgUnit', { orgUnitId: 'county', type: 'COUNTY_ENTERPRISE', parentId: BUREAU, name: '县企' });
    for (const unit of Array.from({ length: CLASSES }, (_, at) => unitOf(at))) {
      await does('RegisterOrgUnit', { orgUnitId: unit, type: 'STATION', parentId: 'county', name: unit });
      await does('RegisterPerson', { personId: personOf(unit), unitId: unit, membership: 'FULL' });
    }
    this.admin = await this.system.tokenOf('wei', ['PARTY_WORK'], BUREAU);
    this.tokens = await Promise.all(
      Array.from({ length: VIEWERS }, (_, at) => this.system.tokenOf(`viewer-${at}`, ['PARTY_WORK'], unitOf(at))),
    );
  }

  /** One viewer looks at one page; what comes back is held against what others of the class were shown there. */
  async look(): Promise<void> {
    const at = Math.floor(Math.random() * VIEWERS);
    const page = PAGES[Math.floor(Math.random() * PAGES.length)] ?? PAGES[0];
    const unit = unitOf(at);
    this.judge(unit, page, await post(this.system, this.tokens[at] ?? '', { query: page }));
  }

  private judge(unit: string, page: string, text: string) {
    const foreign = [...text.matchAll(/"unitId":"([^"]+)"/g)].some(([, unitId]) => unitId !== unit);
    const position = /"position":"([^"]+)"/.exec(text)?.[1] ?? '';
    const key = `${unit} ${page} ${position}`;
    const shown = hash('sha1', text, 'base64');
    if (foreign || (this.hashes.get(key) ?? shown) !== shown) this.wrong.leaked += 1;
    this.hashes.set(key, shown);
    this.judged += 1;
  }

  /** Changes a person, and looks at it as somebody of that unit who has heard of it. */
  async change(): Promise<void> {
    this.changes += 1;
    const unit = unitOf(this.changes);
    const membership = this.changes % (2 * CLASSES) < CLASSES ? 'PROBATIONARY' : 'FULL';
    const input = { commandId: randomUUID(), personId: personOf(unit), membership, occurredOn: DAY };
    const query = 'mutation Change($input: ChangeMembershipInput!) { changeMembership(input: $input) { id } }';
    const done = await post(this.system, this.admin, { query, variables: { input } });
    const position = /"position":"([^"]+)"/.exec(done)?.[1] ?? '';
    const token = this.tokens[this.changes % CLASSES] ?? '';
    const seen = await post(this.system, token, { query: PAGES[0] }, { 'x-zhudian-min-position': position });
    if (!seen.includes(`"membership":"${membership}"`)) this.wrong.stale += 1;
  }
}
