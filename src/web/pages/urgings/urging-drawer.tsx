import { PrinterOutlined } from '@ant-design/icons';
import { Alert, Button, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { AMOUNT_KIND_LABELS } from '../../../cases/case.js';
import { URGING_STANDING_LABELS, type UrgingDetailView } from '../../../rectification/urging.js';
import { urgingPath, useUrging } from '../../api/urgings.js';
import { useActorName } from '../../format/actor-name.js';
import { instantText } from '../../format/instant.js';
import { Money, useWithUnit } from '../../format/money.js';
import { StateTag } from '../../format/state-tag.js';
import { Facts } from '../../layout/facts.js';
import { useMay } from '../../layout/session-context.js';
import { places } from '../../places.js';
import { useLanguage } from '../../words/language.js';
import { FactsAndHistory, RowDrawer } from '../registers/row-drawer.js';
import { ReplyDialog, WithdrawDialog } from './urging-dialogs.js';

/** One letter beside the list, with its cases, what can be done and its history. */
export function UrgingDrawer({ id, onClose }: { readonly id: string | null; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const query = useUrging(id);
  const one = query.data;
  return (
    <RowDrawer
      id={id}
      query={query}
      title={one ? `${one.number} ${one.villageName ?? t('late.noVillage')}` : t('urgings.title')}
      onClose={onClose}
    >
      {(letter) => (
        <FactsAndHistory path={urgingPath(letter.id)}>
          <One key={letter.id} one={letter} />
        </FactsAndHistory>
      )}
    </RowDrawer>
  );
}

function One({ one }: { readonly one: UrgingDetailView }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const actorName = useActorName();
  const mayWrite = useMay('urgings:write') && one.withdrawnDay === null;
  const mayPrint = useMay('papers:read');
  const [open, setOpen] = useState<'reply' | 'withdraw' | null>(null);
  const close = (): void => setOpen(null);
  return (
    <>
      <Space className="drawer-tools no-print" wrap>
        {mayWrite && (
          <Button type={one.repliedDay === null ? 'primary' : 'default'} onClick={() => setOpen('reply')}>
            {t(one.repliedDay === null ? 'urgings.reply' : 'urgings.mendReply')}
          </Button>
        )}
        {mayPrint && (
          <Link to={places.urgingPapers({ letter: one.id, letterStanding: one.standing })}>
            <PrinterOutlined /> {t('urgings.printOne')}
          </Link>
        )}
        {mayWrite && one.repliedDay === null && (
          <Button danger onClick={() => setOpen('withdraw')}>
            {t('urgings.withdraw')}
          </Button>
        )}
      </Space>
      {one.withdrawnDay !== null && (
        <Alert
          type="warning"
          showIcon
          title={t('urgings.isWithdrawn', { day: one.withdrawnDay, reason: one.withdrawReason ?? '' })}
        />
      )}
      {one.standing === 'late' && (
        <Alert type="error" showIcon title={t('urgings.isLate', { count: one.daysLate })} />
      )}
      <Facts
        title={read(URGING_STANDING_LABELS[one.standing])}
        facts={[
          [t('urgings.sentDay'), one.sentDay],
          [t('urgings.replyDueDay'), one.replyDueDay],
          [t('urgings.repliedDay'), one.repliedDay],
          [t('urgings.answeredLate'), one.repliedDay !== null && one.daysLate > 0 ? one.daysLate : null],
          [
            t('urgings.replyText'),
            one.replyText && (
              <span key="reply" className="kept-breaks">
                {one.replyText}
              </span>
            ),
          ],
        ]}
      />
      <UrgedCases one={one} />
      <p className="muted">
        {t('fields.recordedAt')} {instantText(one.recordedAt)} {actorName(one.recordedBy)}
      </p>
      {open === 'reply' && <ReplyDialog one={one} onClose={close} />}
      {open === 'withdraw' && <WithdrawDialog one={one} onClose={close} />}
    </>
  );
}

/** The cases as the letter named them, and their states today. */
function UrgedCases({ one }: { readonly one: UrgingDetailView }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const withUnit = useWithUnit();
  return (
    <section className="long-fact">
      <h3>{t('urgings.casesOf', { count: one.cases, closed: one.closed })}</h3>
      <table className="plain-table">
        <caption className="visually-hidden">{t('urgings.cases')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('fields.number')}</th>
            <th scope="col">{t('late.item')}</th>
            <th scope="col">{t('fields.dueDay')}</th>
            <th scope="col" className="number-cell">
              {withUnit(t('fields.outstandingFen'))}
            </th>
            <th scope="col">{t('urgings.stateNow')}</th>
          </tr>
        </thead>
        <tbody>
          {one.rows.map((row) => (
            <tr key={row.caseId}>
              <td className="number">
                <Link to={places.cases({ case: row.caseId })}>{row.number}</Link>
              </td>
              <td>
                {row.itemName}
                <div className="muted two-lines">{row.description}</div>
              </td>
              <td className="number">{row.dueDay}</td>
              <td className="number-cell">
                {row.amountKind === 'known' ? (
                  <Money fen={row.outstandingFen} />
                ) : (
                  <span className="muted">{read(AMOUNT_KIND_LABELS[row.amountKind])}</span>
                )}
              </td>
              <td>
                <StateTag state={row.state} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
