import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Day } from '../../../kernel/calendar.js';
import { ROLLUP_NONE } from '../../../rollups/rollup.js';
import { useRollup } from '../../api/rollups.js';
import { places } from '../../places.js';
import { QueryNote } from '../../layout/query-note.js';
import { decimalsOf, RollupTable, type ShownLine } from '../../layout/rollup-table.js';

const FIRST_VILLAGES = 10;

/** Villages ranked by their cases, the first ten until all are asked for. */
export function VillageTable({ campaign, asOf }: { readonly campaign: string; readonly asOf: Day | null }) {
  const { t } = useTranslation();
  const rollup = useRollup(campaign, 'village', asOf);
  const [all, setAll] = useState(false);
  if (!rollup.isSuccess) return <QueryNote query={rollup} />;
  const ranked = rollup.data.lines
    .filter((line) => line.code !== ROLLUP_NONE || line.cases > 0)
    .sort((first, second) => second.cases - first.cases || second.amountFen - first.amountFen);
  const lines = (all ? ranked : ranked.slice(0, FIRST_VILLAGES)).map((line): ShownLine => {
    const isNone = line.code === ROLLUP_NONE;
    const name = isNone ? t('overview.noVillage') : line.name;
    return {
      name,
      heading: isNone ? name : <Link to={places.village(line.code)}>{name}</Link>,
      figures: line,
      by: 'village',
      code: line.code,
      filters: { villageId: line.code },
      asOf,
    };
  });
  return (
    <section className="block">
      <div className="block-head">
        <h2>{t('overview.byVillage')}</h2>
        {ranked.length > FIRST_VILLAGES && (
          <Button type="link" className="no-print" onClick={() => setAll(!all)}>
            {all ? t('frame.less') : `${t('frame.more')} (${ranked.length})`}
          </Button>
        )}
      </div>
      <RollupTable
        caption={t('overview.byVillage')}
        heading={t('fields.villageId')}
        lines={lines}
        total={{
          name: t('overview.total'),
          figures: rollup.data,
          by: 'village',
          code: null,
          filters: {},
          asOf,
        }}
        withVillages={false}
        decimals={decimalsOf([rollup.data, ...rollup.data.lines])}
      />
    </section>
  );
}
