import mapshaper from 'mapshaper'

/** Runs mapshaper in memory and parses the one JSON output that is asked for. */
export async function runMapshaper<T>(commands: string, inputs: Record<string, object>, output: string): Promise<T> {
  const texts = Object.fromEntries(Object.entries(inputs).map(([name, value]) => [name, JSON.stringify(value)]))
  const outputs = await mapshaper.applyCommands(commands, texts)
  const bytes = outputs[output]
  if (bytes === undefined) throw new Error(`mapshaper wrote no ${output}`)
  return JSON.parse(typeof bytes === 'string' ? bytes : new TextDecoder().decode(bytes)) as T
}
