/** A number with where it is from. */
export interface Fact {
  readonly value: number;
  readonly unit: string;
}

export type Facts<Names extends string> = Readonly<Record<Names, Fact>>;

export type Assumptions = Facts<
  | 'shops'
  | 'sellers'
  | 'listings'
  | 'activeShare'
  | 'requestsPerVisit'
  | 'ordersPerActiveShop'
  | 'peakToMean'
  | 'changesPerListing'
  | 'stockChangesPerOrder'
  | 'importBurst'
  | 'keptOrdersDays'
  | 'busiestSellerShare'
  | 'processorTarget'
  | 'cloudCoreSpeed'
  | 'searchReplicas'
  | 'kafkaReplicas'
  | 'warehouseCompression'
  | 'itemBytes'
  | 'copiesOfItem'
  | 'pageBytes'
>;

export type Limits = Facts<
  | 'writesPerTablePartition'
  | 'tableWritesOnDemand'
  | 'listingsPerSearchShard'
  | 'bytesPerSearchShard'
  | 'partitionsPerBroker'
  | 'bytesPerBroker'
  | 'consumersPerGroup'
>;

/** Processor time of one unit of work by part, ms; or cores by part. */
export type ByPart = Readonly<Record<string, number>>;

/** What a load at one rate kept busy. */
export interface MeasuredStep {
  readonly requestsPerSecond: number;
  readonly cores: ByPart;
}

/** What `npm run -s load` measured: processor time and bytes of one unit of work, over what nothing costs. */
export interface Measured {
  readonly at: string;
  readonly machine: { readonly cores: number; readonly model?: string };
  readonly listings: number;
  /** Cores that each part keeps busy with nothing to do. */
  readonly idleCores: ByPart;
  readonly requestsPerSecond: number;
  readonly perRequest: { readonly cpuMs: ByPart; readonly p99Ms: number };
  readonly steps: readonly MeasuredStep[];
  readonly perListing: {
    readonly cpuMs: ByPart;
    readonly bytes: { readonly kafka: number; readonly search: number; readonly warehouse: number };
    readonly perSecond: number;
  };
  readonly memoryMib: ByPart;
}

/** A list price, USD. */
export interface Price {
  readonly usd: number;
  readonly unit: string;
  readonly region: string;
  /** `no source found` where it is from memory. */
  readonly source: string;
}

export interface Prices {
  readonly asOf: string;
  readonly hoursPerMonth: number;
  readonly items: Readonly<Record<string, Price>>;
}
