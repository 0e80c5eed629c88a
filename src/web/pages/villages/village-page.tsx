import { Button, Drawer, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { VILLAGE_POST_LABELS, VILLAGE_POSTS, type VillageDetailView } from '../../../villages/village.js';
import { useVillage } from '../../api/villages.js';
import { FailureNote } from '../../layout/failure-note.js';
import { useCampaignCode } from '../../layout/ledger-context.js';
import { PrintButton } from '../../layout/print-button.js';
import { useMay } from '../../layout/session-context.js';
import { PageHead } from '../../layout/page-head.js';
import { places } from '../../places.js';
import { useLanguage } from '../../words/language.js';
import { VillageCases } from './village-cases.js';
import { VillageContracts } from './village-contracts.js';
import { VillageDealt } from './village-dealt.js';
import { VillageEditor } from './village-editor.js';
import { VillageFlags } from './village-flags.js';
import { VillageAccounts, VillageAgeing } from './village-money.js';
import { VillageRegisters } from './village-registers.js';

/**
 * The whole file of one village: facts and posts, registers and what proves them, cases and money, flags, balances,
 * rents, ageing, sanctions. Prints as it stands; every number opens its rows.
 */
export function Component() {
  const { t } = useTranslation();
  const { id = '' } = useParams();
  const campaign = useCampaignCode();
  const query = useVillage(id);
  const mayWrite = useMay('villages:write');
  const mayFile = useMay('cases:write');
  const mayTrace = useMay('history:read');
  const mayCount = useMay('rollups:read') && campaign !== '';
  const mayCases = useMay('cases:read') && campaign !== '';
  // The version that was opened, so that what somebody else saves meanwhile comes up as a conflict.
  const [editing, setEditing] = useState<VillageDetailView | null>(null);
  if (query.isError) return <FailureNote error={query.error} onRetry={() => void query.refetch()} />;
  const village = query.data;
  if (!village) return <Skeleton active />;
  return (
    <>
      <PageHead
        title={village.name}
        tools={
          <>
            <Link to="/villages">{t('villages.back')}</Link>
            {mayTrace && (
              <Link to={`/history?tab=entries&subject=${encodeURIComponent(village.id)}`}>
                {t('completeness.history')}
              </Link>
            )}
            <PrintButton />
            {mayWrite && <Button onClick={() => setEditing(village)}>{t('frame.edit')}</Button>}
            {mayFile && campaign !== '' && (
              <Link to={`${places.newCase}&forVillage=${encodeURIComponent(village.id)}`}>
                {t('villages.newCase')}
              </Link>
            )}
          </>
        }
      >
        <span className="number">{village.code}</span>
      </PageHead>
      <div className="columns">
        <Facts village={village} />
        <Directory village={village} />
      </div>
      {mayCount && <VillageRegisters campaign={campaign} village={village} />}
      <VillageHoldings campaign={campaign} villageId={village.id} />
      {mayCases && <VillageCases campaign={campaign} village={village} />}
      <Drawer
        open={editing !== null}
        size={640}
        title={t('villages.editTitle', { name: village.name })}
        onClose={() => setEditing(null)}
        destroyOnHidden
      >
        <VillageEditor
          existing={editing}
          onSaved={() => setEditing(null)}
          onCancel={() => setEditing(null)}
        />
      </Drawer>
    </>
  );
}

/** What the registers say of a village, as far as the viewer may read them. */
function VillageHoldings({ campaign, villageId }: { readonly campaign: string; readonly villageId: string }) {
  const mayFlags = useMay('flags:read');
  const mayFunds = useMay('funds:read');
  const mayContracts = useMay('contracts:read');
  const mayClaims = useMay('claims-debts:read');
  const mayDealt = useMay('discipline:read');
  return (
    <div className="columns">
      {mayFlags && campaign !== '' && <VillageFlags campaign={campaign} villageId={villageId} />}
      {mayFunds && <VillageAccounts villageId={villageId} />}
      {mayContracts && <VillageContracts villageId={villageId} />}
      {mayClaims && <VillageAgeing villageId={villageId} />}
      {mayDealt && <VillageDealt villageId={villageId} />}
    </div>
  );
}

function Facts({ village }: { readonly village: VillageDetailView }) {
  const { t } = useTranslation();
  const facts: readonly (readonly [string, React.ReactNode])[] = [
    [t('fields.shortName'), village.shortName],
    [t('fields.formerNames'), village.formerNames.join('、')],
    [t('fields.groupsCount'), village.groupsCount],
    [t('fields.households'), village.households],
    [t('fields.population'), village.population],
    [t('fields.validFromDay'), village.validFromDay],
    [t('fields.validToDay'), village.validToDay],
    [t('fields.groups'), village.groups.map(({ name }) => name).join('、') || t('villages.groupsEmpty')],
    [t('fields.note'), village.note],
  ];
  return (
    <section className="block">
      <h2>{t('villages.facts')}</h2>
      <table className="plain-table">
        <tbody>
          {facts
            .filter(([, value]) => value !== null && value !== '')
            .map(([name, value]) => (
              <tr key={name}>
                <th scope="row" style={{ width: 140 }}>
                  {name}
                </th>
                <td className="kept-breaks">{value}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </section>
  );
}

function Directory({ village }: { readonly village: VillageDetailView }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const inOrder = [...village.posts].sort(
    (first, second) => VILLAGE_POSTS.indexOf(first.post) - VILLAGE_POSTS.indexOf(second.post),
  );
  return (
    <section className="block">
      <h2>{t('villages.directory')}</h2>
      {inOrder.length === 0 ? (
        <p className="muted">{t('villages.directoryEmpty')}</p>
      ) : (
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{t('villages.post')}</th>
              <th scope="col">{t('villages.person')}</th>
              <th scope="col">{t('villages.telephone')}</th>
            </tr>
          </thead>
          <tbody>
            {inOrder.map(({ post, person, telephone }) => (
              <tr key={`${post}${person}`}>
                <th scope="row">{read(VILLAGE_POST_LABELS[post])}</th>
                <td>{person}</td>
                <td className="number">{telephone}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
