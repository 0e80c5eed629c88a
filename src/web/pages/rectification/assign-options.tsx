import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { CATEGORY_CODES } from '../../../campaigns/campaign.js';
import { isDay, type Day } from '../../../kernel/calendar.js';
import { LEADER_POSTS, RECTIFIER_POSTS, type AssignmentSheet } from '../../../rectification/assignment.js';
import { DAY_COUNTING_LABELS } from '../../../rectification/deadline.js';
import { VILLAGE_POST_LABELS, type VillagePost } from '../../../villages/village.js';
import { useCategoryName } from '../../format/item-name.js';
import { useLanguage } from '../../words/language.js';
import type { SheetEdits } from './assign-values.js';

/** What holds for the whole sheet: its day, which category, and from which posts its persons come. */
export function AssignOptions({
  sheet,
  edits,
  category,
  today,
  onEdit,
  onCategory,
}: {
  readonly sheet: AssignmentSheet;
  readonly edits: SheetEdits;
  readonly category: string | null;
  readonly today: Day;
  readonly onEdit: (change: (edits: SheetEdits) => SheetEdits) => void;
  readonly onCategory: (category: string | null) => void;
}) {
  const { t } = useTranslation();
  const { read } = useLanguage();
  const categoryName = useCategoryName();
  const there = new Set(sheet.cases.map(({ categoryCode }) => categoryCode));
  return (
    <div className="sheet-options">
      <label>
        {t('handOut.day')}
        <input
          type="date"
          className="day-input"
          required
          max={today}
          value={edits.day}
          onChange={({ target: { value } }) => {
            if (isDay(value)) onEdit((before) => ({ ...before, day: value }));
          }}
        />
      </label>
      <span className="muted">
        {t('handOut.counting', { counting: read(DAY_COUNTING_LABELS[sheet.counting]) })}
      </span>
      <label>
        {t('fields.categoryCode')}
        <Select
          value={category ?? ''}
          onChange={(chosen) => onCategory(chosen || null)}
          popupMatchSelectWidth={false}
          options={[
            { value: '', label: t('handOut.all') },
            ...CATEGORY_CODES.filter((code) => there.has(code)).map((value) => ({
              value: value as string,
              label: categoryName(value),
            })),
          ]}
        />
      </label>
      <PostChoice
        label={t('handOut.leaderFrom')}
        posts={LEADER_POSTS}
        value={edits.leaderPost}
        onChange={(leaderPost) => onEdit((before) => ({ ...before, leaderPost }))}
      />
      <PostChoice
        label={t('handOut.rectifierFrom')}
        posts={RECTIFIER_POSTS}
        value={edits.rectifierPost}
        onChange={(rectifierPost) => onEdit((before) => ({ ...before, rectifierPost }))}
      />
    </div>
  );
}

/** From which post of its village a person comes. */
function PostChoice<Post extends VillagePost>({
  label,
  posts,
  value,
  onChange,
}: {
  readonly label: string;
  readonly posts: readonly Post[];
  readonly value: Post;
  readonly onChange: (post: Post) => void;
}) {
  const { read } = useLanguage();
  return (
    <label>
      {label}
      <Select<Post>
        value={value}
        onChange={onChange}
        popupMatchSelectWidth={false}
        options={posts.map((post) => ({ value: post, label: read(VILLAGE_POST_LABELS[post]) }))}
      />
    </label>
  );
}
