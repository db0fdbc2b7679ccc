import type { Demand } from './demand.ts';
import type { Assumptions, Prices } from './facts.ts';
import type { Needs } from './needs.ts';

/** What a price says that nobody could be named for. */
export const NO_SOURCE = 'no source found';

const GIB = 2 ** 30;
const MONTH_SECONDS = 30 * 86_400;
/** Of an r7g.xlarge data node. */
const NODE_CORES = 4;
/** Reads of tables that a request of the mix makes: offers and lots of orders, lists of orders. */
const READS_A_REQUEST = 1.5;
/** Hours a day that the warehouse computes: loads go on all day, in bursts. */
const WAREHOUSE_HOURS = 12;
const WAREHOUSE_UNITS = 32;

/** Cost a month by part, USD. */
export function costsOf(
  assumed: Assumptions,
  prices: Prices,
  demand: Demand,
  needs: Needs,
): Record<string, number> {
  const of = (name: keyof Assumptions): number => assumed[name].value;
  const price = (item: string): number => prices.items[item]?.usd ?? Number.NaN;
  const hours = prices.hoursPerMonth;
  const tasks = Object.values(needs.tasks).reduce((sum, n) => sum + n, 0);
  const requestsAMonth = (demand.requests / of('peakToMean')) * MONTH_SECONDS;
  const changesAMonth = demand.changesMean * MONTH_SECONDS;
  const nodes = 3 * Math.ceil(needs.searchCores / of('processorTarget') / NODE_CORES / 3);
  return {
    'services and workers':
      tasks * hours * (price('fargateVcpuHour') + 2 * price('fargateGibHour')),
    tables:
      (changesAMonth * of('copiesOfItem') * 2 * price('dynamoWritePerMillion')) / 1e6 +
      (requestsAMonth * READS_A_REQUEST * price('dynamoReadPerMillion')) / 1e6 +
      (needs.tableBytes / GIB) * price('dynamoStorageGibMonth'),
    kafka:
      needs.kafkaBrokers * hours * price('mskBrokerHour') +
      (needs.kafkaBytes / GIB) * price('mskStorageGibMonth'),
    search:
      nodes * hours * price('searchNodeHour') +
      3 * hours * price('searchMasterHour') +
      (needs.searchBytes / GIB) * price('searchStorageGibMonth'),
    warehouse:
      WAREHOUSE_UNITS * WAREHOUSE_HOURS * 30 * price('redshiftUnitHour') +
      (needs.warehouseBytes / GIB) * price('redshiftStorageGibMonth'),
    'balancer and traffic out':
      hours * (price('balancerHour') + (demand.requests / 25) * price('balancerUnitHour')) +
      ((requestsAMonth * of('pageBytes')) / GIB) * price('dataOutGibibyte'),
  };
}
