import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CategoryCode } from '../../../campaigns/campaign.js';
import type { Day } from '../../../kernel/calendar.js';
import { ROLLUP_NONE, type RollupView } from '../../../rollups/rollup.js';
import { useRollup } from '../../api/rollups.js';
import { useCategoryName, useItemName } from '../../format/item-name.js';
import { decimalsOf, RollupTable, type ShownLine } from '../../layout/rollup-table.js';

/** Categories, each followed by its items once they are asked for. */
export function CategoryTable({
  categories,
  campaign,
  asOf,
}: {
  readonly categories: RollupView;
  readonly campaign: string;
  readonly asOf: Day | null;
}) {
  const { t } = useTranslation();
  const categoryName = useCategoryName();
  const itemName = useItemName();
  const [withItems, setWithItems] = useState(true);
  const items = useRollup(campaign, 'item', asOf);

  const lines = categories.lines.flatMap((line): ShownLine[] => {
    const own: ShownLine = {
      name: categoryName(line.code as CategoryCode),
      figures: line,
      by: 'category',
      code: line.code,
      filters: { categoryCode: line.code },
      asOf,
    };
    // What waits for a kind has no items, so a line of it below itself would say nothing.
    const hasItems = withItems && line.code !== 'unclassified';
    const below = (hasItems ? (items.data?.lines ?? []) : [])
      .filter(({ code, cases }) => code.startsWith(`${line.code}/`) && cases > 0)
      .map((item): ShownLine => {
        const isNone = item.code === `${line.code}/${ROLLUP_NONE}`;
        return {
          name: isNone ? t('overview.noItem') : itemName(item.code, item.name),
          figures: item,
          by: 'item',
          code: item.code,
          filters: { categoryCode: line.code, itemCode: isNone ? ROLLUP_NONE : item.code },
          asOf,
          indented: true,
        };
      });
    return [own, ...below];
  });
  return (
    <section className="block">
      <div className="block-head">
        <h2>{t('overview.byCategory')}</h2>
        <Button type="link" className="no-print" onClick={() => setWithItems(!withItems)}>
          {t(withItems ? 'overview.hideItems' : 'overview.showItems')}
        </Button>
      </div>
      <RollupTable
        caption={t('overview.byCategory')}
        heading={t('overview.category')}
        lines={lines}
        total={{
          name: t('overview.total'),
          figures: categories,
          by: 'category',
          code: null,
          filters: {},
          asOf,
        }}
        withVillages
        decimals={decimalsOf([categories, ...categories.lines, ...(items.data?.lines ?? [])])}
      />
    </section>
  );
}
