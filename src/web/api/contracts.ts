import type {
  ContractPage,
  ContractPaymentView,
  ContractTagCounts,
  ContractView,
  RentPage,
  RentSchedule,
} from '../../contracts/contract.js';
import { address, type Query } from './http.js';
import { useRegisterList, useRegisterOne } from './registers.js';

/** The path under which contracts are recorded. */
export const contractsPath = '/contracts';

/** The path of a contract under /api. */
export const contractPath = (id: string): string => `${contractsPath}/${encodeURIComponent(id)}`;

/** A page of contracts with sums over all that was found. */
export const useContracts = (question: Query) => useRegisterList<ContractPage>(contractsPath, question);

/** One contract. */
export const useContract = (id: string | null) =>
  useRegisterOne<ContractView>(id === null ? null : contractPath(id));

/** What was paid on a contract. */
export const useContractPayments = (id: string) =>
  useRegisterOne<readonly ContractPaymentView[]>(`${contractPath(id)}/payments`);

/** All rents of a contract's term as they stand today. */
export const useRentSchedule = (id: string) => useRegisterOne<RentSchedule>(`${contractPath(id)}/rents`);

/** Rents as of a day. */
export const useRents = (question: Query) => useRegisterList<RentPage>(`${contractsPath}/rents`, question);

/** Where the same come as a workbook. */
export const rentsAddress = (campaign: string, question: Query): string =>
  address('/exports/rents.xlsx', { campaign, ...question, page: null, size: null });

/** How many contracts have which tag, of all villages or of one. */
export const useContractTags = (villageId: string | null) =>
  useRegisterOne<ContractTagCounts>(`${contractsPath}/tags`, { villageId });
