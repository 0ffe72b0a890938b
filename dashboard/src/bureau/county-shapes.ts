interface Polygon {
  type: 'Polygon';
  coordinates: number[][][];
}
interface MultiPolygon {
  type: 'MultiPolygon';
  coordinates: number[][][][];
}

/** The map as the gateway serves it, having looked at it. */
export interface CountyShapes {
  readonly type: 'FeatureCollection';
  /** That under which the map may be published, to be shown with it. */
  readonly reviewNumber?: string;
  readonly features: { type: 'Feature'; properties: { orgUnitId: string }; geometry: Polygon | MultiPolygon }[];
}

/** A county enterprise and what is drawn of it. */
export interface Area {
  readonly id: string;
  readonly name: string;
  readonly count: number;
}
