import { CONTRACT_TAG_LABELS, type ContractTag } from '../../../contracts/contract.js';
import { VerdictTag } from '../../format/verdict-tag.js';
import { useLanguage } from '../../words/language.js';

/** What is wrong with a contract, each in a word. */
export function ContractTags({ tags }: { readonly tags: readonly ContractTag[] }) {
  const { read } = useLanguage();
  return (
    <span className="verdict-tags">
      {tags.map((tag) => (
        <VerdictTag key={tag} kind="warning">
          {read(CONTRACT_TAG_LABELS[tag])}
        </VerdictTag>
      ))}
    </span>
  );
}
