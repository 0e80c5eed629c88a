import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';

/** The button of a page that begins something new; the key N presses it. */
export function NewButton({
  onClick,
  children,
}: {
  readonly onClick: () => void;
  readonly children: ReactNode;
}) {
  return (
    <Button type="primary" icon={<PlusOutlined />} data-key="n" onClick={onClick}>
      {children} <kbd aria-hidden="true">N</kbd>
    </Button>
  );
}
