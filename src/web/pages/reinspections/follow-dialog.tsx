import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import {
  REINSPECTION_BOUNDS,
  type SampledCase,
  type SampleView,
} from '../../../rectification/reinspection.js';
import { recordRecurrence, revokeClosure } from '../../api/village-side.js';
import { AskText } from '../../layout/ask-dialog.js';

/** What follows from a bad result. */
export type Following =
  | {
      readonly what: 'revoke';
      readonly sample: SampleView;
      readonly found: SampledCase;
      readonly reasonCode: string;
    }
  | { readonly what: 'recur'; readonly sample: SampleView; readonly found: SampledCase };

/** Takes the closure back with the result's own words, or records the problem that came back. */
export function FollowDialog({
  following,
  onClose,
}: {
  readonly following: Following;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const { sample, found } = following;
  const { number } = found;
  if (following.what === 'revoke') {
    return (
      <AskText
        title={t('reinspections.revokeTitle', { number })}
        label={t('reinspections.revokeReason')}
        hint={null}
        fault={t('reinspections.revokeFault')}
        ok={t('reinspections.revoke')}
        initial={sample.resultText ?? ''}
        charactersMax={REINSPECTION_BOUNDS.textCharacters}
        send={async (reason) => {
          await revokeClosure(found.id, found.version, following.reasonCode, reason);
          void message.success(t('reinspections.revoked'));
        }}
        onDone={onClose}
      />
    );
  }
  return (
    <AskText
      title={t('reinspections.recurTitle', { number })}
      label={t('reinspections.recurDescription')}
      hint={t('reinspections.recurHint')}
      fault={t('reinspections.textFault')}
      ok={t('reinspections.recur')}
      initial={`(${number}反弹)${sample.resultText ?? found.description}`}
      charactersMax={REINSPECTION_BOUNDS.textCharacters}
      send={(description) => recordRecurrence(sample.id, description)}
      onDone={onClose}
    />
  );
}
