import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CampaignView, TaxonomyView } from '../../../campaigns/campaign.js';
import { useTaxonomy } from '../../api/campaigns.js';
import { useCategoryName, useItemName } from '../../format/item-name.js';
import { QueryNote } from '../../layout/query-note.js';
import { useMay } from '../../layout/session-context.js';
import { places } from '../../places.js';
import { Link } from 'react-router';
import { TaxonomyEditor } from './taxonomy-editor.js';

/** Categories and items of a campaign: to look at, and to change. */
export function TaxonomyPanel({ campaign }: { readonly campaign: CampaignView }) {
  const { t } = useTranslation();
  const mayWrite = useMay('campaigns:write');
  const query = useTaxonomy(campaign.code);
  // What was opened, so that what somebody else saves meanwhile comes up as a conflict.
  const [editing, setEditing] = useState<{ campaign: CampaignView; taxonomy: TaxonomyView } | null>(null);
  if (!query.isSuccess) return <QueryNote query={query} />;
  if (editing) {
    return <TaxonomyEditor {...editing} onDone={() => setEditing(null)} />;
  }
  return (
    <>
      {mayWrite && (
        <Button
          className="no-print"
          type="primary"
          onClick={() => setEditing({ campaign, taxonomy: query.data })}
          style={{ marginBottom: 8 }}
        >
          {t('frame.edit')}
        </Button>
      )}
      <ItemTable taxonomy={query.data} />
    </>
  );
}

function ItemTable({ taxonomy }: { readonly taxonomy: TaxonomyView }) {
  const { t } = useTranslation();
  const categoryName = useCategoryName();
  const itemName = useItemName();
  return (
    <table className="plain-table" style={{ maxWidth: 1600 }}>
      <thead>
        <tr>
          <th scope="col">{t('campaignPage.category')}</th>
          <th scope="col">{t('campaignPage.itemCode')}</th>
          <th scope="col">{t('campaignPage.item')}</th>
          <th scope="col">{t('campaignPage.moneyNone')}</th>
          <th scope="col">{t('campaignPage.asksPerson')}</th>
          <th scope="col" className="number-cell">
            {t('campaignPage.dueDays')}
          </th>
          <th scope="col">{t('campaignPage.measures')}</th>
          <th scope="col">{t('campaignPage.checklist')}</th>
          <th scope="col">{t('campaignPage.basis')}</th>
        </tr>
      </thead>
      <tbody>
        {taxonomy.categories.flatMap(({ code, items }) =>
          items.length === 0
            ? [
                <tr key={code}>
                  <th scope="row">{categoryName(code)}</th>
                  <td colSpan={8} className="muted">
                    {code === 'unclassified' ? t('campaignPage.unclassifiedHint') : t('frame.none')}
                  </td>
                </tr>,
              ]
            : items.map((item, index) => (
                <tr key={item.code}>
                  {index === 0 && (
                    <th scope="rowgroup" rowSpan={items.length}>
                      {categoryName(code)}
                    </th>
                  )}
                  <td className="number">
                    <Link to={places.cases({ categoryCode: code, itemCode: item.code })}>{item.code}</Link>
                  </td>
                  <td>{itemName(item.code, item.name)}</td>
                  <td>{item.moneyNone ? t('frame.yes') : ''}</td>
                  <td>{item.asksPerson ? t('frame.yes') : ''}</td>
                  <td className="number-cell">{item.dueDays}</td>
                  <td>{item.measures}</td>
                  <td>{item.evidenceChecklist.join('、')}</td>
                  <td>{item.basis}</td>
                </tr>
              )),
        )}
      </tbody>
    </table>
  );
}
