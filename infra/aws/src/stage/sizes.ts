/** How large each engine of a stage is. `tools/capacity` says what these take and what comes next. */
export interface StageSize {
  readonly stage: 'staging' | 'production';
  readonly region: string;
  /** Where the media bucket is copied to: another region of the same country. */
  readonly replicaRegion: string;
  readonly zones: readonly string[];
  readonly natGateways: number;
  /** A broker stands in each zone; `storageGib` each, growing by itself up to `mostStorageGib`. */
  readonly kafka: {
    readonly instanceType: string;
    readonly storageGib: number;
    readonly mostStorageGib: number;
  };
  readonly search: {
    readonly dataNodes: number;
    readonly dataType: string;
    readonly masterType: string;
    readonly storageGib: number;
  };
  /** Redshift processing units: what it begins with, and the most it may take. */
  readonly warehouse: { readonly baseUnits: number; readonly mostUnits: number };
  readonly fewestTasks: number;
  readonly mostTasks: number;
  readonly logDays: 30 | 90;
  /** Cost a month at which people are told, USD. */
  readonly budgetUsd: number;
  /** Resources with data stay when their stack is deleted. */
  readonly keepsData: boolean;
}

export const SIZES: Readonly<Record<StageSize['stage'], StageSize>> = {
  staging: {
    stage: 'staging',
    region: 'ap-south-1',
    replicaRegion: 'ap-south-2',
    zones: ['ap-south-1a', 'ap-south-1b', 'ap-south-1c'],
    natGateways: 1,
    kafka: { instanceType: 'kafka.t3.small', storageGib: 50, mostStorageGib: 100 },
    search: {
      dataNodes: 3,
      dataType: 't3.medium.search',
      masterType: 't3.medium.search',
      storageGib: 30,
    },
    warehouse: { baseUnits: 8, mostUnits: 16 },
    fewestTasks: 1,
    mostTasks: 3,
    logDays: 30,
    budgetUsd: 2_000,
    keepsData: false,
  },
  production: {
    stage: 'production',
    region: 'ap-south-1',
    replicaRegion: 'ap-south-2',
    zones: ['ap-south-1a', 'ap-south-1b', 'ap-south-1c'],
    natGateways: 3,
    kafka: { instanceType: 'kafka.m7g.large', storageGib: 500, mostStorageGib: 4_000 },
    search: {
      dataNodes: 6,
      dataType: 'r7g.xlarge.search',
      masterType: 'm7g.large.search',
      storageGib: 300,
    },
    warehouse: { baseUnits: 32, mostUnits: 256 },
    fewestTasks: 3,
    mostTasks: 60,
    logDays: 90,
    budgetUsd: 60_000,
    keepsData: true,
  },
};
