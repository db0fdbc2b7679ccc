import { answered, api } from '../../../api/client.ts';

/** Saves the rejected rows as a CSV with the reasons beside; asked for with the token, so no plain link. */
export async function downloadRejects(importId: string): Promise<void> {
  const bytes = await answered(
    api.GET('/v1/imports/{importId}/rejects.csv', {
      params: { path: { importId } },
      parseAs: 'blob',
    }),
  );
  const address = URL.createObjectURL(bytes as unknown as Blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = `rejected-${importId}.csv`;
  link.click();
  URL.revokeObjectURL(address);
}
