import { Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Permission } from '../../access/permission.js';
import { DEED_KEYS, DEED_LABELS, DEEDS } from '../pages/rectification/deed.js';
import { PAGES, places, type MenuPage } from '../places.js';
import { useLanguage } from '../words/language.js';
import { useKeys, useOpenKeys } from './keys.js';
import { useSession } from './session-context.js';

/** What a key does, and the strokes. */
type KeyLine = readonly [what: string, strokes: readonly string[]];

/** Binds the keys that work on every page, and lists all of them on `?`. */
export function KeysDialog() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const { permissions } = useSession().user;
  const mayWrite = permissions.includes('cases:write');
  const pages = PAGES.filter(({ needs }) => permissions.includes(needs));
  const go = Object.fromEntries(
    pages.flatMap(({ path, key }) => (key === null ? [] : [[`g ${key}`, () => void navigate(path)]])),
  );
  useOpenKeys(() => setOpen(true));
  useKeys({
    ...go,
    '?': () => setOpen(true),
    '/': () => void focusSearch(() => navigate('/cases?focus=search')),
    n: () => void beginNew(() => (mayWrite ? navigate(places.newCase) : undefined)),
  });
  return (
    <Modal width={860} open={open} title={t('keys.title')} footer={null} onCancel={() => setOpen(false)}>
      <div className="key-tables">
        <KeyLists pages={pages} permissions={permissions} />
      </div>
      <p className="muted">{t('keys.pinyin')}</p>
    </Modal>
  );
}

/** The keys that the user can use: on every page, to the pages, and where something is open. */
function KeyLists({
  pages,
  permissions,
}: {
  readonly pages: readonly MenuPage[];
  readonly permissions: readonly Permission[];
}) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const where = (permission: Permission, line: KeyLine): readonly KeyLine[] =>
    permissions.includes(permission) ? [line] : [];
  const anywhere: readonly KeyLine[] = [
    [t('keys.help'), ['?']],
    [t('keys.search'), ['/']],
    [t('keys.new'), ['n']],
    ...where('desks:call', [t('keys.call'), ['t']]),
    [t('keys.addFiles'), ['u']],
    [t('keys.escape'), ['Esc']],
  ];
  const toPages = pages.flatMap(({ word, key }): readonly KeyLine[] =>
    key === null ? [] : [[t(`frame.menu.${word}`), ['g', key]]],
  );
  const onCase = DEEDS.flatMap((deed): readonly KeyLine[] => {
    const key = DEED_KEYS[deed];
    return key === undefined ? [] : [[read(DEED_LABELS[deed]), [key]]];
  });
  const oneByOne: readonly KeyLine[] = [
    [t('keys.next'), ['j']],
    [t('keys.previous'), ['k']],
    ...where('desks:queue', [t('keys.evidence'), ['←', '→']]),
    ...where('flags:judge', [t('keys.verdicts'), ['1', '2', '3', '0']]),
  ];
  const onRow: readonly KeyLine[] = [
    [t('keys.count'), ['c']],
    [t('keys.dispose'), ['d']],
    [t('keys.pay'), ['p']],
  ];
  const inForm: readonly KeyLine[] = [
    [t('keys.save'), ['Ctrl+Enter']],
    [t('keys.choose'), ['1', '…', '9']],
    [t('keys.saveNext'), ['Ctrl+Shift+Enter', t('keys.or'), 'Alt+N']],
  ];
  return (
    <>
      <KeyTable title={t('keys.anywhere')} rows={anywhere} />
      <KeyTable title={t('keys.pages')} rows={toPages} />
      <KeyTable title={t('keys.onCase')} rows={onCase} />
      <KeyTable title={t('keys.oneByOne')} rows={oneByOne} />
      {permissions.includes('assets:write') && <KeyTable title={t('keys.onRow')} rows={onRow} />}
      <KeyTable title={t('keys.inForm')} rows={inForm} />
    </>
  );
}

function KeyTable({ title, rows }: { readonly title: string; readonly rows: readonly KeyLine[] }) {
  const { t } = useTranslation();
  return (
    <section>
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
    </section>
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
