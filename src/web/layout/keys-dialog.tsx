import { Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { DEED_KEYS, DEED_LABELS, DEEDS } from '../pages/rectification/deed.js';
import { PAGES, places } from '../places.js';
import { useLanguage } from '../words/language.js';
import { useKeys, useOpenKeys } from './keys.js';
import { useSession } from './session-context.js';

/** Binds the keys that work on every page, and lists all of them on `?`. */
export function KeysDialog() {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const { permissions } = useSession().user;
  const mayWrite = permissions.includes('cases:write');
  const go = Object.fromEntries(
    PAGES.flatMap(({ path, key, needs }) =>
      key && permissions.includes(needs) ? [[`g ${key}`, () => void navigate(path)]] : [],
    ),
  );
  useOpenKeys(() => setOpen(true));
  useKeys({
    ...go,
    '?': () => setOpen(true),
    '/': () => void focusSearch(() => navigate('/cases?focus=search')),
    n: () => void beginNew(() => (mayWrite ? navigate(places.newCase) : undefined)),
  });

  const anywhere: readonly (readonly [string, readonly string[]])[] = [
    [t('keys.help'), ['?']],
    [t('keys.search'), ['/']],
    [t('keys.newCase'), ['n']],
    ...(permissions.includes('desks:call') ? [[t('keys.call'), ['t']] as const] : []),
    [t('keys.goToday'), ['g', 't']],
    [t('keys.goOverview'), ['g', 'o']],
    [t('keys.goCases'), ['g', 'c']],
    ...(permissions.includes('desks:queue') ? [[t('keys.goQueue'), ['g', 'q']] as const] : []),
    [t('keys.goVillages'), ['g', 'v']],
    ...(permissions.includes('assets:read') ? [[t('keys.goAssets'), ['g', 'a']] as const] : []),
    ...(permissions.includes('contracts:read') ? [[t('keys.goContracts'), ['g', 'y']] as const] : []),
    ...(permissions.includes('funds:read') ? [[t('keys.goFunds'), ['g', 'm']] as const] : []),
    ...(permissions.includes('claims-debts:read') ? [[t('keys.goClaims'), ['g', 'd']] as const] : []),
    [t('keys.goImports'), ['g', 'i']],
    [t('keys.goExports'), ['g', 'e']],
    [t('keys.goCampaign'), ['g', 'p']],
    [t('keys.goHistory'), ['g', 'h']],
    [t('keys.addFiles'), ['u']],
    [t('keys.escape'), ['Esc']],
  ];
  const inForm: readonly (readonly [string, readonly string[]])[] = [
    [t('keys.save'), ['Ctrl+Enter']],
    [t('keys.choose'), ['1', '…', '9']],
    [t('keys.saveNext'), ['Ctrl+Shift+Enter', t('keys.or'), 'Alt+N']],
  ];
  const onRow: readonly (readonly [string, readonly string[]])[] = [
    [t('keys.count'), ['c']],
    [t('keys.dispose'), ['d']],
    [t('keys.pay'), ['p']],
  ];
  const onCase = DEEDS.flatMap((deed) => {
    const key = DEED_KEYS[deed];
    return key === undefined ? [] : [[read(DEED_LABELS[deed]), [key]] as const];
  });
  return (
    <Modal open={open} title={t('keys.title')} footer={null} onCancel={() => setOpen(false)}>
      <KeyTable title={t('keys.anywhere')} rows={anywhere} />
      <KeyTable title={t('keys.onCase')} rows={onCase} />
      {permissions.includes('assets:write') && <KeyTable title={t('keys.onRow')} rows={onRow} />}
      <KeyTable title={t('keys.inForm')} rows={inForm} />
      <p className="muted">{t('keys.pinyin')}</p>
    </Modal>
  );
}

function KeyTable({
  title,
  rows,
}: {
  readonly title: string;
  readonly rows: readonly (readonly [string, readonly string[]])[];
}) {
  const { t } = useTranslation();
  return (
    <>
      <h3>{title}</h3>
      <table style={{ width: '100%', marginBottom: 12 }}>
        <tbody>
          {rows.map(([what, strokes]) => (
            <tr key={what}>
              <th scope="row" style={{ fontWeight: 400, textAlign: 'left' }}>
                {what}
              </th>
              <td style={{ textAlign: 'right' }}>
                {strokes.map((stroke) =>
                  stroke === t('keys.or') ? ` ${stroke} ` : <kbd key={stroke}>{stroke}</kbd>,
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** Begins what the page itself offers to begin, or goes to the page that begins a case. */
function beginNew(otherwise: () => unknown): unknown {
  const button = document.querySelector<HTMLButtonElement>('button[data-key="n"]');
  if (!button) return otherwise();
  button.click();
  return undefined;
}

/** Puts the cursor into the page's own search, or goes to the page that has one. */
function focusSearch(otherwise: () => unknown): unknown {
  const box = document.querySelector<HTMLInputElement>('input[type="search"]');
  if (!box) return otherwise();
  box.focus();
  box.select();
  return undefined;
}
