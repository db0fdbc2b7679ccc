import { writeFile } from 'node:fs/promises';
import { readProfile } from '@kirana/local-stack';
import type { Service } from './services.ts';
import { currentTypes, SERVICES, typesFile } from './services.ts';

/** Writes the portal's API types anew from the services of the profile, which must run. */
const { portBase } = readProfile();
for (const service of Object.keys(SERVICES) as Service[]) {
  await writeFile(typesFile(service), await currentTypes(service, portBase));
  console.log(`  wrote ${service}.generated.ts`);
}
