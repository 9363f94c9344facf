import common from '../../schemas/common.schema.json' with { type: 'json' }
import eigenvurdering from '../../schemas/eigenvurdering.schema.json' with { type: 'json' }
import kvalitet from '../../schemas/kvalitet.schema.json' with { type: 'json' }
import leiardialog1 from '../../schemas/leiardialog-1.schema.json' with { type: 'json' }
import oppfolgingsavtale from '../../schemas/oppfolgingsavtale.schema.json' with { type: 'json' }
import sporsmal from '../../schemas/sporsmal.schema.json' with { type: 'json' }
import type { Schema } from './schema.ts'

/** The schemas as data, for telling what was expected. Validation itself uses the generated validators. */
export const schemas: Readonly<Record<string, Schema>> = {
  'common.schema.json': common,
  'eigenvurdering.schema.json': eigenvurdering,
  'kvalitet.schema.json': kvalitet,
  'leiardialog-1.schema.json': leiardialog1,
  'oppfolgingsavtale.schema.json': oppfolgingsavtale,
  'sporsmal.schema.json': sporsmal,
}
