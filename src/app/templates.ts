import { templatesFolder } from '../model/layout.ts'
import type { Municipality } from '../model/municipality.ts'
import type { Fault } from '../records/fault.ts'
import type { TemplateParts, TemplateSource } from '../records/template.ts'
import type { Files, Packaged } from './ports.ts'
import { readText } from './read-text.ts'

/** What every template knows of the municipality. */
export const municipalityValues = ({ name, number, language, council, owner }: Municipality): object => ({
  kommune: { namn: name, nummer: number, målform: language },
  råd: council,
  skuleeigar: owner,
})

/** The parts of templates, in the folder `parts`. */
const partNames = ['prosessguide'] as const

/** The municipality's own templates in `maler/`, which go before the built-in ones. Each is read once. */
export class Templates {
  readonly #files: Files
  readonly #packaged: Packaged
  readonly #known = new Map<string, { readonly text: string; readonly from: string } | { readonly fault: Fault }>()

  constructor(files: Files, packaged: Packaged) {
    this.#files = files
    this.#packaged = packaged
  }

  async fill(name: string, values: object): Promise<{ readonly text: string; readonly from: string } | { readonly fault: Fault }> {
    const { fillTemplate } = await import('../records/template.ts')
    const template = this.#once(name)
    if ('fault' in template) return template
    const parts = /\{\{~?>/.test(template.text) ? this.#parts() : { loaded: {} }
    if ('fault' in parts) return parts
    const filled = fillTemplate(template.from, template.text, values, parts.loaded)
    return 'fault' in filled ? filled : { text: filled.text, from: template.from }
  }

  /** What any template may put in with `{{> name}}`. */
  #parts(): { readonly loaded: TemplateParts } | { readonly fault: Fault } {
    const loaded: Record<string, TemplateSource> = {}
    for (const part of partNames) {
      const source = this.#once(`parts/${part}.md.hbs`)
      if ('fault' in source) return source
      loaded[part] = { file: source.from, text: source.text }
    }
    return { loaded }
  }

  #once(name: string): { readonly text: string; readonly from: string } | { readonly fault: Fault } {
    const template = this.#known.get(name) ?? this.#load(name)
    this.#known.set(name, template)
    return template
  }

  #load(name: string): { readonly text: string; readonly from: string } | { readonly fault: Fault } {
    const from = `${templatesFolder}/${name}`
    const own = readText(this.#files, from)
    if (!own) return { text: this.#packaged.template(name), from: `templates/${name}` }
    return 'fault' in own ? own : { text: own.text, from }
  }
}
