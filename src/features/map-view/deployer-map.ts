import type { BaseMapConfig } from '../../domain/config/config.ts'
import type { BaseLayers } from '../../map/scene.ts'
import type { Notices } from '../../state/notices.svelte.ts'

/**
 * The base map that a deployer has set, checked and ready; null, with a notice, when it cannot be used. Few deployments
 * have one: the others do not carry what checks it.
 */
export async function deployerMap(config: BaseMapConfig, page: string, notices: Notices): Promise<BaseLayers | null> {
  const { prepareBase } = await import('../../map/base-map.ts')
  const prepared = await prepareBase(config, page)
  if (prepared.ok) return prepared.value
  notices.add(prepared.problem)
  return null
}
