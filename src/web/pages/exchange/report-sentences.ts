import type { Label } from '../../../kernel/label.js';
import { PROBLEM_LABELS } from '../../../exchange/import-codes.js';
import type { ImportNotice, ImportProblem } from '../../../exchange/import.js';
import { noticeSentence } from '../../../exchange/notice-sentence.js';
import { fill } from '../../words/fill.js';
import { useLanguage } from '../../words/language.js';

const PROBLEMS: Readonly<Record<string, Label>> = PROBLEM_LABELS;

/** The reason of a problem in the language of the page; the report itself carries the Chinese one. */
export function useProblemSentence(): (problem: ImportProblem) => string {
  const { language, read } = useLanguage();
  return (problem) => {
    const label = PROBLEMS[problem.code];
    return language === 'zh' || !label ? problem.message : fill(read(label), { value: problem.value });
  };
}

/** What a notice tells, in the language of the page. */
export function useNoticeSentence(): (notice: ImportNotice) => string {
  const { language } = useLanguage();
  return (notice) => noticeSentence(notice, language);
}
