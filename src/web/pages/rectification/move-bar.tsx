import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ROLE_LABELS } from '../../../access/role.js';
import type { CaseView } from '../../../cases/case.js';
import { NEARNESS_LABELS, type DutyAct } from '../../../cases/duties.js';
import type { RectificationView } from '../../../rectification/rectification.js';
import { moneyText } from '../../format/money-text.js';
import { useMoneyUnit } from '../../format/money-unit.js';
import { unitName } from '../../format/unit-name.js';
import { useKeys } from '../../layout/keys.js';
import { useMay } from '../../layout/session-context.js';
import { useLanguage } from '../../words/language.js';
import { DEED_KEYS, type Deed } from './deed.js';
import { useDeedName } from './deed-name.js';
import { MoveForm } from './move-form.js';
import './rectification.css';

/** The decisions from which somebody may be too near, by what is done. */
const DUTY_OF: Readonly<Partial<Record<Deed, DutyAct>>> = {
  close: 'close',
  revoke: 'revoke',
  extend: 'approve-extension',
};

const DANGEROUS: readonly Deed[] = ['void', 'revoke'];

const EXTENDED: readonly CaseView['state'][] = ['assigned', 'rectifying'];

/** What this person may do now, by permission and state; some of it may still be barred by nearness. */
function useDeeds(one: CaseView, work: RectificationView): readonly Deed[] {
  const [mayAsk, mayExtend] = [useMay('cases:ask-extension'), useMay('cases:extend')];
  const waits = work.extensions.some(({ state }) => state === 'asked');
  const asks = mayAsk && !waits && one.dueDay !== null && EXTENDED.includes(one.state);
  return [
    ...work.may,
    ...(asks ? (['ask-extension'] as const) : []),
    ...(mayExtend && waits ? (['extend'] as const) : []),
  ];
}

/** The bar of what can be done on a case now; each button opens its form beneath. */
export function MoveBar({
  one,
  work,
  swift,
  onOpen,
}: {
  readonly one: CaseView;
  readonly work: RectificationView;
  /** As `MoveForm` takes it. */
  readonly swift?: boolean | undefined;
  /** Told which form is open, so that what stands beside it gives way. */
  readonly onOpen?: (deed: Deed | null) => void;
}) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const [deed, setDeed] = useState<Deed | null>(null);
  const deeds = useDeeds(one, work);
  const near = (one: Deed) => {
    const act = DUTY_OF[one];
    return act === undefined ? null : work.tooNear[act];
  };
  const possible = deeds.filter((one) => near(one) === null);
  const deedName = useDeedName();
  const nameOf = (each: Deed): string => deedName(each, one.state);
  const show = (next: Deed | null): void => {
    setDeed(next);
    onOpen?.(next);
  };
  const keys = possible.flatMap((each) => {
    const key = DEED_KEYS[each];
    return key === undefined ? [] : [[key, () => show(each)] as const];
  });
  useKeys(Object.fromEntries(keys), deed === null);
  const barred = deeds.flatMap((each) => {
    const why = near(each);
    if (why === null) return [];
    const said = t('work.notYours', { what: nameOf(each), why: read(NEARNESS_LABELS[why]) });
    return each === 'revoke' && why === 'closed' ? [said, t('work.revokedByOther')] : [said];
  });
  return (
    <>
      <div className="move-bar no-print" role="toolbar" aria-label={t('work.bar')}>
        {possible.map((each, place) => (
          <Button
            key={each}
            type={place === 0 && deed === null ? 'primary' : 'default'}
            danger={DANGEROUS.includes(each)}
            disabled={deed !== null && deed !== each}
            aria-expanded={deed === each}
            onClick={() => show(deed === each ? null : each)}
          >
            {nameOf(each)} {DEED_KEYS[each] && <kbd aria-hidden="true">{DEED_KEYS[each]?.toUpperCase()}</kbd>}
          </Button>
        ))}
        {deeds.length === 0 && <span className="muted">{t('work.nothingToDo')}</span>}
      </div>
      <MoveNotes one={one} work={work} barred={barred} />
      {deed !== null && (
        <MoveForm
          key={deed}
          {...{ deed, one, work, swift }}
          onDone={() => show(null)}
          onCancel={() => show(null)}
        />
      )}
    </>
  );
}

/** What is not possible, and why; what waits for somebody else. */
function MoveNotes({
  one,
  work,
  barred,
}: {
  readonly one: CaseView;
  readonly work: RectificationView;
  readonly barred: readonly string[];
}) {
  const { t } = useTranslation();
  const { language, read } = useLanguage();
  const { unit } = useMoneyUnit();
  const extension = work.extensions.find(({ state }) => state === 'asked');
  const writeOff = work.writeOffs.find(({ state }) => state === 'asked');
  const waits = one.state === 'closure-requested' || one.state === 'verified';
  const notes = [
    ...barred,
    ...(waits && !work.may.includes('close')
      ? [t('work.closedBy', { who: read(ROLE_LABELS[work.closer]) })]
      : []),
    ...(extension ? [t('work.extensionWaits', { no: extension.no, toDueDay: extension.toDueDay })] : []),
    ...(writeOff
      ? [
          t('work.writeOffWaits', {
            amount: moneyText(writeOff.amountFen, unit),
            unit: unitName(unit, language),
          }),
        ]
      : []),
  ];
  if (notes.length === 0) return null;
  return (
    <ul className="move-notes">
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
}
