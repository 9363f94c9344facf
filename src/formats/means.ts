import type { IsoDate } from '../model/date.ts'
import type { FontFile } from '../model/typeface.ts'

/** What a format may need beside the report. */
export interface Means {
  readonly font: (name: FontFile) => Uint8Array
  /** Where a font lies on the disk, for a library that reads it by itself. */
  readonly fontFile: (name: FontFile) => string
  /** The municipality's own Word document with its styles, headers and page setup (`maler/stil.docx`). */
  readonly styles: Uint8Array | undefined
  /** Prints a page of HTML to PDF with a browser; undefined where there is none. */
  readonly print: (html: string, date: IsoDate) => Promise<Uint8Array | undefined>
  /** The day the report was made, for the properties of files. */
  readonly date: IsoDate
}
