import { useTranslation } from 'react-i18next';
import {
  ASSET_CLASS_LABELS,
  ASSET_FUNDING_LABELS,
  ASSET_USE_LABELS,
  type AssetView,
} from '../../../assets/asset.js';
import { LAND_CLASS_LABELS } from '../../../assets/land.js';
import type { Label } from '../../../kernel/label.js';
import { assetPath } from '../../api/assets.js';
import { Facts, type Fact } from '../../layout/facts.js';
import { useMay } from '../../layout/session-context.js';
import { places } from '../../places.js';
import { useLanguage } from '../../words/language.js';
import type { RegisterFace } from '../registers/register-drawer.js';
import { Link } from 'react-router';
import { AssetCounts } from './asset-counts.js';
import { AssetDisposals } from './asset-disposals.js';
import { AssetEditor, NewAssets } from './asset-form.js';
import type { AssetKind } from './asset-kind.js';
import { BookAndCount } from './book-and-count.js';

/** How an asset is named, drawn and typed; a new one is of this kind, in the village that the list is of. */
export function useAssetFace(kind: AssetKind, villageId: string | null): RegisterFace<AssetView> {
  const { t } = useTranslation();
  const mayWrite = useMay('assets:write');
  return {
    path: assetPath,
    nameOf: (one) => `${one.villageName} · ${one.name}`,
    newTitle: t(`assets.record.${kind}`),
    mayWrite,
    facts: (one) => <AssetFacts one={one} mayWrite={mayWrite && one.voidReason === null} />,
    editor: (one, done) => <AssetEditor existing={one} onDone={done} />,
    fresh: (done) => <NewAssets kind={kind} villageId={villageId} onDone={done} />,
  };
}

function AssetFacts({ one, mayWrite }: { readonly one: AssetView; readonly mayWrite: boolean }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  /** How words of the paper were read, where that says something else. */
  const besides = (asWritten: string | null, label: Label): string | null =>
    read(label) === asWritten ? null : read(label);
  const maySeeContracts = useMay('contracts:read');
  const facts: readonly Fact[] = [
    [t('fields.villageId'), one.villageName],
    [t('fields.number'), one.number],
    [t('assets.name'), one.name],
    [t('fields.classAsWritten'), one.classAsWritten],
    [t('fields.classCode'), besides(one.classAsWritten, ASSET_CLASS_LABELS[one.classCode])],
    [t('fields.landClass'), one.landClass && read(LAND_CLASS_LABELS[one.landClass])],
    [t('fields.model'), one.model],
    [t('fields.unit'), one.unit],
    [t('assets.place'), one.place],
    [t('fields.keeper'), one.keeper],
    [t('fields.acquiredAsWritten'), one.acquiredAsWritten],
    [t('fields.useCode'), one.useAsWritten],
    [t('assets.useRead'), one.useCode && besides(one.useAsWritten, ASSET_USE_LABELS[one.useCode])],
    [t('fields.fundedBy'), one.fundedBy && read(ASSET_FUNDING_LABELS[one.fundedBy])],
    [
      t('assets.contracts'),
      maySeeContracts && (one.useCode === 'let' || one.useCode === 'contracted') ? (
        <Link key="contracts" to={places.contracts({ assetId: one.id })}>
          {t('assets.itsContracts')}
        </Link>
      ) : null,
    ],
    [t('fields.note'), one.note],
  ];
  return (
    <>
      <BookAndCount one={one} />
      <AssetCounts one={one} mayWrite={mayWrite} />
      <AssetDisposals one={one} mayWrite={mayWrite} />
      <Facts title={t('assets.book')} facts={facts} />
    </>
  );
}
