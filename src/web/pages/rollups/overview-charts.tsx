import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { CATEGORY_CODES } from '../../../campaigns/campaign.js';
import type { Day } from '../../../kernel/calendar.js';
import { ROLLUP_NONE } from '../../../rollups/rollup.js';
import { useRollup } from '../../api/rollups.js';
import { CATEGORY_COLOURS, stackedBars } from '../../charts/bars.js';
import { EChart } from '../../charts/echart.js';
import { useCategoryName, useItemName } from '../../format/item-name.js';
import { lineAddress } from '../../layout/line-address.js';
import { theme } from '../../layout/theme.js';

const ROW_PX = 22;
const FRAME_PX = 56;
const FONT = theme.token?.fontFamily ?? 'sans-serif';

interface ChartProps {
  readonly campaign: string;
  readonly asOf: Day | null;
}

/** The two pictures that say more than their tables: the items side by side, and what kinds of cases a village has. */
export function OverviewCharts(props: ChartProps) {
  const { t } = useTranslation();
  return (
    <section className="block">
      <div className="block-head">
        <h2>{t('overview.charts')}</h2>
        <span className="muted no-print">{t('overview.chartOpens')}</span>
      </div>
      <div className="charts">
        <ItemChart {...props} />
        <VillageChart {...props} />
      </div>
    </section>
  );
}

function ItemChart({ campaign, asOf }: ChartProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const itemName = useItemName();
  const categoryName = useCategoryName();
  const rollup = useRollup(campaign, 'item', asOf);
  const lines = useMemo(
    () => (rollup.data?.lines ?? []).filter(({ cases }) => cases > 0).sort((a, b) => b.cases - a.cases),
    [rollup.data],
  );
  const isNone = (code: string): boolean => code.endsWith(`/${ROLLUP_NONE}`);
  const option = stackedBars(
    lines.map(({ code, name }) => (isNone(code) ? t('overview.noItem') : itemName(code, name))),
    CATEGORY_CODES.map((category, index) => ({
      name: categoryName(category),
      colour: CATEGORY_COLOURS[index] ?? CATEGORY_COLOURS[0],
      counts: lines.map(({ code, cases }) => (code.startsWith(`${category}/`) ? cases : null)),
    })),
    FONT,
  );
  return (
    <div>
      <h3>{t('overview.chartItems')}</h3>
      <EChart
        option={option}
        height={lines.length * ROW_PX + FRAME_PX}
        label={t('overview.chartItems')}
        onOpen={(_, index) => {
          const line = lines[index];
          if (!line) return;
          const [categoryCode = ''] = line.code.split('/');
          const itemCode = isNone(line.code) ? ROLLUP_NONE : line.code;
          void navigate(
            lineAddress({ by: 'item', code: line.code, filters: { categoryCode, itemCode }, asOf }, 'cases'),
          );
        }}
      />
    </div>
  );
}

function VillageChart({ campaign, asOf }: ChartProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const categoryName = useCategoryName();
  const villages = useRollup(campaign, 'village', asOf);
  const pairs = useRollup(campaign, 'village-category', asOf);
  const ranked = useMemo(
    () => (villages.data?.lines ?? []).filter(({ cases }) => cases > 0).sort((a, b) => b.cases - a.cases),
    [villages.data],
  );
  const counts = useMemo(
    () => new Map((pairs.data?.lines ?? []).map(({ code, cases }) => [code, cases])),
    [pairs.data],
  );
  const option = stackedBars(
    ranked.map(({ code, name }) => (code === ROLLUP_NONE ? t('overview.noVillage') : name)),
    CATEGORY_CODES.map((category, index) => ({
      name: categoryName(category),
      colour: CATEGORY_COLOURS[index] ?? CATEGORY_COLOURS[0],
      counts: ranked.map(({ code }) => counts.get(`${code}/${category}`) ?? null),
    })),
    FONT,
  );
  return (
    <div>
      <h3>{t('overview.chartVillages')}</h3>
      <EChart
        option={option}
        height={ranked.length * ROW_PX + FRAME_PX}
        label={t('overview.chartVillages')}
        onOpen={(series, index) => {
          const villageId = ranked[index]?.code;
          const categoryCode = CATEGORY_CODES[series];
          if (villageId === undefined || categoryCode === undefined) return;
          // Of a day that is past, the village's cases of every category.
          const filters = { villageId, categoryCode };
          void navigate(lineAddress({ by: 'village', code: villageId, filters, asOf }, 'cases'));
        }}
      />
    </div>
  );
}
