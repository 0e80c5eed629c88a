import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { CASE_STATE_LABELS } from '../../../cases/case-state.js';
import { addDays, daysBetween } from '../../../kernel/calendar.js';
import type { ExtensionView } from '../../../rectification/request.js';
import { useActorName } from '../../format/actor-name.js';
import { useLanguage } from '../../words/language.js';
import type { DeedCase } from './deed-fields.js';
import { dayRead } from './deed-reading.js';
import type { DeedValues } from './deed-values.js';
import type { Deed } from './deed.js';

/** What will come of it, in words, where the fields do not say it themselves. */
export function DeedNote({ deed, of }: { readonly deed: Deed; readonly of: DeedCase }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const { one, work } = of;
  const before = read(CASE_STATE_LABELS[work.stateBefore ?? 'rectifying']);
  switch (deed) {
    case 'resume':
      return <ResumeNote of={of} />;
    case 'return':
      return <p className="muted">{t('work.returnsTo', { state: before })}</p>;
    case 'extend':
      return <AskedExtension asked={work.extensions.find(({ state }) => state === 'asked')} />;
    case 'ask-extension':
      return (
        <p className="muted">
          {t('work.extensionCount', { dueDay: one.dueDay ?? '', count: one.extensionCount })}
        </p>
      );
    case 'immediate':
    case 'suspend':
    case 'continue':
    case 'revoke':
    case 'void':
      return <p className="muted">{t(`work.notes.${deed}`)}</p>;
    default:
      return null;
  }
}

function ResumeNote({ of: { one, work } }: { readonly of: DeedCase }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const form = Form.useFormInstance<DeedValues>();
  const day = dayRead(Form.useWatch('day', form) ?? '');
  if (one.state !== 'suspended') return <p className="muted">{t('work.notes.resume')}</p>;
  const state = read(CASE_STATE_LABELS[work.stateBefore ?? 'rectifying']);
  const stood = day === null || day < work.earliestDay ? 0 : daysBetween(work.earliestDay, day);
  return (
    <p className="muted">
      {t('work.resumesTo', { state })}
      {one.dueDay !== null &&
        t('work.clockStood', { count: stood, before: one.dueDay, after: addDays(one.dueDay, stood) })}
    </p>
  );
}

function AskedExtension({ asked }: { readonly asked: ExtensionView | undefined }) {
  const { t } = useTranslation();
  const actorName = useActorName();
  if (asked === undefined) return <p className="muted">{t('work.nothingAsked')}</p>;
  return (
    <p>
      {t('work.askedExtension', {
        no: asked.no,
        by: actorName(asked.askedBy),
        day: asked.askedDay,
        before: asked.fromDueDay ?? '',
        after: asked.toDueDay,
      })}
      <br />
      <span className="kept-breaks">{asked.reason}</span>
    </p>
  );
}
