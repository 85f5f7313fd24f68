// `npm run schema`: writes grids/grid.schema.json anew after an axis has changed.
import { writeFileSync } from 'node:fs';
import { gridSchemaText } from './grid-schema.js';

writeFileSync(process.argv[2] ?? 'grids/grid.schema.json', gridSchemaText());
