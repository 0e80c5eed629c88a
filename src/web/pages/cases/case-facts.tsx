import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../../cases/case.js';
import { useActorName } from '../../format/actor-name.js';
import { useFieldValue } from '../../format/field-value.js';
import { instantText } from '../../format/instant.js';
import { CaseAmount, Money, useWithUnit } from '../../format/money.js';
import '../../layout/facts.css';

const FACTS = [
  'villageId',
  'groupName',
  'categoryCode',
  'itemCode',
  'nature',
  'source',
  'foundDay',
  'occurred',
  'selfAmountFen',
  'verifiedAmountFen',
  'areaCentiMu',
  'quantityMilli',
  'due',
  'responsiblePerson',
  'responsiblePost',
  'responsibleStatus',
  'leader',
  'responsibleUnit',
  'rectifier',
  'sheetNumber',
  'mark',
  'voidReason',
] as const;

const LONG_FACTS = [
  'cause',
  'policyBasis',
  'measures',
  'progressText',
  'resultText',
  'handlingText',
  'note1',
  'note2',
  'note3',
] as const;

/** Everything that is known of a case; what is empty is left out. */
export function CaseFacts({ one }: { readonly one: CaseView }) {
  const { t } = useTranslation();
  const valueOf = useFieldValue();
  const withUnit = useWithUnit();
  const actorName = useActorName();
  const nameOf = (name: (typeof FACTS)[number]) => t(`fields.${name === 'groupName' ? 'groupId' : name}`);
  const textOf = (name: (typeof FACTS)[number]): string => {
    if (name === 'villageId') return one.villageName ?? t('oneCase.noVillage');
    if (name === 'occurred') {
      return [one.occurredFrom, one.occurredTo].filter((part) => part !== null).join(' – ');
    }
    if (name === 'due') return one.dueDay ?? one.dueAsWritten ?? '';
    if (name === 'quantityMilli' && one.quantityMilli !== null) {
      return `${valueOf(name, one.quantityMilli)} ${one.quantityUnit ?? ''}`;
    }
    return valueOf(name, one[name]);
  };
  return (
    <>
      <p className="kept-breaks case-description">{one.description}</p>
      <dl className="facts">
        <div>
          <dt>{withUnit(t('fields.amountFen'))}</dt>
          <dd>
            <CaseAmount kind={one.amountKind} fen={one.amountFen} />
          </dd>
        </div>
        {FACTS.map((name) => [name, textOf(name)] as const)
          .filter(([, text]) => text !== '')
          .map(([name, text]) => (
            <div key={name}>
              <dt>{nameOf(name)}</dt>
              <dd>{text}</dd>
            </div>
          ))}
      </dl>
      {LONG_FACTS.filter((name) => one[name] !== null).map((name) => (
        <section key={name} className="long-fact">
          <h3>{t(`fields.${name}`)}</h3>
          <p className="kept-breaks">{one[name]}</p>
        </section>
      ))}
      {one.details.length > 0 && <Details one={one} />}
      <p className="muted">
        {t('fields.recordedAt')} {instantText(one.recordedAt)} {actorName(one.recordedBy)}
      </p>
    </>
  );
}

function Details({ one }: { readonly one: CaseView }) {
  const { t } = useTranslation();
  return (
    <section className="long-fact">
      <h3>{t('fields.details')}</h3>
      <Table
        rowKey="id"
        size="small"
        pagination={false}
        dataSource={[...one.details]}
        columns={[
          { title: t('oneCase.detailOccurred'), dataIndex: 'occurred' },
          { title: t('oneCase.detailDescription'), dataIndex: 'description' },
          {
            title: t('oneCase.detailAmount'),
            className: 'number-cell',
            render: (_, detail) => (detail.amountFen === null ? '' : <Money fen={detail.amountFen} />),
          },
          { title: t('oneCase.detailVoucher'), dataIndex: 'voucher' },
        ]}
      />
    </section>
  );
}
