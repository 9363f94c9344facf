import { join } from 'node:path'

const fonts = join(import.meta.dirname, '../../../node_modules/@expo-google-fonts/source-sans-3')
const fontFiles = ['400Regular/SourceSans3_400Regular.ttf', '600SemiBold/SourceSans3_600SemiBold.ttf'].map((file) => join(fonts, file))

/** The drawing library is optional. With KVALITET_UTAN_HOPP its tests fail rather than being skipped where it is not installed. */
const library = await import('@resvg/resvg-js').catch(() => undefined)
export const mayDraw: boolean = library !== undefined || process.env['KVALITET_UTAN_HOPP'] !== undefined

/** Draws with the fonts of the package alone, or with none at all; throws on what is not well-formed. */
export function drawn(svg: string, { hasFonts }: { readonly hasFonts: boolean } = { hasFonts: true }) {
  if (!library) throw new Error('@resvg/resvg-js is not installed')
  const font = { loadSystemFonts: false, fontFiles: hasFonts ? fontFiles : [], defaultFontFamily: 'Source Sans 3' }
  return new library.Resvg(svg, { background: 'white', font })
}
