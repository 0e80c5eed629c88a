import { PrinterOutlined } from '@ant-design/icons';
import { Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { TaskSheetView } from '../../../exchange/task-sheet.js';
import { taskSheetsAddress, useTaskSheets } from '../../api/village-side.js';
import { CountLink } from '../../format/count-link.js';
import { DownloadButton } from '../../layout/download-button.js';
import { EmptyNote } from '../../layout/empty-note.js';
import { useCampaignCode } from '../../layout/ledger-context.js';
import { PageHead } from '../../layout/page-head.js';
import { QueryNote } from '../../layout/query-note.js';
import { useMay } from '../../layout/session-context.js';
import { places } from '../../places.js';
import { HandIn } from './hand-in.js';
import { HandedInList } from './handed-in-list.js';
import { VillageTabs } from './village-tabs.js';

/** Task sheets: what each village has in hand, to be given out and taken in again. */
export function Component() {
  const { t } = useTranslation();
  const campaign = useCampaignCode();
  const sheets = useTaskSheets(campaign);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const mayHandIn = useMay('task-sheets:hand-in');
  const rows = sheets.data ?? [];
  const cases = rows.reduce((sum, sheet) => sum + sheet.rows.length, 0);
  const leaves = t('taskSheets.title');
  return (
    <>
      <PageHead
        title={t('taskSheets.title')}
        tools={
          rows.length > 0 && (
            <>
              <DownloadButton address={taskSheetsAddress('sheets.xlsx', campaign, chosen)} leaves={leaves}>
                {chosen.length === 0
                  ? t('taskSheets.workbook')
                  : t('taskSheets.workbookOf', { count: chosen.length })}
              </DownloadButton>
              <DownloadButton address={taskSheetsAddress('sheets.zip', campaign, chosen)} leaves={leaves}>
                {t('taskSheets.zip')}
              </DownloadButton>
              <Link to={`/task-sheets/print?villages=${chosen.join(',')}`}>
                <PrinterOutlined /> {t('frame.print')}
              </Link>
            </>
          )
        }
      >
        {sheets.data && t('taskSheets.intro', { villages: rows.length, cases })}
      </PageHead>
      <VillageTabs />
      {mayHandIn && <HandIn />}
      <QueryNote query={sheets} />
      {sheets.data?.length === 0 && (
        <EmptyNote title={t('taskSheets.empty')} todo={t('taskSheets.emptyTodo')} />
      )}
      {rows.length > 0 && <Sheets rows={rows} chosen={chosen} onChosen={setChosen} />}
      <HandedInList />
    </>
  );
}

function Sheets({
  rows,
  chosen,
  onChosen,
}: {
  readonly rows: readonly TaskSheetView[];
  readonly chosen: readonly string[];
  readonly onChosen: (villages: readonly string[]) => void;
}) {
  const { t } = useTranslation();
  const columns: TableColumnsType<TaskSheetView> = [
    {
      title: t('fields.villageId'),
      render: (_, { villageId, villageName }) => (
        <Link to={`/task-sheets/print?villages=${villageId}`}>{villageName}</Link>
      ),
    },
    {
      title: t('taskSheets.cases'),
      width: 140,
      align: 'right',
      render: (_, { villageId, villageName, rows: cases }) => (
        <CountLink
          count={cases.length}
          label={villageName}
          to={places.cases({ villageId, state: 'assigned,rectifying,continuing' })}
        />
      ),
    },
    {
      title: t('taskSheets.overdue'),
      width: 140,
      align: 'right',
      className: 'number',
      render: (_, { rows: cases }) => cases.filter(({ overdue }) => overdue).length,
    },
    { title: t('taskSheets.token'), width: 180, className: 'number', dataIndex: 'token' },
  ];
  return (
    <Table<TaskSheetView>
      rowKey="villageId"
      size="small"
      bordered
      columns={columns}
      dataSource={[...rows]}
      pagination={false}
      rowSelection={{
        selectedRowKeys: [...chosen],
        onChange: (keys) => onChosen(keys.map(String)),
        getCheckboxProps: ({ villageName }) => ({ 'aria-label': villageName }),
      }}
    />
  );
}
