import { Button, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { HAND_OVER_LABELS, type HandOverView } from '../../../discipline/hand-over.js';
import { handOverPath, useHandOvers } from '../../api/dealt.js';
import { places } from '../../places.js';
import { useLanguage } from '../../words/language.js';
import { VoidDialog } from '../registers/void-dialog.js';
import { HandOverDialog } from './hand-over-dialog.js';
import { LINES_SHOWN, type LinesOf } from './standing-lines.js';
import { QueryNote } from '../../layout/query-note.js';

/** To whom a case went, when, and by which receipt; a case's own can be ticked, filled in and voided here. */
export function HandOverLines({ of, mayWrite }: { readonly of: LinesOf; readonly mayWrite: boolean }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const list = useHandOvers({ ...of, size: LINES_SHOWN });
  const [open, setOpen] = useState<HandOverView | 'new' | null>(null);
  const [voiding, setVoiding] = useState<HandOverView | null>(null);
  const caseId = 'caseId' in of ? of.caseId : null;
  return (
    <section className="long-fact">
      <h3>{t('dealt.tabs.hand-overs')}</h3>
      <QueryNote query={list} rows={1} />
      {list.data?.total === 0 && <p className="muted">{t('dealt.notHandedOver')}</p>}
      <table className="plain-table">
        <tbody>
          {list.data?.rows.map((one) => (
            <tr key={one.id}>
              {caseId === null && (
                <td className="number">
                  <Link to={places.cases({ case: one.case.id })}>{one.case.number}</Link>
                </td>
              )}
              <td>✓ {read(HAND_OVER_LABELS[one.kind])}</td>
              <td className="number">{one.handedDay}</td>
              <td>{one.receiptNumber ?? <span className="muted">{t('dealt.noReceipt')}</span>}</td>
              <td>{one.organ}</td>
              <td>{one.personCount !== null && t('dealt.personsOf', { count: one.personCount })}</td>
              {mayWrite && (
                <td className="no-print">
                  <Space>
                    <Button size="small" onClick={() => setOpen(one)}>
                      {t('frame.edit')}
                    </Button>
                    <Button size="small" danger onClick={() => setVoiding(one)}>
                      {t('registers.void')}
                    </Button>
                  </Space>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {mayWrite && caseId !== null && (
        <Button size="small" className="no-print" onClick={() => setOpen('new')}>
          {t('dealt.handOver')}
        </Button>
      )}
      {open !== null && <HandOverDialog existing={open} caseId={caseId} onClose={() => setOpen(null)} />}
      {voiding !== null && (
        <VoidDialog
          path={handOverPath(voiding.id)}
          version={voiding.version}
          name={t('dealt.handOverOf', { number: voiding.case.number })}
          onClose={() => setVoiding(null)}
        />
      )}
    </section>
  );
}
