import { Form, Select, Tag } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseAttachmentView } from '../../../cases/case-attachment.js';
import { proposedTicks, type DeedValues } from './deed-values.js';

/** The item's checklist: for each entry the files that prove it; an entry without any is marked as missing. */
export function EvidenceField({
  checklist,
  files,
}: {
  readonly checklist: readonly string[];
  readonly files: readonly CaseAttachmentView[];
}) {
  const { t } = useTranslation();
  const form = Form.useFormInstance<DeedValues>();
  useNewFiles(checklist, files);
  const ticks = Form.useWatch('ticks', form);
  const options = files
    .filter(({ struck }) => struck === null)
    .map(({ id, attachment }) => ({ value: id, label: attachment.name }));
  if (checklist.length === 0) {
    return <p className="muted">{t('work.noChecklist', { count: options.length })}</p>;
  }
  return (
    <fieldset className="checklist">
      <legend>{t('work.checklist')}</legend>
      {checklist.map((entry, place) => {
        const missing = (ticks?.[place] ?? []).length === 0;
        return (
          <div key={entry} className="checklist-entry">
            <label htmlFor={`deed_ticks_${place}`}>
              {entry} {missing && <Tag color="error">{t('work.missing')}</Tag>}
            </label>
            <Form.Item name={['ticks', place]} noStyle>
              <Select
                mode="multiple"
                options={options}
                optionFilterProp="label"
                placeholder={t(options.length === 0 ? 'work.noFiles' : 'work.pickFiles')}
                notFoundContent={t('work.noFiles')}
              />
            </Form.Item>
          </div>
        );
      })}
    </fieldset>
  );
}

/** A file that arrives while the form is open is proposed where nothing proves the entry yet. */
function useNewFiles(checklist: readonly string[], files: readonly CaseAttachmentView[]): void {
  const form = Form.useFormInstance<DeedValues>();
  const known = useRef(new Set(files.map(({ id }) => id)));
  useEffect(() => {
    const arrived = files.filter(({ id }) => !known.current.has(id));
    known.current = new Set(files.map(({ id }) => id));
    if (arrived.length === 0) return;
    const there = form.getFieldValue('ticks') as DeedValues['ticks'] | undefined;
    const proposed = proposedTicks(checklist, [], arrived);
    form.setFieldValue(
      'ticks',
      proposed.map((links, place) => ((there?.[place] ?? []).length > 0 ? there?.[place] : links)),
    );
  }, [checklist, files, form]);
}
