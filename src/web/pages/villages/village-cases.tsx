import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { CATEGORY_CODES } from '../../../campaigns/campaign.js';
import { PAGE_SIZE_MAX } from '../../../kernel/paging.js';
import type { VillageView } from '../../../villages/village.js';
import { useCases } from '../../api/cases.js';
import { useRollup } from '../../api/rollups.js';
import { useCategoryName, useItemName } from '../../format/item-name.js';
import { CaseAmount, Money, useWithUnit } from '../../format/money.js';
import { StateTag } from '../../format/state-tag.js';
import { EmptyNote } from '../../layout/empty-note.js';
import { FailureNote } from '../../layout/failure-note.js';
import { QueryNote } from '../../layout/query-note.js';
import { useMay } from '../../layout/session-context.js';
import { decimalsOf, RollupTable, type ShownLine } from '../../layout/rollup-table.js';
import { places } from '../../places.js';

/** What the campaign has found in a village: money by category, then every case. */
export function VillageCases({
  campaign,
  village,
}: {
  readonly campaign: string;
  readonly village: VillageView;
}) {
  const { t } = useTranslation();
  const categoryName = useCategoryName();
  const mayWrite = useMay('cases:write');
  const mayImport = useMay('imports:run');
  const total = useRollup(campaign, 'village');
  const pairs = useRollup(campaign, 'village-category', null, true);
  if (total.isError) return <FailureNote error={total.error} onRetry={() => void total.refetch()} />;
  if (total.isPending || pairs.isPending) return <Skeleton active />;
  const whole = total.data.lines.find(({ code }) => code === village.id);
  if (!whole || whole.cases === 0) {
    return (
      <EmptyNote title={t('villages.noCases')} todo={t('villages.noCasesTodo')}>
        {mayWrite && (
          <Link to={`${places.newCase}&forVillage=${encodeURIComponent(village.id)}`}>
            {t('villages.newCase')}
          </Link>
        )}
        {mayImport && <Link to="/imports">{t('register.importNow')}</Link>}
      </EmptyNote>
    );
  }
  const lines = CATEGORY_CODES.flatMap((category): ShownLine[] => {
    const line = pairs.data?.lines.find(({ code }) => code === `${village.id}/${category}`);
    if (!line) return [];
    return [
      {
        name: categoryName(category),
        figures: line,
        by: 'category',
        code: category,
        filters: { villageId: village.id, categoryCode: category },
        asOf: null,
      },
    ];
  });
  return (
    <>
      <section className="block">
        <h2>{t('villages.byCategory')}</h2>
        <RollupTable
          caption={t('villages.byCategory')}
          heading={t('fields.categoryCode')}
          lines={lines}
          total={{
            name: t('overview.total'),
            figures: whole,
            by: 'village',
            code: village.id,
            filters: { villageId: village.id },
            asOf: null,
          }}
          withVillages={false}
          decimals={decimalsOf([whole, ...lines.map(({ figures }) => figures)])}
        />
      </section>
      <CaseList campaign={campaign} village={village} />
    </>
  );
}

function CaseList({ campaign, village }: { readonly campaign: string; readonly village: VillageView }) {
  const { t } = useTranslation();
  const withUnit = useWithUnit();
  const itemName = useItemName();
  const list = useCases(campaign, { villageId: village.id, size: PAGE_SIZE_MAX });
  if (!list.isSuccess) return <QueryNote query={list} />;
  return (
    <section className="block">
      <div className="block-head">
        <h2>
          {t('villages.casesTitle')} <span className="number">{list.data.total}</span>
        </h2>
        <Link className="no-print" to={places.cases({ villageId: village.id })}>
          {t('villages.allCases')}
        </Link>
      </div>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{t('fields.number')}</th>
            <th scope="col">{t('fields.itemCode')}</th>
            <th scope="col">{t('fields.description')}</th>
            <th scope="col" className="number-cell">
              {withUnit(t('fields.amountFen'))}
            </th>
            <th scope="col" className="number-cell">
              {withUnit(t('fields.outstandingFen'))}
            </th>
            <th scope="col">{t('fields.state')}</th>
            <th scope="col">{t('fields.dueDay')}</th>
          </tr>
        </thead>
        <tbody>
          {list.data.rows.map((row) => (
            <tr key={row.id}>
              <td className="number">
                <Link to={places.cases({ villageId: village.id, case: row.id })}>{row.number}</Link>
              </td>
              <td>{itemName(row.itemCode, row.itemName)}</td>
              <td>{row.description}</td>
              <td className="number-cell">
                <CaseAmount kind={row.amountKind} fen={row.amountFen} />
              </td>
              <td className="number-cell">
                {row.amountKind === 'known' && <Money fen={row.outstandingFen} />}
              </td>
              <td>
                <StateTag state={row.state} />
              </td>
              <td className="number">{row.dueDay}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
