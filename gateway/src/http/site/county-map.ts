import { hash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { InvalidSettings } from '@zhudian/settings';
import { z } from 'zod';
import type { SiteFile } from './site-files';

/** The shapes of the counties, as the operator gives them and the pages draw them. */
export interface CountyMap {
  readonly path: string;
  readonly file: SiteFile;
}

const MEGABYTE = 1024 * 1024;
const MOST_MEGABYTES = 4;
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

const place = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]).rest(z.number());
/** At least a triangle, closed. */
const polygon = z.array(z.array(place).min(4)).min(1);
const geometry = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Polygon'), coordinates: polygon }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(polygon).min(1) }),
]);
const county = z.object({
  type: z.literal('Feature'),
  properties: z.object({ orgUnitId: z.string().min(1).max(100) }),
  geometry,
});
/** Whatever else stands in the file stays on the machine. */
const mapSchema = z.object({
  type: z.literal('FeatureCollection'),
  reviewNumber: z.string().max(100).optional(),
  features: z
    .array(county)
    .min(1)
    .superRefine((counties, context) => {
      const ids = counties.map(({ properties }) => properties.orgUnitId);
      for (const [at, id] of ids.entries())
        if (ids.indexOf(id) < at)
          context.addIssue({ code: 'custom', path: [at, 'properties', 'orgUnitId'], message: 'twice' });
    }),
});

const invalid = (path: string, found: readonly [zh: string, en: string]): InvalidSettings =>
  new InvalidSettings([
    {
      zh: `COUNTY_MAP：“${path}”须为 GeoJSON 的 FeatureCollection，每个 feature 以 properties.orgUnitId 写明县级供电企业的编号（不得重复），geometry 为 Polygon 或 MultiPolygon，坐标为经纬度，文件不超过 ${MOST_MEGABYTES} MB；${found[0]}`,
      en: `COUNTY_MAP: expected a FeatureCollection of GeoJSON of at most ${MOST_MEGABYTES} MB, each feature a Polygon or a MultiPolygon in degrees with the id of a county enterprise of its own in properties.orgUnitId, but "${path}": ${found[1]}`,
    },
  ]);

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** @throws InvalidSettings naming the place in the file that is not as it has to be. */
export const readCountyMap = async (path: string): Promise<CountyMap> => {
  const { size } = await stat(path);
  const megabytes = (size / MEGABYTE).toFixed(1);
  if (size > MOST_MEGABYTES * MEGABYTE) throw invalid(path, [`现为 ${megabytes} MB`, `it is ${megabytes} MB`]);
  const map = mapSchema.safeParse(parsed(await readFile(path, 'utf8')));
  if (!map.success) {
    const at = map.error.issues[0]?.path.join('.') || 'type';
    throw invalid(path, [`${at} 不符`, `${at} is not so`]);
  }
  const plain = Buffer.from(JSON.stringify(map.data));
  const [br, gz] = await Promise.all([promisify(brotliCompress)(plain, BROTLI), promisify(gzip)(plain)]);
  const name = hash('sha256', plain, 'hex').slice(0, 16);
  return { path: `/county-map/${name}.json`, file: { type: 'application/geo+json', plain, br, gzip: gz } };
};
