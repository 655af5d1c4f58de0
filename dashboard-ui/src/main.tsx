import '@fontsource-variable/inter/wght.css';
import './app/mantine';
import './app/base.css';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { makeQueryClient } from './api/queryClient';
import { makeRouter } from './app/router';
import { theme, variables } from './app/theme';
import { LiveHub } from './live/hub';
import { LiveProvider } from './live/LiveProvider';

const root = document.getElementById('root');
if (root === null) {
  throw new Error('index.html has no element "root"');
}
createRoot(root).render(
  <StrictMode>
    <MantineProvider theme={theme} cssVariablesResolver={variables} defaultColorScheme="auto">
      <QueryClientProvider client={makeQueryClient()}>
        <LiveProvider hub={new LiveHub('/api/v1/stream')}>
          <RouterProvider router={makeRouter()} />
        </LiveProvider>
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
