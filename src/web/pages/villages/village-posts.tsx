import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { VILLAGE_BOUNDS, VILLAGE_POST_LABELS, VILLAGE_POSTS } from '../../../villages/village.js';
import { FormRows } from '../../layout/form-rows.js';
import { useLanguage } from '../../words/language.js';

/** The directory of posts: a row for each person. */
export function VillagePosts() {
  const { t } = useTranslation();
  const { read } = useLanguage();
  return (
    <FormRows
      name="posts"
      words={{ row: t('fields.posts'), add: t('villages.addPost'), remove: t('villages.removePost') }}
      max={VILLAGE_BOUNDS.posts}
    >
      {(at) => (
        <>
          <Form.Item
            name={[at, 'post']}
            className="detail-long"
            rules={[{ required: true, message: t('villages.postFault') }]}
          >
            <Select
              aria-label={t('villages.post')}
              placeholder={t('villages.post')}
              options={VILLAGE_POSTS.map((post) => ({
                value: post,
                label: read(VILLAGE_POST_LABELS[post]),
              }))}
            />
          </Form.Item>
          <Form.Item
            name={[at, 'person']}
            className="detail-short"
            rules={[{ required: true, whitespace: true, message: t('villages.personFault') }]}
          >
            <Input
              aria-label={t('villages.person')}
              placeholder={t('villages.person')}
              maxLength={VILLAGE_BOUNDS.nameCharacters}
            />
          </Form.Item>
          <Form.Item name={[at, 'telephone']} className="detail-short">
            <Input
              aria-label={t('villages.telephone')}
              placeholder={t('villages.telephone')}
              inputMode="tel"
              maxLength={VILLAGE_BOUNDS.nameCharacters}
            />
          </Form.Item>
        </>
      )}
    </FormRows>
  );
}
