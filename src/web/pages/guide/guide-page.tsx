import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { PageHead } from '../../layout/page-head.js';
import { useSession } from '../../layout/session-context.js';
import { PAGES } from '../../places.js';
import { useLanguage } from '../../words/language.js';
import {
  GUIDE_SECTIONS,
  isPictured,
  PAGE_OF_SECTION,
  pictureOf,
  type GuideSection,
  type PicturedSection,
} from './guide-sections.js';
import './guide.css';

/** The office's guide, with pictures that the browser tests take of the program itself. */
export function Component() {
  const { t } = useTranslation();
  return (
    <article className="guide">
      <PageHead title={t('guide.title')}>{t('guide.intro')}</PageHead>
      <nav className="no-print" aria-label={t('guide.contents')}>
        <ol>
          {GUIDE_SECTIONS.map((section) => (
            <li key={section}>
              <a href={`#${section}`}>{t(`guide.sections.${section}.title`)}</a>
            </li>
          ))}
        </ol>
      </nav>
      {GUIDE_SECTIONS.map((section) => (
        <section key={section} id={section}>
          <h2>{t(`guide.sections.${section}.title`)}</h2>
          {t(`guide.sections.${section}.text`)
            .split('\n')
            .map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          <Opens section={section} />
          {isPictured(section) && <Picture section={section} />}
        </section>
      ))}
    </article>
  );
}

/** Leads to the page that a section speaks of, where this person may see it. */
function Opens({ section }: { readonly section: GuideSection }) {
  const { t } = useTranslation();
  const { permissions } = useSession().user;
  const page = PAGES.find(({ path }) => path === PAGE_OF_SECTION[section]);
  if (page === undefined || !permissions.includes(page.needs)) return null;
  return (
    <p className="no-print">
      <Link to={page.path}>{t('guide.open', { page: t(`frame.menu.${page.word}`) })}</Link>
    </p>
  );
}

function Picture({ section }: { readonly section: PicturedSection }) {
  const { t } = useTranslation();
  const { language } = useLanguage();
  const caption = t(`guide.sections.${section}.caption`);
  return (
    <figure>
      <img src={pictureOf(section, language)} alt={caption} width={1280} height={720} loading="lazy" />
      <figcaption>{caption}</figcaption>
    </figure>
  );
}
