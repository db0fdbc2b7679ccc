import { spawnSync } from 'node:child_process';
import { stackEndpoints } from '@kirana/testing';
import { createWarehouse, makeAnalyst } from '@kirana/warehouse';

/** Opens psql on the local warehouse as an analyst, who can read everything and change nothing. */
const ROLE = 'kirana_analyst';
const url = stackEndpoints().warehouseUrl;
const warehouse = createWarehouse({ url, schema: 'public' });
try {
  await makeAnalyst(warehouse, ROLE);
} finally {
  await warehouse.close();
}

const address = new URL(url);
address.username = ROLE;
const { status, error } = spawnSync('psql', [address.href, ...process.argv.slice(2)], {
  stdio: 'inherit',
});
if (error) {
  console.error(`psql is not there (${error.message}): apt-get install postgresql-client`);
  console.error(`or connect any client to ${address.href}`);
}
process.exitCode = status ?? 1;
