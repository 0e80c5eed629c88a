import { Button, Input, Modal, type InputRef } from 'antd';
import { useEffect, useRef, type KeyboardEvent, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { CASE_BOUNDS } from '../../../cases/case.js';
import { formatYuan } from '../../../kernel/money.js';
import { MONEY_BOUNDS } from '../../../rectification/money.js';
import { FailureNote } from '../../layout/failure-note.js';
import { useLedger } from '../../layout/ledger-context.js';
import { CallCases, optionId } from './call-cases.js';
import { CallFileList, usePastedInto } from './call-files.js';
import { collectedTyping } from './call-opening.js';
import { useCall } from './use-call.js';
import { useCallFiles } from './use-call-files.js';

/**
 * A telephone call in a few keys: village and amount in one line, the picture pasted, Enter. What it will book stands
 * beneath before anybody presses.
 */
export function CallDialog({
  campaign,
  onClose,
}: {
  readonly campaign: string;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const files = useCallFiles();
  const call = useCall(campaign, files, onClose);
  const input = useRef<InputRef>(null);
  useEffect(() => {
    input.current?.focus();
    // Closed before the field was there.
    return () => void collectedTyping();
  }, []);
  usePastedInto(files.add);
  return (
    <Modal
      open
      width={640}
      title={t('call.title')}
      onCancel={onClose}
      afterOpenChange={(isOpen) => isOpen && input.current?.focus()}
      footer={
        <Button type="primary" loading={call.isSaving} onClick={call.save}>
          {t('call.save')} <kbd aria-hidden="true">Enter</kbd>
        </Button>
      }
    >
      {call.error !== null && <FailureNote error={call.error} kept />}
      {call.meaning.error !== null && <FailureNote error={call.meaning.error} kept />}
      <label className="call-line">
        {t('call.line')}
        <LineInput call={call} input={input} />
      </label>
      <p className="muted">{t('call.hint')}</p>
      <CallCases call={call} />
      <WillBook call={call} />
      <CallFileList files={files} />
      <Details call={call} />
    </Modal>
  );
}

type Call = ReturnType<typeof useCall>;

function LineInput({ call, input }: { readonly call: Call; readonly input: RefObject<InputRef | null> }) {
  const { t } = useTranslation();
  const { cases, chosen } = call.meaning;
  const step = (by: 1 | -1): void => {
    const at = cases.findIndex(({ id }) => id === chosen?.id);
    const next = cases[at < 0 ? (by === 1 ? 0 : cases.length - 1) : (at + by + cases.length) % cases.length];
    if (next) call.choose(next.id);
  };
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') call.save();
    else if (event.key === 'ArrowDown') step(1);
    else if (event.key === 'ArrowUp') step(-1);
    else return;
    event.preventDefault();
  };
  return (
    <Input
      ref={input}
      size="large"
      role="combobox"
      aria-expanded={cases.length > 0}
      aria-controls="call-cases"
      aria-activedescendant={chosen ? optionId(chosen.id) : undefined}
      aria-invalid={call.fault !== null}
      aria-describedby="call-says"
      autoComplete="off"
      placeholder={t('call.lineHint')}
      value={call.line}
      onFocus={() => {
        const typed = collectedTyping();
        if (typed !== '') call.type(call.line + typed);
      }}
      onChange={({ target }) => call.type(target.value)}
      onKeyDown={press}
    />
  );
}

/** What Enter would book, or why it would not. */
function WillBook({ call }: { readonly call: Call }) {
  const { t } = useTranslation();
  const { amountFen, village, chosen } = call.meaning;
  const books = call.fault === null && chosen !== null && village !== undefined && amountFen !== null;
  return (
    <p id="call-says" aria-live="polite" className={call.fault === null ? 'call-says' : 'call-says late'}>
      {call.fault ??
        (books &&
          t('call.willBook', {
            village: village.name,
            number: chosen.number,
            amount: formatYuan(amountFen),
          }))}
    </p>
  );
}

/** What seldom needs to be said otherwise. */
function Details({ call }: { readonly call: Call }) {
  const { t } = useTranslation();
  const { today } = useLedger().ledger;
  const { details, setDetails, meaning } = call;
  const enter = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) call.save();
  };
  return (
    <fieldset className="call-details">
      <legend>{t('call.more')}</legend>
      <label>
        {t('call.providedBy')}
        <Input
          title={t('call.providedByHint')}
          maxLength={CASE_BOUNDS.nameCharacters}
          value={details.providedBy ?? meaning.bookkeeper}
          onChange={({ target }) => setDetails({ providedBy: target.value })}
          onKeyDown={enter}
        />
      </label>
      <label>
        {t('call.day')}
        <Input
          placeholder={today}
          maxLength={20}
          value={details.day}
          onChange={({ target }) => setDetails({ day: target.value })}
          onKeyDown={enter}
        />
      </label>
      <label>
        {t('call.voucher')}
        <Input
          maxLength={MONEY_BOUNDS.voucherCharacters}
          value={details.voucher}
          onChange={({ target }) => setDetails({ voucher: target.value })}
          onKeyDown={enter}
        />
      </label>
    </fieldset>
  );
}
