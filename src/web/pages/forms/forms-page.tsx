import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Popconfirm, Space, Table, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { FormRowView } from '../../../papers/form.js';
import { retireForm, useForms } from '../../api/forms.js';
import { useActorName } from '../../format/actor-name.js';
import { instantText } from '../../format/instant.js';
import { EmptyNote } from '../../layout/empty-note.js';
import { FailureNote } from '../../layout/failure-note.js';
import { PageHead } from '../../layout/page-head.js';
import { QueryNote } from '../../layout/query-note.js';
import { useMay } from '../../layout/session-context.js';
import { refreshAfterWrite } from '../../layout/use-saving.js';
import { places } from '../../places.js';
import { FormDrop } from './form-drop.js';
import './forms.css';

/** The forms of other offices: those that are kept, and taking in a new one. */
export function Component() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const mayWrite = useMay('papers:write');
  const forms = useForms();
  const rows = forms.data?.rows ?? [];
  return (
    <>
      <PageHead title={t('forms.title')}>{t('forms.intro')}</PageHead>
      {mayWrite && <FormDrop onRead={({ id }) => void navigate(places.newForm(id))} />}
      {!forms.isSuccess ? (
        <QueryNote query={forms} />
      ) : rows.length === 0 ? (
        <EmptyNote title={t('forms.empty')} todo={t(mayWrite ? 'forms.emptyTodo' : 'forms.emptyReader')} />
      ) : (
        <FormTable rows={rows} mayWrite={mayWrite} />
      )}
    </>
  );
}

function FormTable({
  rows,
  mayWrite,
}: {
  readonly rows: readonly FormRowView[];
  readonly mayWrite: boolean;
}) {
  const { t } = useTranslation();
  const actorName = useActorName();
  const queries = useQueryClient();
  const retiring = useMutation({
    mutationFn: (form: FormRowView) => retireForm(form, !form.retired),
    onSuccess: () => refreshAfterWrite(queries),
  });
  return (
    <>
      {retiring.isError && <FailureNote error={retiring.error} />}
      <Table<FormRowView>
        size="small"
        rowKey="id"
        dataSource={[...rows]}
        pagination={false}
        columns={[
          {
            title: t('forms.name'),
            dataIndex: 'name',
            render: (name: string, { id, retired }) =>
              retired ? (
                <>
                  <span lang="zh-CN">{name}</span> <Tag>{t('forms.retired')}</Tag>
                </>
              ) : (
                <Link to={places.form(id)} lang="zh-CN">
                  {name}
                </Link>
              ),
          },
          {
            title: t('forms.file'),
            dataIndex: 'fileName',
            render: (name: string) => <span lang="zh-CN">{name}</span>,
          },
          {
            title: t('forms.changedBy'),
            dataIndex: 'changedBy',
            render: (actor: string) => actorName(actor),
          },
          { title: t('forms.changedAt'), dataIndex: 'changedAt', render: (at: string) => instantText(at) },
          {
            title: t('forms.actions'),
            key: 'actions',
            render: (_, form) => (
              <FormActions form={form} mayWrite={mayWrite} onRetire={() => retiring.mutate(form)} />
            ),
          },
        ]}
      />
    </>
  );
}

/** What can be done with a form: filling it, and for the office changing it and taking it out of use. */
function FormActions({
  form,
  mayWrite,
  onRetire,
}: {
  readonly form: FormRowView;
  readonly mayWrite: boolean;
  readonly onRetire: () => void;
}) {
  const { t } = useTranslation();
  if (form.retired) {
    return (
      mayWrite && (
        <Button type="link" size="small" onClick={onRetire}>
          {t('forms.takeUp')}
        </Button>
      )
    );
  }
  return (
    <Space size="middle">
      <Link to={places.form(form.id)}>{t('forms.fill')}</Link>
      {mayWrite && <Link to={places.formEdit(form.id)}>{t('forms.edit')}</Link>}
      {mayWrite && (
        <Popconfirm
          title={t('forms.retireSure', { name: form.name })}
          okText={t('forms.retire')}
          cancelText={t('forms.cancel')}
          onConfirm={onRetire}
        >
          <Button type="link" size="small">
            {t('forms.retire')}
          </Button>
        </Popconfirm>
      )}
    </Space>
  );
}
