import { Route, Routes } from 'react-router';
import { ImportPage } from './ImportPage.tsx';
import { ImportsPage } from './ImportsPage.tsx';
import { MendPage } from './mending/MendPage.tsx';

/** Price lists: all of them, one of them in whatever state it is, and what one left to mend. */
export default function ImportScreen() {
  return (
    <Routes>
      <Route index element={<ImportsPage />} />
      <Route path=":importId" element={<ImportPage />} />
      <Route path=":importId/mend/:lack" element={<MendPage />} />
    </Routes>
  );
}
