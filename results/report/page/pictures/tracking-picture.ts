import type { ReplicatedIndex } from '../../../schemas/replicated-index.js';
import { trackingSpec } from '../../figures/tracking-spec.js';
import type { PagePicture } from './page-picture.js';

/** A published index beside the engine's replication of it. */
export function trackingPicture(index: ReplicatedIndex): PagePicture {
  const title = `${index.title} (${index.name})`;
  const subtitle = `correlation ${index.correlation.toFixed(3)}, beta ${index.beta.toFixed(2)}, ${index.returns} returns`;
  return {
    name: `validation-${index.name.toLowerCase()}`,
    title,
    subtitle,
    marks:
      'The published level (solid) and that of the rebuilt index (dashed), 100 on the first day, on a logarithmic scale.',
    description: `${title}: published level and the model's. ${subtitle}.`,
    spec: (width, theme) => trackingSpec({ ...index, title, subtitle }, width, theme),
  };
}
