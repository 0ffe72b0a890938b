import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCountyMap, type SiteFiles } from '@zhudian/gateway';
import { startTestGraph } from './support/test-graph';

const RING = [
  [108, 22],
  [109, 22],
  [109, 23],
  [108, 22],
];
const county = (orgUnitId: unknown, geometry: object = { type: 'Polygon', coordinates: [RING] }) => ({
  type: 'Feature',
  id: 7,
  properties: { orgUnitId, remark: '内部备注' },
  geometry,
});
const mapOf = (...features: readonly unknown[]) => ({
  type: 'FeatureCollection',
  reviewNumber: 'GS（2016）1号',
  features,
});
const SITE: SiteFiles = { page: '<meta content="__COUNTY_MAP__" />', ballot: '', files: {} };

describe('A map of the counties', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'zhudian-map-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const written = async (text: string) => {
    const path = join(folder, 'counties.json');
    await writeFile(path, text);
    return path;
  };
  const read = async (map: unknown) => readCountyMap(await written(JSON.stringify(map)));

  it('is served under the origin of the pages, which are told where, with nothing but shapes and ids', async () => {
    const several = { type: 'MultiPolygon', coordinates: [[RING]] };
    const graph = await startTestGraph({ site: SITE, countyMap: await read(mapOf(county('a'), county('b', several))) });
    const page = await (await fetch(new URL('/', graph.gateway.url))).text();
    const [, path = ''] = /content="([^"]+)"/.exec(page) ?? [];
    expect(path).toMatch(/^\/county-map\/[0-9a-f]{16}\.json$/);
    const answer = await fetch(new URL(path, graph.gateway.url), { headers: { 'accept-encoding': 'br' } });
    expect([answer.headers.get('content-type'), answer.headers.get('content-encoding')]).toStrictEqual([
      'application/geo+json',
      'br',
    ]);
    expect(await answer.json()).toStrictEqual({
      type: 'FeatureCollection',
      reviewNumber: 'GS（2016）1号',
      features: [
        { type: 'Feature', properties: { orgUnitId: 'a' }, geometry: { type: 'Polygon', coordinates: [RING] } },
        { type: 'Feature', properties: { orgUnitId: 'b' }, geometry: several },
      ],
    });
    await graph.stop();
  });

  it('is at another address when it is another one, since it is kept for ever', async () => {
    const [one, other] = [await read(mapOf(county('a'))), await read(mapOf(county('b')))];
    expect(one.path).not.toBe(other.path);
  });

  it('is nowhere where none is given', async () => {
    const graph = await startTestGraph({ site: SITE });
    expect(await (await fetch(new URL('/', graph.gateway.url))).text()).toBe('<meta content="" />');
    await graph.stop();
  });

  it.each<[string, unknown, string]>([
    ['no object', [], 'type'],
    ['another kind', { type: 'Feature', properties: {} }, 'type'],
    ['no county', mapOf(), 'features'],
    ['no id', mapOf(county('a'), county(undefined)), 'features.1.properties.orgUnitId'],
    ['an id that is no text', mapOf(county(7)), 'features.0.properties.orgUnitId'],
    ['an id twice', mapOf(county('a'), county('b'), county('a')), 'features.2.properties.orgUnitId'],
    ['a line', mapOf(county('a', { type: 'LineString', coordinates: RING })), 'features.0.geometry.type'],
    [
      'an open shape',
      mapOf(county('a', { type: 'Polygon', coordinates: [RING.slice(2)] })),
      'features.0.geometry.coordinates.0',
    ],
    [
      'metres',
      mapOf(county('a', { type: 'Polygon', coordinates: [[[36_500_000, 2_500_000], ...RING]] })),
      'features.0.geometry.coordinates.0.0.0',
    ],
  ])('is refused with its place where it is %s', async (_, map, place) => {
    await expect(read(map)).rejects.toThrow(new RegExp(`COUNTY_MAP: expected .*counties\\.json": ${place} is not so`));
    await expect(read(map)).rejects.toThrow(`${place} 不符`);
  });

  it('is refused where it is no JSON', async () =>
    expect(readCountyMap(await written('{'))).rejects.toThrow('type is not so'));

  it('is refused where it is larger than a page should load', async () =>
    expect(readCountyMap(await written(' '.repeat(4 * 1024 * 1024 + 1)))).rejects.toThrow('it is 4.0 MB'));
});
