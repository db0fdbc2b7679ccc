import { spawnSync } from 'node:child_process';
import { stackEndpoints } from '@kirana/testing';
import { createWarehouse, makeAnalyst } from '@kirana/warehouse';

/**
 * Opens psql on the local warehouse as an analyst, who can read everything and change nothing; given a question, it answers
 * that and ends. What begins with a dash is for psql.
 */
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
const [asked = '-', ...rest] = process.argv.slice(2);
// Psql takes a bare second argument for the name of a user.
const given = asked.startsWith('-') ? process.argv.slice(2) : ['-c', asked, ...rest];
const { status, error } = spawnSync('psql', [address.href, ...given], {
  stdio: 'inherit',
});
if (error) {
  console.error(`psql is not there (${error.message}): apt-get install postgresql-client`);
  console.error(`or connect any client to ${address.href}`);
}
process.exitCode = status ?? 1;
