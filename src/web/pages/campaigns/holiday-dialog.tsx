import { useQueryClient } from '@tanstack/react-query';
import { Alert, Form, Input, InputNumber } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  HOLIDAY_NOTICE_CHARACTERS_MAX,
  HOLIDAY_YEAR_MAX,
  HOLIDAY_YEAR_MIN,
  holidaysTaken,
  lawfulHolidays,
  type HolidayYearView,
} from '../../../rectification/holiday-year.js';
import { keepHolidays } from '../../api/holidays.js';
import { typedAs } from '../../layout/form-rules.js';
import { RegisterDialog } from '../../layout/register-dialog.js';
import { useLanguage } from '../../words/language.js';
import { daysText, noticeNamed, readDays, readHolidayNotice, type HolidayDoubt } from './holiday-notice.js';

interface Values {
  readonly year: number;
  readonly notice: string;
  /** Days as people type them: a span a line. */
  readonly off: string;
  readonly work: string;
}

/** Writes the holidays of a year down: from the pasted notice, or typed. */
export function HolidayDialog({
  of,
  version,
  onClose,
}: {
  /** A year that is known and is changed, or the number of a new one. */
  readonly of: HolidayYearView | number;
  readonly version: number;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const initial =
    typeof of === 'number'
      ? { year: of, notice: '', off: '', work: '' }
      : { year: of.year, notice: of.notice, off: daysText(of.off), work: daysText(of.work) };
  return (
    <RegisterDialog<Values>
      title={t('holidays.title')}
      okText={t('frame.save')}
      width={760}
      initial={initial}
      send={({ year, notice, off, work }) =>
        keepHolidays(version, year, {
          notice: notice.trim(),
          off: readDays(off, year).days,
          work: readDays(work, year).days,
        }).catch(async (error: unknown) => {
          // Who was slower is told so, and sees what the other wrote; saved again, this year goes beside it.
          await queries.invalidateQueries({ queryKey: ['holidays'] });
          throw error;
        })
      }
      onClose={onClose}
    >
      <HolidayFields />
    </RegisterDialog>
  );
}

function HolidayFields() {
  const { t } = useTranslation();
  const form = Form.useFormInstance<Values>();
  const year = Form.useWatch('year', form) ?? 0;
  const areDays = typedAs((typed) => readDays(typed, year).doubts.length === 0, t('holidays.daysFault'));
  const range = { from: HOLIDAY_YEAR_MIN, to: HOLIDAY_YEAR_MAX };
  const isYear = {
    required: true,
    type: 'integer' as const,
    min: range.from,
    max: range.to,
    message: t('holidays.yearFault', range),
  };
  return (
    <>
      <PastedNotice year={year} />
      <div className="form-grid">
        <Form.Item name="year" label={t('holidays.year')} rules={[isYear]}>
          <InputNumber />
        </Form.Item>
        <Form.Item
          name="notice"
          label={t('holidays.notice')}
          rules={[{ required: true, whitespace: true, message: t('holidays.noticeFault') }]}
        >
          <Input maxLength={HOLIDAY_NOTICE_CHARACTERS_MAX} />
        </Form.Item>
        <Form.Item
          name="off"
          label={t('holidays.off')}
          extra={t('holidays.offHint')}
          dependencies={['year']}
          rules={[{ required: true, whitespace: true, message: t('holidays.offFault') }, areDays]}
        >
          <Input.TextArea autoSize={{ minRows: 4, maxRows: 12 }} />
        </Form.Item>
        <Form.Item
          name="work"
          label={t('holidays.work')}
          extra={t('holidays.workHint')}
          dependencies={['year']}
          rules={[areDays]}
        >
          <Input.TextArea autoSize={{ minRows: 4, maxRows: 12 }} />
        </Form.Item>
      </div>
      <Balance year={year} />
    </>
  );
}

/** The text of a notice, from which the fields of the form are filled. */
function PastedNotice({ year }: { readonly year: number }) {
  const { t } = useTranslation();
  const form = Form.useFormInstance<Values>();
  const [found, setFound] = useState<{ readonly doubts: readonly HolidayDoubt[]; readonly days: number }>();
  const read = (text: string): void => {
    if (text.trim() === '') {
      setFound(undefined);
      return;
    }
    const named = noticeNamed(text);
    const of = named.year ?? year;
    const { off, work, doubts } = readHolidayNotice(text, of);
    // Whether the days are as many as the law gives is said below, of what stands in the fields.
    setFound({ doubts: doubts.filter(({ code }) => code !== 'not-lawful'), days: off.length });
    if (off.length === 0) return;
    const notice = named.notice === null ? {} : { notice: named.notice };
    form.setFieldsValue({ year: of, off: daysText(off), work: daysText(work), ...notice });
  };
  return (
    <>
      <Form.Item label={t('holidays.paste')} htmlFor="holiday-notice" extra={t('holidays.pasteHint')}>
        <Input.TextArea
          id="holiday-notice"
          autoSize={{ minRows: 3, maxRows: 8 }}
          onChange={({ target }) => read(target.value)}
        />
      </Form.Item>
      {found?.days === 0 && <Alert type="warning" showIcon title={t('holidays.nothing')} />}
      {found !== undefined && <Doubts doubts={found.doubts} />}
    </>
  );
}

/** Whether the days that are filled in come to what the law gives. */
function Balance({ year }: { readonly year: number }) {
  const { t } = useTranslation();
  const form = Form.useFormInstance<Values>();
  const off = readDays(Form.useWatch('off', form) ?? '', year).days;
  const work = readDays(Form.useWatch('work', form) ?? '', year).days;
  if (off.length === 0) return null;
  const [taken, lawful] = [holidaysTaken({ off, work }), lawfulHolidays(year)];
  if (taken !== lawful) return <Doubts doubts={[{ code: 'not-lawful', taken, lawful }]} />;
  const title = t('holidays.sum', { off: off.length, work: work.length, taken, lawful });
  return <Alert type="success" showIcon title={title} />;
}

const WEEKDAYS = '日一二三四五六';
/** A Sunday, from which weekdays are named. */
const SUNDAY_UTC_MS = Date.UTC(2023, 0, 1);
const DAY_MS = 86_400_000;

function Doubts({ doubts }: { readonly doubts: readonly HolidayDoubt[] }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  if (doubts.length === 0) return null;
  const names = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    weekday: 'long',
    timeZone: 'UTC',
  });
  const weekday = (sign: string): string => names.format(SUNDAY_UTC_MS + WEEKDAYS.indexOf(sign) * DAY_MS);
  const sentence = (doubt: HolidayDoubt): string => {
    switch (doubt.code) {
      case 'weekday-differs': {
        const { day, is, said } = doubt;
        return t('holidays.doubts.weekday-differs', { day, is: weekday(is), said: weekday(said) });
      }
      case 'count-differs': {
        const { from, to, is, said } = doubt;
        return t('holidays.doubts.count-differs', { from, to, is, said });
      }
      case 'day-impossible':
        return t('holidays.doubts.day-impossible', { text: doubt.text });
      case 'not-lawful':
        return t('holidays.doubts.not-lawful', { taken: doubt.taken, lawful: doubt.lawful });
    }
  };
  const sentences = [...new Set(doubts.map(sentence))];
  return (
    <Alert
      type="warning"
      showIcon
      title={sentences.map((one) => (
        <div key={one}>{one}</div>
      ))}
      style={{ marginBottom: 12 }}
    />
  );
}
