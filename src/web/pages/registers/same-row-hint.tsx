import { Alert, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Id } from '../../../kernel/ids.js';
import { PAGE_SIZE_MAX } from '../../../kernel/paging.js';
import { useRegisterList } from '../../api/registers.js';
import { useSettled } from '../../layout/use-settled.js';
import { sameRow, soughtFor, type Told } from './same-row.js';
import './registers.css';

const SETTLED_MS = 300;

interface Page<Row> {
  readonly rows: readonly Row[];
}

/**
 * Says in a form that the village has a row of the same number already, or of the same words where none is typed. It is
 * no fault: two papers may bear one number.
 */
export function SameRowHint<Row extends { readonly id: Id; readonly villageId: Id }>({
  path,
  fields,
  existing,
  toldOf,
  words,
}: {
  /** Path of the register, in the program and under /api alike. */
  readonly path: string;
  /** Names of the two fields that are compared where there is no number. */
  readonly fields: readonly [string, string];
  /** The row that is corrected; null for a new one, whose village the form says. */
  readonly existing: Row | null;
  readonly toldOf: (row: Row) => Told;
  /** What is said of a row of the same words. */
  readonly words: string;
}) {
  const { t } = useTranslation();
  const chosen = Form.useWatch<string | null | undefined>('villageId');
  const number = Form.useWatch<string | undefined>('number') ?? '';
  const name = Form.useWatch<string | undefined>(fields[0]) ?? '';
  const beside = Form.useWatch<string | undefined>(fields[1]) ?? '';
  const villageId = existing?.villageId ?? chosen ?? '';
  const typed: Told = { number, words: [name, beside] };
  const sought = useSettled(soughtFor(typed) ?? '', SETTLED_MS);
  const query = useRegisterList<Page<Row>>(
    path,
    { villageId, q: sought, size: String(PAGE_SIZE_MAX) },
    villageId !== '' && sought !== '',
  );
  // While the next are asked for, the rows of another village may still be there.
  const rows = query.data?.rows.filter((row) => row.villageId === villageId) ?? [];
  const same = sameRow(typed, rows, toldOf, existing?.id ?? null);
  if (same === undefined) return null;
  const told = toldOf(same);
  return (
    <Alert
      className="form-wide same-row"
      type="warning"
      showIcon
      title={
        <>
          {number.trim() === '' ? words : t('registers.sameNumber')}{' '}
          <Link to={`${path}?row=${encodeURIComponent(same.id)}`} target="_blank">
            {[told.number, ...told.words].filter((text) => text !== '').join(' · ')}
          </Link>{' '}
          {t('registers.sameTodo')}
        </>
      }
    />
  );
}
