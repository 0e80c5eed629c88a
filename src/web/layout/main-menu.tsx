import { DownOutlined } from '@ant-design/icons';
import { Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { NavLink, useLocation, useNavigate } from 'react-router';
import { PAGE_GROUPS, PAGES, type MenuPage, type PageGroup } from '../places.js';
import { useSession } from './session-context.js';

/** The pages that the user may open: the everyday ones by themselves, the others in groups. */
export function MainMenu() {
  const { t } = useTranslation();
  const { permissions } = useSession().user;
  const open = PAGES.filter(({ needs }) => permissions.includes(needs));
  const groups = PAGE_GROUPS.flatMap((group) => {
    const pages = open.filter((page) => page.group === group);
    return pages.length === 0 ? [] : [{ group, pages }];
  });
  return (
    <nav aria-label={t('frame.menuLabel')} style={{ flex: 1 }}>
      <ul className="frame-menu">
        {open
          .filter(({ group }) => group === undefined)
          .map((page) => (
            <PageItem key={page.path} page={page} />
          ))}
        {groups.map(({ group, pages: [first, ...others] }) =>
          first !== undefined && others.length === 0 ? (
            <PageItem key={first.path} page={first} />
          ) : (
            <GroupItem key={group} group={group} pages={first === undefined ? [] : [first, ...others]} />
          ),
        )}
      </ul>
    </nav>
  );
}

function PageItem({ page: { path, word } }: { readonly page: MenuPage }) {
  const { t } = useTranslation();
  return (
    <li>
      <NavLink to={path} end={path === '/'}>
        {t(`frame.menu.${word}`)}
      </NavLink>
    </li>
  );
}

/** A group: its pages come up by the mouse, or by Enter and the arrow keys. */
function GroupItem({ group, pages }: { readonly group: PageGroup; readonly pages: readonly MenuPage[] }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const here = pages.find(({ path }) => pathname === path || pathname.startsWith(`${path}/`));
  return (
    <li>
      <Dropdown
        trigger={['hover', 'click']}
        menu={{
          items: pages.map(({ path, word }) => ({ key: path, label: t(`frame.menu.${word}`) })),
          selectable: true,
          selectedKeys: here === undefined ? [] : [here.path],
          onClick: ({ key }) => void navigate(key),
        }}
      >
        <button type="button" className="frame-group" aria-current={here === undefined ? undefined : 'page'}>
          {t(`frame.groups.${group}`)} <DownOutlined aria-hidden />
        </button>
      </Dropdown>
    </li>
  );
}
