import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { disposedFen } from '../../../cases/case-figures.js';
import type { RollupView } from '../../../rollups/rollup.js';
import { useImports } from '../../api/imports.js';
import { useOpening } from '../../api/openings.js';
import { useReconciliation, useRollup } from '../../api/rollups.js';
import { useVillages } from '../../api/villages.js';
import { moneyText } from '../../format/money-text.js';
import { useMoneyUnit } from '../../format/money-unit.js';
import { unitName } from '../../format/unit-name.js';
import { useMay, useSeesTowns } from '../../layout/session-context.js';
import { places } from '../../places.js';
import { useLanguage } from '../../words/language.js';
import { useReconcileSentence } from './reconcile-sentence.js';

/** How many past imports are looked at for some that still wait. */
const IMPORTS_LOOKED_AT = 20;

type TodoItem = readonly [string, string, ReactNode];

/** What waits for somebody: key, the way there, and its sentence. */
function useTodo(rollup: RollupView): readonly TodoItem[] {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const { unit } = useMoneyUnit();
  const mayImport = useMay('imports:run');
  const villages = useVillages();
  const states = useRollup(rollup.campaign, 'state');
  const seesTowns = useSeesTowns();
  const reconciliation = useReconciliation(seesTowns ? rollup.campaign : '');
  const imports = useImports(mayImport ? rollup.campaign : '', 1, IMPORTS_LOOKED_AT);
  const opening = useOpening(mayImport ? rollup.campaign : '');
  const sentence = useReconcileSentence();

  const inOpening = opening.data?.counts.awaiting ?? 0;
  const waiting = imports.data?.rows.filter(({ state }) => state === 'read').length ?? 0;
  const unclassified = rollup.lines.find(({ code }) => code === 'unclassified')?.cases ?? 0;
  const registered = states.data?.lines.find(({ code }) => code === 'registered')?.cases ?? 0;
  const undisposedFen = rollup.recoveredFen - disposedFen(rollup);
  const items: (TodoItem | false)[] = [
    villages.data?.length === 0 && ['villages', '/imports?kind=villages', t('overview.todoItems.villages')],
    rollup.cases === 0 && ['cases', '/imports', t('overview.todoItems.cases')],
    inOpening > 0 && ['opening', '/opening', t('opening.awaiting', { count: inOpening })],
    waiting > 0 && ['imports', '/imports', t('overview.todoItems.imports', { count: waiting })],
    reconciliation.data?.ties === false && [
      'reconcile',
      '/campaign?tab=reconciliation',
      t('overview.todoItems.reconcile', { text: sentence(reconciliation.data) }),
    ],
    (rollup.overdue ?? 0) > 0 && [
      'overdue',
      places.cases({ is: 'overdue' }),
      t('overview.todoItems.overdue', { count: rollup.overdue ?? 0 }),
    ],
    unclassified > 0 && [
      'unclassified',
      places.cases({ categoryCode: 'unclassified' }),
      t('overview.todoItems.unclassified', { count: unclassified }),
    ],
    rollup.undetermined > 0 && [
      'undetermined',
      places.cases({ amountKind: 'undetermined' }),
      t('overview.todoItems.undetermined', { count: rollup.undetermined }),
    ],
    undisposedFen > 0 && [
      'undisposed',
      places.cases({ is: 'undisposed' }),
      t('overview.todoItems.undisposed', {
        amount: moneyText(undisposedFen, unit),
        unit: unitName(unit, language),
      }),
    ],
    registered > 0 && [
      'registered',
      places.cases({ state: 'registered' }),
      t('overview.todoItems.registered', { count: registered }),
    ],
  ];
  return items.filter((item) => item !== false);
}

/** The day's work, each with the way there. */
export function Todo({ rollup }: { readonly rollup: RollupView }) {
  const { t } = useTranslation();
  const shown = useTodo(rollup);
  return (
    <section className={shown.length === 0 ? 'todo quiet' : 'todo'}>
      <h2>{t('overview.todo')}</h2>
      {shown.length === 0 ? (
        t('overview.todoNothing')
      ) : (
        <ul>
          {shown.map(([key, target, text]) => (
            <li key={key}>
              <Link to={target}>{text}</Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
