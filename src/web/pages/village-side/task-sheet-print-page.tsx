import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import type { TaskRow, TaskSheetView } from '../../../exchange/task-sheet.js';
import { CASE_STATE_LABELS } from '../../../cases/case-state.js';
import { formatYuan } from '../../../kernel/money.js';
import { AMOUNT_KIND_LABELS } from '../../../cases/case.js';
import { useTaskSheets } from '../../api/village-side.js';
import { EmptyNote } from '../../layout/empty-note.js';
import { useCampaignCode } from '../../layout/ledger-context.js';
import { PaperFoot } from '../../layout/paper-foot.js';
import { PageHead } from '../../layout/page-head.js';
import { PrintButton } from '../../layout/print-button.js';
import { QueryNote } from '../../layout/query-note.js';
import { useLanguage } from '../../words/language.js';
import './village-side.css';

/** Task sheets as they are printed on A4 and filled in by hand; a page for each village. */
export function Component() {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  const sheets = useTaskSheets(useCampaignCode());
  const wanted = (search.get('villages') ?? '').split(',').filter((id) => id !== '');
  const rows = (sheets.data ?? []).filter(
    ({ villageId }) => wanted.length === 0 || wanted.includes(villageId),
  );
  return (
    <>
      <div className="no-print">
        <PageHead
          title={t('taskSheets.title')}
          tools={
            <>
              <Link to="/task-sheets">{t('taskSheets.back')}</Link>
              <PrintButton primary />
            </>
          }
        />
      </div>
      <QueryNote query={sheets} />
      {sheets.data && rows.length === 0 && (
        <EmptyNote title={t('taskSheets.empty')} todo={t('taskSheets.emptyTodo')} />
      )}
      {rows.map((sheet) => (
        <Sheet key={sheet.villageId} sheet={sheet} />
      ))}
    </>
  );
}

function Sheet({ sheet }: { readonly sheet: TaskSheetView }) {
  const { t } = useTranslation();
  const heads = [
    t('taskSheets.number'),
    t('taskSheets.check'),
    t('taskSheets.item'),
    t('fields.description'),
    t('taskSheets.amount'),
    t('taskSheets.outstanding'),
    t('fields.measures'),
    t('taskSheets.due'),
    t('fields.progressText'),
    t('taskSheets.recovered'),
    t('taskSheets.recoveredDay'),
    t('taskSheets.voucher'),
  ];
  return (
    <section className="village-sheet">
      <h2>{t('taskSheets.sheetOf', { village: sheet.villageName })}</h2>
      <p>
        {t('taskSheets.token')} <span className="number">{sheet.token}</span> · {sheet.townName} ·{' '}
        {sheet.campaignName}
      </p>
      <table className="plain-table">
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sheet.rows.map((row) => (
            <Row key={row.caseId} row={row} />
          ))}
        </tbody>
      </table>
      <div className="village-signs">
        <span>
          {t('taskSheets.signFiller')} {sheet.bookkeeper}
        </span>
        <span>{t('taskSheets.signSecretary')}</span>
        <span>{t('taskSheets.signSupervision')}</span>
        <span>{t('taskSheets.signDay')}</span>
      </div>
      <PaperFoot own />
    </section>
  );
}

function Row({ row }: { readonly row: TaskRow }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const money = (amountFen: number): string =>
    row.amountKind === 'known' ? formatYuan(amountFen) : read(AMOUNT_KIND_LABELS[row.amountKind]);
  return (
    <tr>
      <td className="number">{row.number}</td>
      <td className="number">{row.check}</td>
      <td>{row.itemName}</td>
      <td>{row.description}</td>
      <td className="number-cell">{money(row.amountFen)}</td>
      <td className="number-cell">{money(row.outstandingFen)}</td>
      <td style={{ minWidth: 72 }}>{row.measures}</td>
      <td style={{ minWidth: 64 }}>
        {row.due}
        {row.overdue && t('taskSheets.late')}
        <div className="muted">{read(CASE_STATE_LABELS[row.state])}</div>
      </td>
      <td style={{ minWidth: 120 }} />
      <td style={{ minWidth: 72 }} />
      <td style={{ minWidth: 64 }} />
      <td style={{ minWidth: 56 }} />
    </tr>
  );
}
