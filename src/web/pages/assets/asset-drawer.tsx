import { useAsset } from '../../api/assets.js';
import { useMay } from '../../layout/session-context.js';
import { RegisterDrawer } from '../registers/register-drawer.js';
import type { RegisterState } from '../registers/use-register.js';
import { useAssetFace } from './asset-face.js';
import type { AssetKind } from './asset-kind.js';

/** One asset beside a list, or a new one of this kind; the address says which. */
export function AssetDrawer({ state, kind }: { readonly state: RegisterState; readonly kind: AssetKind }) {
  const { search, change } = state;
  const mayWrite = useMay('assets:write');
  const id = search.get('row');
  const one = useAsset(id);
  const face = useAssetFace(kind, search.get('villageId'));
  return (
    <RegisterDrawer
      open={id !== null ? { id } : search.has('new') && mayWrite ? 'new' : null}
      query={one}
      face={face}
      onClose={() => change({ row: null, new: null })}
    />
  );
}
