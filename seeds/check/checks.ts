import type { Collection } from '../compile/collection.ts'
import type { Fault } from '../compile/fault.ts'
import type { Check } from './check.ts'
import { evidencePresent, listedDocumentsEmpty, paragraphLists, paragraphsExist, paragraphsUsed } from './evidence.ts'
import { figuresComplete, offersHold, unitScales, unitsMatch } from './figures.ts'
import { duplicates, folderNames, formerIds, permanentIds, uniqueIds } from './ids.ts'
import {
  extentFits,
  inferredReasons,
  outsideOnlyEnds,
  placesInParents,
  precisionHolds,
  unplacedNotes,
} from './places.ts'
import { relationsExist, reportsFollowPlans, termsExist } from './terms.ts'
import { timeFits, yearsInRange } from './time.ts'
import { bothLanguages, mentionLength, noFormulas, readingsFit, summaryLength } from './words.ts'

/** Every named check, in the order of the report. A new one is one function and one line here. */
export const CHECKS: readonly Check[] = [
  uniqueIds,
  formerIds,
  permanentIds,
  folderNames,
  duplicates,
  termsExist,
  relationsExist,
  reportsFollowPlans,
  evidencePresent,
  paragraphsExist,
  paragraphLists,
  paragraphsUsed,
  listedDocumentsEmpty,
  placesInParents,
  precisionHolds,
  inferredReasons,
  unplacedNotes,
  extentFits,
  outsideOnlyEnds,
  yearsInRange,
  timeFits,
  figuresComplete,
  unitsMatch,
  unitScales,
  offersHold,
  bothLanguages,
  summaryLength,
  mentionLength,
  readingsFit,
  noFormulas,
]

/** Runs all checks over a parsed collection. */
export function runChecks(collection: Collection): Fault[] {
  return CHECKS.flatMap((check) => check.run(collection).map((finding) => ({ check: check.name, ...finding })))
}
