import { Collapse, Form, type FormInstance } from 'antd';
import { useTranslation } from 'react-i18next';
import '../../layout/form.css';
import { CaseDetailsList } from './case-details-list.js';
import {
  FindingFields,
  MainFields,
  NoteFields,
  RectificationFields,
  type FirstField,
} from './case-fields.js';
import type { CaseFormValues } from './case-form-values.js';

/** The form of a case: what a check result tells first, the rest folded until it is needed. */
export function CaseForm({
  form,
  initial,
  first,
  onTyped,
}: {
  readonly form: FormInstance<CaseFormValues>;
  readonly initial: CaseFormValues;
  /** The field in which the cursor begins. */
  readonly first: FirstField;
  readonly onTyped: () => void;
}) {
  const { t } = useTranslation();
  return (
    <Form<CaseFormValues>
      form={form}
      layout="vertical"
      initialValues={initial}
      onValuesChange={onTyped}
      scrollToFirstError
      requiredMark
    >
      <MainFields first={first} />
      <Collapse
        size="small"
        defaultActiveKey={[...partsToOpen(initial)]}
        items={[
          { key: 'more', label: t('oneCase.groups.more'), children: <FindingFields />, forceRender: true },
          {
            key: 'rectification',
            label: t('oneCase.groups.rectification'),
            children: <RectificationFields />,
            forceRender: true,
          },
          {
            key: 'details',
            label: t('oneCase.groups.details'),
            children: <CaseDetailsList />,
            forceRender: true,
          },
          { key: 'notes', label: t('oneCase.groups.notes'), children: <NoteFields />, forceRender: true },
        ]}
      />
    </Form>
  );
}

/** Folded parts that hold something already. */
function partsToOpen(initial: CaseFormValues): readonly string[] {
  const filled = (names: readonly (keyof CaseFormValues)[]): boolean =>
    names.some((name) => initial[name] !== '' && initial[name] !== null);
  return [
    filled([
      'groupId',
      'nature',
      'occurred',
      'area',
      'quantity',
      'cause',
      'policyBasis',
      'sheetNumber',
      'mark',
    ]) && 'more',
    filled([
      'responsiblePost',
      'leader',
      'rectifier',
      'measures',
      'progressText',
      'resultText',
      'handlingText',
    ]) && 'rectification',
    initial.details.length > 0 && 'details',
    filled(['note1', 'note2', 'note3']) && 'notes',
  ].filter((key) => key !== false);
}
