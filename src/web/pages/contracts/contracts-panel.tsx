import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import {
  CONTRACT_FORM_LABELS,
  CONTRACT_FORMS,
  CONTRACT_KIND_LABELS,
  CONTRACT_KINDS,
  CONTRACT_TAG_LABELS,
  CONTRACT_TAGS,
  type ContractPage,
  type ContractView,
} from '../../../contracts/contract.js';
import { formatMu } from '../../../kernel/area.js';
import type { Label } from '../../../kernel/label.js';
import { useAsset } from '../../api/assets.js';
import { useContracts, useContractTags } from '../../api/contracts.js';
import { Money, useWithUnit } from '../../format/money.js';
import { useMay } from '../../layout/session-context.js';
import { places } from '../../places.js';
import { useLanguage } from '../../words/language.js';
import { BetweenDays, RegisterFilters } from '../registers/register-filters.js';
import { RegisterHead } from '../registers/register-head.js';
import { RegisterTable } from '../registers/register-table.js';
import { useColumns } from '../registers/use-columns.js';
import { useRegister, type RegisterState } from '../registers/use-register.js';
import { useContractColumns } from './contract-columns.js';
import { ContractDrawer } from './contract-drawer.js';
import { CONTRACT_LISTS } from './contract-lists.js';
import { useContractPapers } from './use-contract-papers.js';
import './contracts.css';

/** The register: what was found comes to so much, and a row opens beside it. */
export function ContractsPanel() {
  const { t } = useTranslation();
  const state = useRegister(CONTRACT_LISTS.contracts);
  const { search, question, change } = state;
  const papers = useContractPapers(question);
  const mayWrite = useMay('contracts:write');
  const mayImport = useMay('imports:run') && mayWrite;
  const query = useContracts(question);
  const { shown, choice } = useColumns('contracts', useContractColumns(query.data?.rows ?? []));
  const villageId = search.get('villageId');
  const record = t('contracts.record');
  const begin = (): void => change({ new: '1', row: null });
  return (
    <>
      <RegisterHead
        found={query.data ? <Found page={query.data} /> : query.isPending && t('frame.loading')}
        papers={papers}
        record={mayWrite && { words: record, begin }}
        columns={choice}
      />
      <ContractFilters state={state} />
      <OfAsset state={state} />
      <TagLine villageId={villageId} />
      <RegisterTable<ContractView, ContractPage>
        state={state}
        query={query}
        columns={shown}
        onOpen={(row) => change({ row: row.id, new: null })}
        empty={{
          title: t('contracts.empty'),
          todo: t(mayWrite ? 'contracts.emptyTodo' : 'contracts.emptyWait'),
          tools: (
            <>
              {mayImport && <Link to="/imports?kind=contracts">{t('registers.import')}</Link>}
              {mayWrite && <Button onClick={begin}>{record}</Button>}
            </>
          ),
        }}
      />
      <ContractDrawer state={state} />
    </>
  );
}

/** What the filters select, in numbers: always of all rows, not of the page. */
function Found({ page }: { readonly page: ContractPage }) {
  const { t } = useTranslation();
  const withUnit = useWithUnit();
  const { areaCentiMu, rentFen, depositFen } = page.sums;
  return (
    <>
      {t('contracts.found', { count: page.total, villages: page.villages })}
      {' · '}
      {t('contracts.mu', { area: formatMu(areaCentiMu) })}
      {' · '}
      <strong>
        {withUnit(t('fields.rentFen'))} <Money fen={rentFen} />
      </strong>
      {depositFen > 0 && (
        <>
          {' · '}
          {withUnit(t('fields.depositFen'))} <Money fen={depositFen} />
        </>
      )}
    </>
  );
}

function ContractFilters({ state }: { readonly state: RegisterState }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const options = <Code extends string>(codes: readonly Code[], labels: Readonly<Record<Code, Label>>) =>
    codes.map((value) => ({ value, label: read(labels[value]) }));
  return (
    <RegisterFilters
      state={state}
      hint={t('contracts.search')}
      choices={[
        { name: 'kind', label: t('contracts.kind'), options: options(CONTRACT_KINDS, CONTRACT_KIND_LABELS) },
        { name: 'form', label: t('fields.form'), options: options(CONTRACT_FORMS, CONTRACT_FORM_LABELS) },
        { name: 'tag', label: t('fields.tags'), options: options(CONTRACT_TAGS, CONTRACT_TAG_LABELS) },
      ]}
    >
      <BetweenDays state={state} names={['endsFrom', 'endsTo']} label={t('contracts.to')} />
    </RegisterFilters>
  );
}

/** Says which asset the list is of, where it is of one. */
function OfAsset({ state: { search, change } }: { readonly state: RegisterState }) {
  const { t } = useTranslation();
  const assetId = search.get('assetId');
  const asset = useAsset(assetId);
  if (assetId === null) return null;
  return (
    <p className="no-print">
      {t('contracts.ofAsset', { name: asset.data?.name ?? '' })}{' '}
      <Button size="small" type="link" onClick={() => change({ assetId: null })}>
        {t('contracts.ofAll')}
      </Button>
    </p>
  );
}

/** How many contracts have a tag at all, each counted once, and how many have which; a tag narrows the list. */
function TagLine({ villageId }: { readonly villageId: string | null }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const tags = useContractTags(villageId);
  if (tags.data === undefined || tags.data.tagged === 0) return null;
  return (
    <p className="tag-line">
      {t('contracts.tagged', { count: tags.data.tagged })}
      {tags.data.lines
        .filter(({ contracts }) => contracts > 0)
        .map(({ tag, contracts }) => (
          <Link key={tag} to={places.contracts({ villageId, tag })}>
            {read(CONTRACT_TAG_LABELS[tag])} {contracts}
          </Link>
        ))}
    </p>
  );
}
