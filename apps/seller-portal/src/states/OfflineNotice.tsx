import { Alert } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import { usePageTexts } from '../language/page-texts.ts';

function onLine(listener: () => void): () => void {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}

/** Whether the browser has a connection at all. */
export const useOnline = (): boolean => useSyncExternalStore(onLine, () => navigator.onLine);

/** Says above every screen that the connection is gone. */
export function OfflineNotice() {
  const say = usePageTexts();
  const online = useOnline();
  return (
    <div role="status">
      {!online && (
        <Alert color="yellow" variant="filled" radius={0} bg="#ffe8a3" c="#3d2e00" py="xs">
          {say('offline')}
        </Alert>
      )}
    </div>
  );
}
