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

/** What `npm run -s load` measured: processor time and bytes of one unit of work. */
export interface Measured {
  readonly at: string;
  readonly machine: { readonly cores: number; readonly model?: string };
  readonly listings: number;
  readonly requestsPerSecond: number;
  readonly perRequest: { readonly cpuMs: Readonly<Record<string, number>>; readonly p99Ms: number };
  readonly perListing: {
    readonly cpuMs: Readonly<Record<string, number>>;
    readonly bytes: { readonly kafka: number; readonly search: number; readonly warehouse: number };
    readonly perSecond: number;
  };
  readonly memoryMib: Readonly<Record<string, number>>;
}

export interface Prices {
  readonly asOf: string;
  readonly hoursPerMonth: number;
  readonly items: Readonly<Record<string, number>>;
}
