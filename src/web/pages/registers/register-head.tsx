import { Tooltip } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DownloadButton } from '../../layout/download-button.js';
import { NewButton } from '../../layout/new-button.js';
import { PrintButton } from '../../layout/print-button.js';
import { useMay } from '../../layout/session-context.js';
import './registers.css';

/** Tools of a register that take it away as a workbook, and bring workbooks in. */
export interface RegisterPapers {
  /** The address of the workbook, and what the roles that look in from outside are told that they take. */
  readonly workbook: string;
  readonly leaves: string;
  /** What the workbook holds of the list. */
  readonly hint: string;
  /** Where workbooks of this kind are brought in; null for who may not write them. */
  readonly imports: string | null;
  /** The empty workbook. */
  readonly template: string;
}

/** The head of a list: what the filters select, in numbers, and its tools. */
export function RegisterHead({
  found,
  papers = null,
  record = false,
  columns,
  children,
}: {
  readonly found: ReactNode;
  readonly papers?: RegisterPapers | null;
  /** Begins a new row, in these words. */
  readonly record?: { readonly words: string; readonly begin: () => void } | false;
  /** Chooses the columns of the list. */
  readonly columns?: ReactNode;
  readonly children?: ReactNode;
}) {
  const { t } = useTranslation();
  const mayImport = useMay('imports:run');
  return (
    <div className="block-head register-head">
      <span className="number" aria-live="polite">
        {found}
      </span>
      <span className="page-tools no-print">
        {children}
        {papers !== null && (
          <>
            <Tooltip title={papers.hint}>
              <span>
                <DownloadButton address={papers.workbook} leaves={papers.leaves}>
                  {t('registers.export')}
                </DownloadButton>
              </span>
            </Tooltip>
            {mayImport && papers.imports !== null && (
              <>
                <Link to={papers.imports}>{t('registers.import')}</Link>
                <DownloadButton address={papers.template}>{t('registers.template')}</DownloadButton>
              </>
            )}
          </>
        )}
        <PrintButton />
        {columns}
        {record && <NewButton onClick={record.begin}>{record.words}</NewButton>}
      </span>
    </div>
  );
}
