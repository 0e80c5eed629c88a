import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { VILLAGE_BOUNDS, VILLAGE_POST_LABELS, VILLAGE_POSTS } from '../../../villages/village.js';
import { useLanguage } from '../../words/language.js';

/** The directory of posts: a row for each person. */
export function VillagePosts() {
  const { t } = useTranslation();
  const { read } = useLanguage();
  return (
    <Form.List name="posts">
      {(rows, { add, remove }) => (
        <>
          {rows.map((row, index) => (
            <div
              key={row.key}
              className="detail-row"
              role="group"
              aria-label={`${t('fields.posts')} ${index + 1}`}
            >
              <Form.Item
                name={[row.name, 'post']}
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
                name={[row.name, 'person']}
                className="detail-short"
                rules={[{ required: true, whitespace: true, message: t('villages.personFault') }]}
              >
                <Input
                  aria-label={t('villages.person')}
                  placeholder={t('villages.person')}
                  maxLength={VILLAGE_BOUNDS.nameCharacters}
                />
              </Form.Item>
              <Form.Item name={[row.name, 'telephone']} className="detail-short">
                <Input
                  aria-label={t('villages.telephone')}
                  placeholder={t('villages.telephone')}
                  inputMode="tel"
                  maxLength={VILLAGE_BOUNDS.nameCharacters}
                />
              </Form.Item>
              <Button
                type="text"
                icon={<DeleteOutlined />}
                aria-label={t('villages.removePost')}
                title={t('villages.removePost')}
                onClick={() => remove(row.name)}
              />
            </div>
          ))}
          <Button
            icon={<PlusOutlined />}
            disabled={rows.length >= VILLAGE_BOUNDS.posts}
            onClick={() => add({})}
          >
            {t('villages.addPost')}
          </Button>
        </>
      )}
    </Form.List>
  );
}
