// Relative error of the whole logarithm 5e-18: test/literature/make-math-coefficients.py.
const P0 = 0.666666666666667;
const P1 = 0.399999999998992;
const P2 = 0.2857142862611452;
const P3 = 0.22222211112104948;
const P4 = 0.1818289077802613;
const P5 = 0.15331666676597175;
const P6 = 0.146171283998073;

/**
 * p of log((1 + s)/(1 - s)) = 2 s + s^3 p(s^2): all of a logarithm but its leading term.
 *
 * @param z - s^2, in [0, 0.02945], which covers mantissas in [sqrt(1/2), sqrt(2)]
 */
export function logSeries(z: number): number {
  const z2 = z * z;
  return P0 + P1 * z + (P2 + P3 * z) * z2 + z2 * z2 * (P4 + P5 * z + P6 * z2);
}
