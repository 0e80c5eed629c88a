import { App, Button, Input } from 'antd';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  STAGE_TEXT_BLOCKS,
  STAGE_TEXT_CHARACTERS_MAX,
  STAGE_TEXT_LABELS,
  type StageTexts,
  type StageTextsView,
} from '../../../papers/stage-report.js';
import { keepStageTexts, useStageTexts } from '../../api/papers.js';
import { ConflictDialog } from '../../layout/conflict-dialog.js';
import { FailureNote } from '../../layout/failure-note.js';
import { QueryNote } from '../../layout/query-note.js';
import { UnsavedGuard } from '../../layout/unsaved-guard.js';
import { useSaving } from '../../layout/use-saving.js';
import { useLanguage } from '../../words/language.js';

const SIGNED_CHARACTERS_MAX = 100;

/** What the office writes itself; it is kept for the next report. */
export function StageTextsForm({ campaign }: { readonly campaign: string }) {
  const { t } = useTranslation();
  const kept = useStageTexts(campaign);
  return (
    <section aria-labelledby="stage-texts">
      <h2 id="stage-texts">{t('stageReport.texts')}</h2>
      <p>{t('stageReport.textsHint')}</p>
      {!kept.isSuccess ? (
        <QueryNote query={kept} />
      ) : (
        <Blocks key={`${campaign} ${kept.data.version}`} campaign={campaign} kept={kept.data} />
      )}
    </section>
  );
}

const textsOf = ({ basics, practice, problems, nextSteps, signedBy }: StageTextsView): StageTexts => ({
  basics,
  practice,
  problems,
  nextSteps,
  signedBy,
});

function Blocks({ campaign, kept }: { readonly campaign: string; readonly kept: StageTextsView }) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const { message } = App.useApp();
  const [texts, setTexts] = useState<StageTexts>(() => textsOf(kept));
  const dirty = STAGE_TEXT_BLOCKS.some((block) => texts[block] !== kept[block]);
  const isDirty = useCallback(() => dirty, [dirty]);
  const saving = useSaving<StageTexts, StageTextsView>((input, version) =>
    keepStageTexts(campaign, input, version ?? kept.version),
  );
  const save = async (input: StageTexts, version: number): Promise<void> => {
    await saving.save({ input, version }).then(
      () => void message.success(t('stageReport.saved')),
      // The form says what failed.
      () => undefined,
    );
  };
  return (
    <form
      className="stage-blocks"
      onSubmit={(event) => {
        event.preventDefault();
        void save(texts, kept.version);
      }}
    >
      {STAGE_TEXT_BLOCKS.map((block) => (
        <label key={block}>
          <span>{read(STAGE_TEXT_LABELS[block])}</span>
          {block === 'signedBy' ? (
            <Input
              value={texts.signedBy}
              maxLength={SIGNED_CHARACTERS_MAX}
              onChange={({ target }) => setTexts({ ...texts, signedBy: target.value })}
            />
          ) : (
            <Input.TextArea
              value={texts[block]}
              autoSize={{ minRows: 2, maxRows: 10 }}
              maxLength={STAGE_TEXT_CHARACTERS_MAX}
              onChange={({ target }) => setTexts({ ...texts, [block]: target.value })}
            />
          )}
        </label>
      ))}
      {saving.error && <FailureNote error={saving.error} />}
      <Button type="primary" htmlType="submit" disabled={!dirty} loading={saving.isSaving}>
        {t('stageReport.save')}
      </Button>
      {saving.conflict && (
        <ConflictDialog
          conflict={saving.conflict}
          name={t('stageReport.texts')}
          isSaving={saving.isSaving}
          onSave={(mine, version) =>
            void save({ ...textsOf(saving.conflict?.theirs ?? kept), ...mine }, version)
          }
          onTakeTheirs={(theirs) => {
            setTexts(textsOf(theirs));
            saving.dropConflict();
          }}
          onClose={saving.dropConflict}
        />
      )}
      <UnsavedGuard isDirty={isDirty} />
    </form>
  );
}
