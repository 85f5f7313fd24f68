import { LAYER_TRANSITIONS } from './layer-state.js';

/** The states of a layer and the ways between them, as a Mermaid state diagram. */
export function layerDiagram(): string {
  // A colon ends the name of a transition in Mermaid, so reasons are told after it without one of their own.
  const ways = LAYER_TRANSITIONS.map(({ from, to, on }) => `    ${from} --> ${to}: ${on.replace(': ', ', as ')}`);
  return ['stateDiagram-v2', '    [*] --> flat', ...ways].join('\n');
}
