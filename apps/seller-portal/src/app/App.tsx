import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { BrowserRouter } from 'react-router';
import { createQueries } from '../api/queries.ts';
import { LanguageProvider } from '../language/language.tsx';
import { contrasts, theme } from '../theme/theme.ts';
import { Pages } from './Pages.tsx';

export function App() {
  const [queries] = useState(createQueries);
  return (
    <MantineProvider theme={theme} cssVariablesResolver={contrasts} forceColorScheme="light">
      <LanguageProvider>
        <QueryClientProvider client={queries}>
          <BrowserRouter>
            <Pages />
          </BrowserRouter>
        </QueryClientProvider>
      </LanguageProvider>
    </MantineProvider>
  );
}
