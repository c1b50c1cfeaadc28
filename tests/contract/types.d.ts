declare module '*/dependency-cruiser.cjs' {
  import type { IForbiddenRuleType, ICruiseOptions } from 'dependency-cruiser'
  const config: { forbidden: IForbiddenRuleType[]; options: ICruiseOptions & { tsConfig?: unknown } }
  export default config
}
