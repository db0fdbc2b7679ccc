import type { Locked } from './shipped.ts';
import { identityOf } from './shipped.ts';

/** As much of CycloneDX as is touched: https://cyclonedx.org/docs/1.5/json/ */
export interface BillOfMaterials {
  readonly metadata: { readonly component: { readonly name: string } };
  readonly components: readonly { readonly 'bom-ref': string }[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

/** npm's bill of everything, less what never leaves the house. */
export function billOf(all: BillOfMaterials, locked: Locked, shipped: ReadonlySet<string>) {
  const kept = new Set(['', ...shipped].map((path) => identityOf(locked, path)));
  const isKept = (ref: string): boolean => kept.has(ref);
  return {
    ...all,
    // npm names it after the folder of the checkout.
    metadata: { ...all.metadata, component: { ...all.metadata.component, name: 'kirana' } },
    components: all.components.filter((component) => isKept(component['bom-ref'])),
    dependencies: all.dependencies
      .filter(({ ref }) => isKept(ref))
      .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter(isKept) })),
  };
}
