import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import {
  CLAIM_CLASSES,
  CLAIM_CLASS_LABELS,
  CLAIM_CONFIRMATION_LABELS,
  CLAIM_CONFIRMATIONS,
  CLAIM_NOT_ASKED_LABEL,
  type ClaimPage,
  type ClaimSide,
  type ClaimView,
} from '../../../claims-debts/claim.js';
import { useClaim, useClaims } from '../../api/claims.js';
import { templateAddress } from '../../api/exports.js';
import { registerAddress } from '../../api/registers.js';
import { Money, useWithUnit } from '../../format/money.js';
import { useCampaignCode } from '../../layout/ledger-context.js';
import { useMay } from '../../layout/session-context.js';
import { useLanguage } from '../../words/language.js';
import { seldomText, useMoneyColumn } from '../registers/register-cells.js';
import { RegisterDrawer } from '../registers/register-drawer.js';
import { BetweenDays, RegisterFilters } from '../registers/register-filters.js';
import { RegisterHead } from '../registers/register-head.js';
import { RegisterTable } from '../registers/register-table.js';
import { useColumns, type MovableColumn } from '../registers/use-columns.js';
import { useRegister, type RegisterState } from '../registers/use-register.js';
import { useClaimFace } from './claim-face.js';
import { CLAIM_LISTS } from './claim-lists.js';
import { ConfirmationTag } from './confirmation-tag.js';

/** The list of one side: what was found comes to so much, and a row opens beside it. */
export function ClaimsPanel({ side }: { readonly side: ClaimSide }) {
  const { t } = useTranslation();
  const state = useRegister(CLAIM_LISTS[side]);
  const { search, change } = state;
  const question = { ...state.question, side };
  const campaign = useCampaignCode();
  const mayWrite = useMay('claims-debts:write');
  const mayImport = useMay('imports:run') && mayWrite;
  const query = useClaims(question);
  const { shown, choice } = useColumns(`claims.${side}`, useClaimColumns(query.data?.rows ?? [], side));
  const id = search.get('row');
  const one = useClaim(id);
  const face = useClaimFace(side, search.get('villageId'));
  const record = t(`claims.record.${side}`);
  const begin = (): void => change({ new: '1', row: null });
  return (
    <>
      <RegisterHead
        found={query.data ? <Found page={query.data} side={side} /> : query.isPending && t('frame.loading')}
        papers={
          campaign === ''
            ? null
            : {
                workbook: registerAddress('claims-debts', campaign, question),
                leaves: t('claims.title'),
                hint: t('registers.exportShown'),
                imports: mayWrite ? '/imports?kind=claims-debts' : null,
                template: templateAddress('claims-debts', campaign),
              }
        }
        record={mayWrite && { words: record, begin }}
        columns={choice}
      />
      <ClaimFilters state={state} />
      <RegisterTable<ClaimView, ClaimPage>
        state={state}
        query={query}
        columns={shown}
        onOpen={(row) => change({ row: row.id, new: null })}
        empty={{
          title: t(`claims.empty.${side}`),
          todo: t(mayWrite ? 'claims.emptyTodo' : 'claims.emptyWait'),
          tools: (
            <>
              {mayImport && <Link to="/imports?kind=claims-debts">{t('registers.import')}</Link>}
              {mayWrite && <Button onClick={begin}>{record}</Button>}
            </>
          ),
        }}
      />
      <RegisterDrawer
        open={id !== null ? { id } : search.has('new') && mayWrite ? 'new' : null}
        query={one}
        face={face}
        onClose={() => change({ row: null, new: null })}
      />
    </>
  );
}

/** What the filters select, in numbers: always of all rows, not of the page. */
function Found({ page, side }: { readonly page: ClaimPage; readonly side: ClaimSide }) {
  const { t } = useTranslation();
  const withUnit = useWithUnit();
  const { principalFen, outstandingFen, interestFen } = page.sums;
  return (
    <>
      {t('claims.found', { count: page.total, villages: page.villages })}
      {' · '}
      {withUnit(t('fields.principalFen'))} <Money fen={principalFen} />
      {' · '}
      <strong>
        {withUnit(t(`claims.outstanding.${side}`))} <Money fen={outstandingFen} />
      </strong>
      {interestFen > 0 && (
        <>
          {' · '}
          {withUnit(t('fields.interestFen'))} <Money fen={interestFen} />
        </>
      )}
    </>
  );
}

