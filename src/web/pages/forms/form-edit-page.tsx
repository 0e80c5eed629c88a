import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { useForm, useFormWorkbook } from '../../api/forms.js';
import { FailureNote } from '../../layout/failure-note.js';
import { useLedger } from '../../layout/ledger-context.js';
import { NoCampaign } from '../../layout/no-campaign.js';
import { PageHead } from '../../layout/page-head.js';
import { places } from '../../places.js';
import { FormReplacing } from './form-drop.js';
import { FormEditor } from './form-editor.js';

/** Pointing at what goes where: of a form that is kept already, or of a file that has just come. */
export function Component() {
  const { t } = useTranslation();
  const { campaign } = useLedger();
  const navigate = useNavigate();
  const { id = '' } = useParams();
  const [search] = useSearchParams();
  const form = useForm(id);
  // A new file in place of the old one keeps what goes where.
  const file = search.get('workbook') ?? '';
  const workbook = useFormWorkbook(file);
  if (!campaign) return <NoCampaign />;
  const failed = [form, workbook].find(({ isError }) => isError);
  const shown = file === '' ? form.data?.workbook : workbook.data;
  const isReady = shown !== undefined && (id === '' || form.data !== undefined);
  return (
    <>
      <PageHead
        title={t('forms.pointing')}
        tools={
          <>
            <Link to={places.forms}>{t('forms.back')}</Link>
            {id !== '' && (
              <FormReplacing
                onRead={(read) =>
                  void navigate(`${places.formEdit(id)}?workbook=${encodeURIComponent(read.id)}`)
                }
              />
            )}
          </>
        }
      >
        <span lang="zh-CN">{shown?.name}</span>
      </PageHead>
      {failed !== undefined ? (
        <FailureNote error={failed.error} onRetry={() => void failed.refetch()} />
      ) : isReady ? (
        <FormEditor key={`${id} ${shown.id}`} workbook={shown} form={form.data} />
      ) : (
        <Skeleton active />
      )}
    </>
  );
}
