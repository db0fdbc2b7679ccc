/** Where each process listens, as an offset to the profile's port base. One plan for every profile and for Compose. */
export const PORT_OFFSETS = {
  'identity-service': 1,
  'seller-service': 2,
  'catalog-service': 3,
  'order-service': 4,
  'media-service': 5,
  'cdc-bridge': 6,
  'search-indexer': 7,
  'warehouse-loader': 8,
  'seller-portal': 9,
  kafka: 20,
  'kafka-controller': 21,
  opensearch: 22,
  'opensearch-transport': 23,
  dynamodb: 24,
  s3: 25,
  postgres: 26,
} as const;

export type PortName = keyof typeof PORT_OFFSETS;
export type Ports = Readonly<Record<PortName, number>>;

export const DEFAULT_PORT_BASE = { dev: 4100, test: 5100 } as const;

/** The ports of a profile. Throws RangeError when the base leaves no room below 65536 or reaches privileged ports. */
export function portPlan(base: number): Ports {
  const highest = Math.max(...Object.values(PORT_OFFSETS));
  if (!Number.isInteger(base) || base < 1024 || base + highest > 65_535) {
    throw new RangeError(
      `port base ${base}: expected a whole number from 1024 to ${65_535 - highest}`,
    );
  }
  const entries = Object.entries(PORT_OFFSETS).map(([name, offset]) => [name, base + offset]);
  return Object.fromEntries(entries) as Ports;
}
