import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import {
  CONTRACT_BIDDING_LABELS,
  CONTRACT_FORM_LABELS,
  CONTRACT_KIND_LABELS,
  LESSEE_MEMBER_LABELS,
  type ContractView,
} from '../../../contracts/contract.js';
import { LAND_CLASS_LABELS } from '../../../assets/land.js';
import { formatMu } from '../../../kernel/area.js';
import { useAsset } from '../../api/assets.js';
import { contractPath, useContractPayments } from '../../api/contracts.js';
import { Money, useWithUnit } from '../../format/money.js';
import { Facts, type Fact } from '../../layout/facts.js';
import { useMay } from '../../layout/session-context.js';
import { places } from '../../places.js';
import { useLanguage } from '../../words/language.js';
import type { RegisterFace } from '../registers/register-drawer.js';
import { RegisterPayments } from '../registers/register-payments.js';
import { ContractEditor, NewContracts } from './contract-form.js';
import { ContractTags } from './contract-tags.js';
import { RentSchedule } from './rent-schedule.js';
import { termText } from './term-text.js';

/** How a contract is named, drawn and typed; a new one is of the village and the asset that the list is of. */
export function useContractFace(
  villageId: string | null,
  assetId: string | null,
): RegisterFace<ContractView> {
  const { t } = useTranslation();
  const mayWrite = useMay('contracts:write');
  return {
    path: contractPath,
    nameOf: (one) => `${one.villageName} · ${one.thing}`,
    newTitle: t('contracts.record'),
    mayWrite,
    facts: (one) => <ContractFacts one={one} mayWrite={mayWrite && one.voidReason === null} />,
    editor: (one, done) => <ContractEditor existing={one} onDone={done} />,
    fresh: (done) => <NewContracts villageId={villageId} assetId={assetId} onDone={done} />,
  };
}

function ContractFacts({ one, mayWrite }: { readonly one: ContractView; readonly mayWrite: boolean }) {
  const { t } = useTranslation();
  const { rent } = one;
  return (
    <>
      <div>
        <ContractTags tags={one.tags} />
      </div>
      <RentFacts one={one} />
      <RegisterPayments
        path={contractPath(one.id)}
        lines={useContractPayments(one.id)}
        words={{
          title: t('contracts.payments'),
          none: t('contracts.noPayments'),
          pay: t('contracts.pay'),
        }}
        mayWrite={mayWrite}
        expectedFen={(rent.overdueFen ?? 0) > 0 ? rent.overdueFen : rent.nextDueFen}
      />
      <RentSchedule contractId={one.id} />
      <PaperFacts one={one} />
    </>
  );
}

function RentFacts({ one }: { readonly one: ContractView }) {
  const { t } = useTranslation();
  const withUnit = useWithUnit();
  const money = (fen: number | null) => fen !== null && <Money fen={fen} />;
  const { rent, rentFen, paidBeforeFen, depositFen } = one;
  const facts: readonly Fact[] = [
    [withUnit(t('fields.rentFen')), money(rentFen)],
    [withUnit(t('contracts.due')), money(rent.dueFen)],
    [withUnit(t('contracts.received')), money(rent.paidFen)],
    [withUnit(t('contracts.overdue')), rentFen !== null && <Overdue key="overdue" one={one} />],
    [
      t('contracts.next'),
      rent.nextDueDay !== null && (
        <>
          {rent.nextDueDay} <Money fen={rent.nextDueFen} />
        </>
      ),
    ],
    [withUnit(t('fields.paidBeforeFen')), money(paidBeforeFen)],
    [withUnit(t('fields.depositFen')), money(depositFen)],
    [t('fields.depositReturnedDay'), one.depositReturnedDay],
    [t('fields.dueMonthDay'), one.dueMonthDay],
    [t('fields.schedule'), one.schedule],
  ];
  return <Facts title={t('contracts.rent')} facts={facts.filter(([, said]) => said !== false)} />;
}

/** What is due and unpaid, and since when; or why nobody can tell. */
function Overdue({ one: { rent } }: { readonly one: ContractView }) {
  const { t } = useTranslation();
  if (rent.overdueFen === null) return t('contracts.paidBeforeUnknown');
  return (
    <strong className={rent.overdueFen > 0 ? 'late' : ''}>
      <Money fen={rent.overdueFen} />
      {rent.overdueSince !== null && ` ${t('contracts.since', { day: rent.overdueSince })}`}
    </strong>
  );
}

function PaperFacts({ one }: { readonly one: ContractView }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const paper: readonly Fact[] = [
    [t('fields.villageId'), one.villageName],
    [t('fields.number'), one.number],
    [t('fields.thing'), one.thing],
    [t('fields.assetId'), one.assetId === null ? null : <AssetLink key="asset" id={one.assetId} />],
    [t('contracts.kind'), read(CONTRACT_KIND_LABELS[one.kind])],
    [t('fields.landClass'), one.landClass && read(LAND_CLASS_LABELS[one.landClass])],
    [t('contracts.area'), one.areaCentiMu === null ? null : formatMu(one.areaCentiMu)],
    [t('fields.lessee'), one.lessee],
    [t('fields.lesseeMember'), read(LESSEE_MEMBER_LABELS[one.lesseeMember])],
    [t('fields.form'), one.form && read(CONTRACT_FORM_LABELS[one.form])],
    [t('contracts.term'), termText(one.fromDay, one.toDay)],
    [t('fields.signedDay'), one.signedDay],
    [t('contracts.ended'), one.endedDay],
    [t('fields.note'), one.note],
  ];
  const procedure: readonly Fact[] = [
    [t('fields.resolution'), one.resolution],
    [t('fields.valuation'), one.valuation],
    [t('fields.bidding'), one.bidding && read(CONTRACT_BIDDING_LABELS[one.bidding])],
    [t('fields.filing'), one.filing],
    [t('fields.approvedByTown'), one.approvedByTown],
    [t('fields.missingTerms'), one.missingTerms],
  ];
  return (
    <>
      <Facts title={t('contracts.paper')} facts={paper} />
      <Facts title={t('contracts.procedure')} facts={procedure} />
    </>
  );
}

/** The asset that a contract is about, by its name. */
function AssetLink({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const asset = useAsset(id);
  return <Link to={places.assets({ row: id })}>{asset.data?.name ?? t('contracts.itsAsset')}</Link>;
}
