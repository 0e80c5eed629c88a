import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form } from 'antd';
import type { ReactNode } from 'react';

/** Rows of a form that are added and removed. */
export function FormRows({
  name,
  words,
  max = Number.POSITIVE_INFINITY,
  children,
}: {
  /** The field that holds the rows. */
  readonly name: string;
  /** What a row is called, and the words of the two buttons. */
  readonly words: { readonly row: string; readonly add: string; readonly remove: string };
  readonly max?: number;
  /** The fields of the row at this place; their names begin with it. */
  readonly children: (at: number) => ReactNode;
}) {
  return (
    <Form.List name={name}>
      {(rows, { add, remove }) => (
        <>
          {rows.map((row, index) => (
            <div key={row.key} className="detail-row" role="group" aria-label={`${words.row} ${index + 1}`}>
              {children(row.name)}
              <Button
                type="text"
                icon={<DeleteOutlined />}
                aria-label={words.remove}
                title={words.remove}
                onClick={() => remove(row.name)}
              />
            </div>
          ))}
          <Button icon={<PlusOutlined />} disabled={rows.length >= max} onClick={() => add({})}>
            {words.add}
          </Button>
        </>
      )}
    </Form.List>
  );
}