function ClaimFilters({ state }: { readonly state: RegisterState }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  return (
    <RegisterFilters
      state={state}
      hint={t('claims.search')}
      choices={[
        {
          name: 'classCode',
          label: t('fields.classAsWritten'),
          options: CLAIM_CLASSES.map((value) => ({ value, label: read(CLAIM_CLASS_LABELS[value]) })),
        },
        {
          name: 'confirmation',
          label: t('fields.confirmation'),
          options: [
            ...CLAIM_CONFIRMATIONS.map((value) => ({
              value: value as string,
              label: read(CLAIM_CONFIRMATION_LABELS[value]),
            })),
            { value: 'none', label: read(CLAIM_NOT_ASKED_LABEL) },
          ],
        },
        {
          name: 'outstanding',
          label: t('claims.whetherPaid'),
          options: [
            { value: 'true', label: t('claims.open') },
            { value: 'false', label: t('claims.paid') },
          ],
        },
        {
          name: 'undated',
          label: t('claims.whetherDated'),
          options: [
            { value: 'true', label: t('claims.undated') },
            { value: 'false', label: t('claims.dated') },
          ],
        },
      ]}
    >
      <BetweenDays
        state={state}
        names={['arisenFrom', 'arisenBefore']}
        label={t('fields.originDay')}
        isBefore
      />
    </RegisterFilters>
  );
}

function useClaimColumns(rows: readonly ClaimView[], side: ClaimSide): MovableColumn<ClaimView>[] {
  const { t } = useTranslation();
  const money = useMoneyColumn(rows);
  return [
    { key: 'village', title: t('fields.villageId'), width: 92, sorter: true, dataIndex: 'villageName' },
    { key: 'counterparty', title: t(`claims.party.${side}`), sorter: true, dataIndex: 'counterparty' },
    { key: 'classAsWritten', title: t('fields.classAsWritten'), width: 116, dataIndex: 'classAsWritten' },
    {
      key: 'originDay',
      title: t('fields.originDay'),
      width: 104,
      className: 'number',
      sorter: true,
      dataIndex: 'originDay',
    },
    {
      key: 'ageYears',
      title: t('claims.ageColumn'),
      width: 60,
      className: 'number-cell',
      render: (_, { ageYears, outstandingFen }) => (outstandingFen > 0 ? ageYears : null),
    },
    money('principalFen', t('fields.principalFen'), ({ principalFen }) => principalFen, {
      sorter: true,
      width: 118,
    }),
    // What came before it was recorded counts as well: the three amounts of a line must tie.
    money(
      'paidFen',
      t(`claims.payments.${side}`),
      ({ principalFen, outstandingFen }) =>
        principalFen === outstandingFen ? null : principalFen - outstandingFen,
      { width: 104 },
    ),
    money('outstandingFen', t(`claims.outstanding.${side}`), ({ outstandingFen }) => outstandingFen, {
      width: 116,
    }),
    money(
      'interestFen',
      t('fields.interestFen'),
      ({ interestFen }) => (interestFen === 0 ? null : interestFen),
      {
        width: 100,
      },
    ),
    {
      key: 'dueDay',
      title: t('claims.due'),
      width: 98,
      className: 'number',
      sorter: true,
      dataIndex: 'dueDay',
    },
    { key: 'purpose', title: t('fields.purpose'), width: 110, dataIndex: 'purpose' },
    {
      key: 'confirmation',
      title: t('fields.confirmation'),
      width: 96,
      render: (_, { confirmation }) => <ConfirmationTag confirmation={confirmation} />,
    },
    seldomText('confirmedDay', t('fields.confirmedDay'), 104),
    seldomText('evidence', t('fields.evidence')),
    seldomText('handler', t('fields.handler'), 90),
    seldomText('witness', t('fields.witness'), 90),
    seldomText('note', t('fields.note')),
  ];
}
