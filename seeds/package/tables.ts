import { evidenceTable, membershipTable, outcomesTable, relationsTable } from './links.ts'
import { indicatorsTable, industriesTable, paragraphsTable, placesTable } from './lists.ts'
import type { PublishedData } from './published-data.ts'
import type { Table } from '../../src/domain/published/table.ts'
import { documentsTable, figuresTable, recordsTable } from './things.ts'

/** Every published table, in the order of the package. */
export function tables(data: PublishedData): Table[] {
  return [
    documentsTable,
    recordsTable,
    figuresTable,
    evidenceTable,
    outcomesTable,
    placesTable,
    membershipTable,
    relationsTable,
    paragraphsTable,
    indicatorsTable,
    industriesTable,
  ].map((table) => table(data))
}
