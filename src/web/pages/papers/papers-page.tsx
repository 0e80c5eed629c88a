import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { LISTS, type ListKind } from '../../../papers/list.js';
import { listAddress, useList } from '../../api/lists.js';
import { DownloadButton } from '../../layout/download-button.js';
import { EmptyNote } from '../../layout/empty-note.js';
import { useLedger } from '../../layout/ledger-context.js';
import { NoCampaign } from '../../layout/no-campaign.js';
import { PageHead } from '../../layout/page-head.js';
import { QueryNote } from '../../layout/query-note.js';
import { useMay, useSession } from '../../layout/session-context.js';
import { useAddress, type AddressChanges } from '../../layout/use-address.js';
import { useLanguage } from '../../words/language.js';
import { places } from '../../places.js';
import { ListFilters } from './list-filters.js';
import { ListPaper } from './list-paper.js';
import { PaperIndex } from './paper-index.js';
import { listAsked, listKindOf } from './list-search.js';
import './papers.css';

/** Everything that can be printed: chosen at the left, narrowed and looked at here, printed or taken as a workbook. */
export function Component() {
  const { t } = useTranslation();
  const { campaign } = useLedger();
  const { permissions } = useSession().user;
  const [search, changeAddress] = useAddress();
  const asked = listKindOf(search);
  const kind = permissions.includes(LISTS[asked].needs) ? asked : 'problems';
  if (!campaign) return <NoCampaign />;
  const change = (changes: AddressChanges): void => changeAddress(changes, { replace: true });
  return (
    <>
      <div className="no-print">
        <PageHead title={t('papers.title')}>{t('papers.intro')}</PageHead>
      </div>
      <div className="papers">
        <PaperIndex kind={kind} />
        <Paper key={kind} kind={kind} campaign={campaign.code} search={search} onChange={change} />
      </div>
    </>
  );
}

function Paper({
  kind,
  campaign,
  search,
  onChange,
}: {
  readonly kind: ListKind;
  readonly campaign: string;
  readonly search: URLSearchParams;
  readonly onChange: (changes: Readonly<Record<string, string | null>>) => void;
}) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const mayExport = useMay('exports:run');
  const question = listAsked(kind, search);
  const list = useList(kind, campaign, question);
  const { label, about } = LISTS[kind];
  return (
    <section className="papers-one" aria-label={read(label)}>
      <div className="block-head no-print">
        <div>
          <h2>{read(label)}</h2>
          <p className="muted">{read(about)}</p>
        </div>
        <div className="page-tools">
          {mayExport && (
            <DownloadButton address={listAddress(kind, campaign, question)} leaves={read(label)}>
              {t('papers.workbook')}
            </DownloadButton>
          )}
          <Button
            type="primary"
            icon={<PrinterOutlined />}
            disabled={!list.isSuccess || list.isPlaceholderData || list.data.total === 0}
            onClick={() => window.print()}
          >
            {t('frame.print')}
          </Button>
        </div>
      </div>
      <ListFilters kind={kind} search={search} onChange={onChange} />
      <QueryNote query={list} />
      {list.data?.total === 0 && <Nothing kind={kind} />}
      {list.data && list.data.total > 0 && <ListPaper view={list.data} />}
    </section>
  );
}

/** Why a list has no rows, and what to do. */
function Nothing({ kind }: { readonly kind: ListKind }) {
  const { t } = useTranslation();
  if (LISTS[kind].of !== 'letters') return <EmptyNote title={t('papers.none')} todo={t('papers.noneTodo')} />;
  return (
    <EmptyNote title={t('papers.noLetters')} todo={t('papers.noLettersTodo')}>
      <Link to={places.urgings({})}>{t('frame.menu.urgings')}</Link>
    </EmptyNote>
  );
}
