/** The page of figures, and the rows behind each. */
export const figures = {
  title: 'Figures',
  export: 'Export the tables',
  by: 'Broken down',
  table: 'Table',
  line: {
    village: 'Village',
    category: 'Category',
    item: 'Item',
    nature: 'Nature',
    source: 'How found',
    month: 'Month',
  },
  part: 'Part',
  period: 'Period',
  whole: 'Until then',
  periods: { month: 'This month', lastMonth: 'Last month', quarter: 'This quarter', year: 'This year' },
  from: 'Period from',
  asOf: 'As of',
  noPeriod: 'All until today',
  turned: 'The period begins after the day on which it ends.',
  spokenWhole: 'From the beginning to {{asOf}}.',
  spokenPeriod: 'Period {{from}} to {{asOf}}; all until then, and states, as of {{asOf}}.',
  spokenVillages_one: ' {{count}} village.',
  spokenVillages_other: ' {{count}} villages.',
  spokenPairs: 'This campaign counts by village and item: {{count}} [pair|pairs].',
  rate: 'Rate',
  rateHint: 'Closed out of what is to put right; what continues or is suspended is not in it',
  noCase: 'About no case',
  noDay: 'Day not known',
  notStated: 'Not stated',
  empty: 'There is no case as of {{day}}.',
  emptyTodo: 'Figures come by themselves once cases are imported or registered; or choose another day.',
  back: 'Back to the figures',
  contractsFound_one: '{{count}} contract',
  contractsFound_other: '{{count}} contracts',
  noContracts: 'There is no contract behind this figure.',
  noContractsTodo: 'It is zero, or the contracts are out of your scope.',
  thing: 'What is let',
  lessee: 'Lessee',
  term: 'Term',
  contractNumber: 'Number',
  rowsFound_one: '{{count}} case',
  rowsFound_other: '{{count}} cases',
  stateNow: 'State now',
  noRows: 'There is no case behind this figure.',
  noRowsTodo: 'It is zero, or what it counts stands in the register of discipline only.',
  notes: {
    progress:
      'Found = to put right + kept up + in instalments + long on the books + suspended; to put right = closed + being put right. Villages are distinct, so lines may add up to more than the whole. Voided cases do not count.',
    again:
      'Closed = closings − revocations. Looking again counts on the day of its result. A circular counts on its day: in the line of each village it speaks of, and once in the whole.',
    amount:
      'Amounts are the verified ones, or those of the self-check; undetermined ones are not in them. The five natures add up to the amount.',
    settled: 'Amount = recovered + set off + corrected + written off + not pursued + outstanding.',
    recovered:
      'Recovered = returned to the village + turned over + returned to households + held + not yet disposed of. Income beside is counted apart and settles nothing.',
    results:
      'Land, places, systems and more income a year are what putting cases right brought; they settle no amount. Land taken back includes land of no stated class. Claims and debts are counted by the payments of their register, and are not added to what was recovered.',
    contracts:
      'Contracts count from the day on which they were signed or began. Signed late: after the term began. Ended early: before the term was over. Expired: over, and nobody ended it. Fifteen years or more: without those that were ended. Rent owed is rent due less rent paid; where nobody knows what was paid before, it is counted as unknown.',
    faults:
      'By the present marks. A contract with several marks counts under each, and once among the faulty, so the columns may add up to more.',
    handed:
      'Tips count on the day they came in, slips apart. Hand-overs and referrals count cases, each once. Persons handed over and referred are what the papers say, without names: somebody who went with two cases is counted with each, and a paper that says nothing counts nobody. What comes before a published decision is not kept in this ledger.',
    dealt:
      'Persons are distinct: one with a party and an administrative sanction is one. Measures are no sanctions. A sanction without a day of decision counts from the beginning and in no period.',
    taken:
      'What discipline organs took, in five kinds that stand apart and are not part of what was recovered.',
    month: 'By month, the period is what happened in it, and the rest runs from the beginning to its end.',
  },
};
