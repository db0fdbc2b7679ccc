import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { MemoryRouter } from 'react-router';
import { createQueries } from '../src/api/queries.ts';
import { LanguageProvider } from '../src/language/language.tsx';

/** Draws a part of the page as the page does, at an address. */
export const shown = (part: ReactNode, address = '/') =>
  render(
    <MantineProvider env="test">
      <LanguageProvider>
        <QueryClientProvider client={createQueries()}>
          <MemoryRouter initialEntries={[address]}>{part}</MemoryRouter>
        </QueryClientProvider>
      </LanguageProvider>
    </MantineProvider>,
  );
