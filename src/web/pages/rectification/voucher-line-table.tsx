import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { LINE_FAULT_LABELS, type VoucherLineView } from '../../../rectification/voucher.js';
import { moneyText } from '../../format/money-text.js';
import { Money, useWithUnit } from '../../format/money.js';
import { useMoneyUnit } from '../../format/money-unit.js';
import { useLanguage } from '../../words/language.js';
import type { PastedLine } from './voucher-lines.js';

/** The lines as they were read, each with the case that it settles, to be chosen in place where several fit. */
export function VoucherLineTable({
  lines,
  views,
  onChoose,
}: {
  readonly lines: readonly PastedLine[];
  /** What each read line means, in their order; empty while it is being asked. */
  readonly views: readonly VoucherLineView[];
  readonly onChoose: (place: number, caseId: string) => void;
}) {
  const { t } = useTranslation();
  const withUnit = useWithUnit();
  const read = lines.filter((line) => line.kind === 'line');
  return (
    <table className="plain-table voucher-lines">
      <thead>
        <tr>
          <th scope="col" className="number-cell">
            {t('voucher.line')}
          </th>
          <th scope="col">{t('voucher.name')}</th>
          <th scope="col" className="number-cell">
            {withUnit(t('voucher.amount'))}
          </th>
          <th scope="col">{t('voucher.which')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.place}>
            <td className="number-cell">{line.place}</td>
            {line.kind === 'unread' ? (
              <td colSpan={3} className="late">
                {line.text} — {t('voucher.unreadLine')}
              </td>
            ) : (
              <>
                <td>{line.name}</td>
                <td className="number-cell">
                  <Money fen={line.amountFen} />
                </td>
                <td>
                  <Meaning
                    line={line}
                    view={views[read.indexOf(line)]}
                    onChoose={(caseId) => onChoose(line.place, caseId)}
                  />
                </td>
              </>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Meaning({
  line,
  view,
  onChoose,
}: {
  readonly line: Extract<PastedLine, { readonly kind: 'line' }>;
  readonly view: VoucherLineView | undefined;
  readonly onChoose: (caseId: string) => void;
}) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const { unit } = useMoneyUnit();
  // What was answered for other lines says nothing of this one.
  if (view?.name !== line.name || view.amountFen !== line.amountFen) return <span className="muted">…</span>;
  const nameOf = (one: VoucherLineView['candidates'][number]): string =>
    `${one.number} ${one.description} · ${t('voucher.outstanding', { amount: moneyText(one.outstandingFen, unit) })}`;
  const [only, ...others] = view.candidates;
  const chosen = view.candidates.find(({ id }) => id === view.caseId);
  const fault = view.fault !== null && <span className="late">{read(LINE_FAULT_LABELS[view.fault])}</span>;
  if (only === undefined || (others.length === 0 && chosen)) {
    return (
      <>
        {chosen && nameOf(chosen)} {fault}
      </>
    );
  }
  return (
    <>
      <Select
        aria-label={`${t('voucher.choose')}: ${line.name}`}
        status={view.fault === null ? '' : 'error'}
        value={view.caseId}
        placeholder={t('voucher.choose')}
        style={{ width: '100%' }}
        onChange={(caseId: string) => onChoose(caseId)}
        options={view.candidates.map((one) => ({ value: one.id, label: nameOf(one) }))}
      />
      {view.fault !== 'several' && fault}
    </>
  );
}
