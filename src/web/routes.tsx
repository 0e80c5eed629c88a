import { createBrowserRouter } from 'react-router';
import { Frame } from './layout/frame.js';
import { PageFailure } from './layout/page-failure.js';
import { LostPage } from './pages/lost/lost-page.js';

/** Every address of the client. A page's code is loaded when it is first opened. */
export const router = createBrowserRouter([
  {
    path: '/',
    element: <Frame />,
    errorElement: <PageFailure />,
    children: [
      {
        errorElement: <PageFailure />,
        children: [
          {
            path: '*',
            element: <LostPage />,
          },
        ],
      },
    ],
  },
]);
