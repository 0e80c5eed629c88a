import { PlusOutlined, SearchOutlined } from '@ant-design/icons';
import { Button, Drawer, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { villagesAddress } from '../../api/exports.js';
import { useVillages } from '../../api/villages.js';
import { isNamedBy } from '../../format/initials.js';
import { DownloadButton } from '../../layout/download-button.js';
import { EmptyNote } from '../../layout/empty-note.js';
import { FailureNote } from '../../layout/failure-note.js';
import { useMay } from '../../layout/session-context.js';
import { PageHead } from '../../layout/page-head.js';
import { places } from '../../places.js';
import { VillageEditor } from './village-editor.js';
import { VillageList } from './village-list.js';

/** All villages with what the campaign has found in each. */
export function Component() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [search, setSearch] = useSearchParams();
  const mayWrite = useMay('villages:write');
  const villages = useVillages();
  const wanted = search.get('q') ?? '';
  const shown = (villages.data ?? []).filter((village) =>
    isNamedBy(
      wanted,
      [village.name, village.shortName ?? '', ...village.formerNames].join(' '),
      village.initials,
    ),
  );
  return (
    <>
      <PageHead
        title={t('villages.title')}
        tools={
          <Tools
            wanted={wanted}
            onWanted={(q) => setSearch(q === '' ? {} : { q }, { replace: true })}
            onNew={() => setSearch({ new: '1' })}
          />
        }
      >
        {villages.data && t('villages.count', { count: villages.data.length })}
      </PageHead>
      {villages.isError && <FailureNote error={villages.error} onRetry={() => void villages.refetch()} />}
      {villages.data?.length === 0 && (
        <EmptyNote title={t('villages.empty')} todo={t('villages.emptyTodo')}>
          <Link to="/imports?kind=villages">{t('villages.import')}</Link>
        </EmptyNote>
      )}
      {villages.data && villages.data.length > 0 && shown.length === 0 && (
        <EmptyNote title={t('villages.emptySearch')} todo={t('villages.emptySearchTodo')} />
      )}
      {(villages.isPending || shown.length > 0) && <VillageList rows={shown} loading={villages.isPending} />}
      <Drawer
        open={search.has('new') && mayWrite}
        size={640}
        title={t('villages.newTitle')}
        onClose={() => setSearch({})}
        destroyOnHidden
        autoFocus={false}
      >
        <VillageEditor
          existing={null}
          onSaved={({ id }) => void navigate(places.village(id))}
          onCancel={() => setSearch({})}
        />
      </Drawer>
    </>
  );
}

function Tools({
  wanted,
  onWanted,
  onNew,
}: {
  readonly wanted: string;
  readonly onWanted: (wanted: string) => void;
  readonly onNew: () => void;
}) {
  const { t } = useTranslation();
  return (
    <>
      <Input
        type="search"
        aria-label={t('villages.search')}
        placeholder={t('villages.searchHint')}
        prefix={<SearchOutlined />}
        allowClear
        value={wanted}
        style={{ width: 280 }}
        onChange={({ target }) => onWanted(target.value)}
      />
      {useMay('imports:run') && <Link to="/imports?kind=villages">{t('villages.import')}</Link>}
      {useMay('exports:run') && (
        <DownloadButton address={villagesAddress()} leaves={t('exports.villages')}>
          {t('villages.export')}
        </DownloadButton>
      )}
      {useMay('villages:write') && (
        <Button type="primary" icon={<PlusOutlined />} onClick={onNew}>
          {t('villages.add')}
        </Button>
      )}
    </>
  );
}
