import { createBrowserRouter } from 'react-router';
import { Frame } from './layout/frame.js';
import { PageFailure } from './layout/page-failure.js';
import { SessionGate } from './layout/session-gate.js';
import { LostPage } from './pages/lost/lost-page.js';

/** Every address of the client. A page's code is loaded when it is first opened. */
export const router = createBrowserRouter([
  {
    path: '/',
    element: (
      <SessionGate>
        <Frame />
      </SessionGate>
    ),
    // The frame draws its own skeleton while the ledger is asked for.
    hydrateFallbackElement: <></>,
    errorElement: <PageFailure />,
    children: [
      {
        errorElement: <PageFailure />,
        children: [
          { index: true, lazy: () => import('./pages/desks/today-page.js') },
          { path: 'queue', lazy: () => import('./pages/desks/queue-page.js') },
          { path: 'overdue', lazy: () => import('./pages/desks/overdue-page.js') },
          { path: 'overview', lazy: () => import('./pages/rollups/overview-page.js') },
          { path: 'figures', lazy: () => import('./pages/rollups/figures-page.js') },
          { path: 'figures/rows', lazy: () => import('./pages/rollups/figure-rows-page.js') },
          { path: 'imports', lazy: () => import('./pages/exchange/import-page.js') },
          { path: 'opening', lazy: () => import('./pages/exchange/opening-page.js') },
          { path: 'imports/:id', lazy: () => import('./pages/exchange/report-page.js') },
          { path: 'villages', lazy: () => import('./pages/villages/villages-page.js') },
          { path: 'villages/:id', lazy: () => import('./pages/villages/village-page.js') },
          { path: 'collections', lazy: () => import('./pages/village-side/collections-page.js') },
          { path: 'task-sheets', lazy: () => import('./pages/village-side/task-sheets-page.js') },
          { path: 'task-sheets/print', lazy: () => import('./pages/village-side/task-sheet-print-page.js') },
          { path: 'proposals', lazy: () => import('./pages/village-side/proposals-page.js') },
          { path: 'stages', lazy: () => import('./pages/stages/stages-page.js') },
          { path: 'stages/circular/:id', lazy: () => import('./pages/stages/circular-page.js') },
          { path: 'urgings', lazy: () => import('./pages/urgings/urgings-page.js') },
          { path: 'tips', lazy: () => import('./pages/tips/tips-page.js') },
          { path: 'notices', lazy: () => import('./pages/notices/notices-page.js') },
          { path: 'notices/print/:ids', lazy: () => import('./pages/notices/notice-print-page.js') },
          { path: 'reinspections', lazy: () => import('./pages/reinspections/reinspections-page.js') },
          { path: 'reinspections/:id', lazy: () => import('./pages/reinspections/draw-page.js') },
          { path: 'discipline', lazy: () => import('./pages/discipline/discipline-page.js') },
          { path: 'assets', lazy: () => import('./pages/assets/assets-page.js') },
          { path: 'contracts', lazy: () => import('./pages/contracts/contracts-page.js') },
          { path: 'flags', lazy: () => import('./pages/flags/flags-page.js') },
          { path: 'completeness', lazy: () => import('./pages/completeness/completeness-page.js') },
          { path: 'funds', lazy: () => import('./pages/funds/funds-page.js') },
          { path: 'claims-debts', lazy: () => import('./pages/claims-debts/claims-page.js') },
          { path: 'campaign', lazy: () => import('./pages/campaigns/campaign-page.js') },
          { path: 'exports', lazy: () => import('./pages/exchange/export-page.js') },
          { path: 'history', lazy: () => import('./pages/history/history-page.js') },
          { path: 'returns', lazy: () => import('./pages/returns/returns-page.js') },
          { path: 'returns/:id', lazy: () => import('./pages/returns/return-page.js') },
          { path: 'papers', lazy: () => import('./pages/papers/papers-page.js') },
          { path: 'papers/stage', lazy: () => import('./pages/papers/stage-page.js') },
          { path: 'forms', lazy: () => import('./pages/forms/forms-page.js') },
          { path: 'forms/new', lazy: () => import('./pages/forms/form-edit-page.js') },
          { path: 'forms/:id', lazy: () => import('./pages/forms/form-fill-page.js') },
          { path: 'forms/:id/edit', lazy: () => import('./pages/forms/form-edit-page.js') },
          { path: 'check-report', lazy: () => import('./pages/report-check/report-check-page.js') },
          { path: 'users', lazy: () => import('./pages/users/users-page.js') },
          { path: 'backup', lazy: () => import('./pages/upkeep/backup-page.js') },
          { path: 'account', lazy: () => import('./pages/session/account-page.js') },
          { path: 'guide', lazy: () => import('./pages/guide/guide-page.js') },
          { path: 'assign', lazy: () => import('./pages/rectification/assign-page.js') },
          { path: 'voucher', lazy: () => import('./pages/rectification/voucher-page.js') },
          { path: 'bulk', lazy: () => import('./pages/rectification/batches-page.js') },
          { path: 'bulk/:id', lazy: () => import('./pages/rectification/batch-page.js') },
          { path: 'cases', lazy: () => import('./pages/cases/register-page.js') },
          {
            path: 'cases/:id/closing-form',
            lazy: () => import('./pages/rectification/closing-form-page.js'),
          },
          {
            path: '*',
            element: <LostPage />,
          },
        ],
      },
    ],
  },
]);
