import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { MatchedCase, NameMatch, NameMatches } from '../../../cases/case-attachment.js';

/** The case that each path goes to; a path that is not in it goes nowhere. */
export type ChosenCases = ReadonlyMap<string, string>;

/** What goes where, before anything is sent: by number, by village with its open cases to choose from, or nowhere. */
export function FolderPreview({
  matches,
  chosen,
  onChange,
}: {
  readonly matches: NameMatches;
  readonly chosen: ChosenCases;
  readonly onChange: (chosen: ChosenCases) => void;
}) {
  const { t } = useTranslation();
  const cases = new Map(matches.cases.map((one) => [one.id, one]));
  const unknown = matches.names.filter(({ by }) => by === 'nothing').length;
  const choose = (names: readonly string[], caseId: string | null): void => {
    const next = new Map(chosen);
    for (const name of names) {
      if (caseId === null) next.delete(name);
      else next.set(name, caseId);
    }
    onChange(next);
  };
  return (
    <>
      <p>
        {t('folder.found', { files: matches.names.length, chosen: chosen.size })}
        {unknown > 0 && ` ${t('folder.unknown', { count: unknown })}`}
      </p>
      <div className="folder-preview">
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{t('folder.file')}</th>
              <th scope="col">{t('folder.by')}</th>
              <th scope="col">{t('folder.case')}</th>
            </tr>
          </thead>
          <tbody>
            {matches.names.map((match) => (
              <PreviewRow
                key={match.name}
                match={match}
                cases={cases}
                chosen={chosen.get(match.name) ?? null}
                onChoose={(caseId) => choose(alike(matches, match, chosen), caseId)}
              />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** The path itself, and those of the same folder for which nobody has chosen yet: a folder is mostly of one case. */
function alike(matches: NameMatches, match: NameMatch, chosen: ChosenCases): readonly string[] {
  const folder = folderOf(match.name);
  const others = matches.names.filter(
    ({ name, by }) => by === match.by && folder !== '' && folderOf(name) === folder && !chosen.has(name),
  );
  return chosen.has(match.name) ? [match.name] : [match.name, ...others.map(({ name }) => name)];
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);

function PreviewRow({
  match,
  cases,
  chosen,
  onChoose,
}: {
  readonly match: NameMatch;
  readonly cases: ReadonlyMap<string, MatchedCase>;
  readonly chosen: string | null;
  readonly onChoose: (caseId: string | null) => void;
}) {
  const { t } = useTranslation();
  const options = match.caseIds.flatMap((id) => {
    const one = cases.get(id);
    return one ? [{ value: id, label: `${one.number} ${one.description.slice(0, 40)}` }] : [];
  });
  return (
    <tr>
      <th scope="row">{match.name}</th>
      <td>
        {t(`folder.matched.${match.by}`)}
        {match.villageName !== null && ` ${match.villageName}`}
      </td>
      <td style={{ width: 380 }}>
        {options.length === 0 ? (
          <span className="muted">
            {t(match.by === 'village' ? 'folder.noOpenCase' : 'folder.goesNowhere')}
          </span>
        ) : (
          <Select<string>
            aria-label={t('folder.caseOf', { name: match.name })}
            value={chosen ?? ''}
            style={{ width: '100%' }}
            onChange={(value) => onChoose(value === '' ? null : value)}
            options={[
              { value: '', label: t(match.by === 'village' ? 'folder.pick' : 'folder.goesNowhere') },
              ...options,
            ]}
          />
        )}
      </td>
    </tr>
  );
}
