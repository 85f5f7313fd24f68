// Relative error of the whole logarithm 4e-20, which pow needs: test/literature/make-math-coefficients.py.
const P0 = 0.6666666666666666;
const P1 = 0.4000000000000088;
const P2 = 0.285714285708017;
const P3 = 0.22222222392147034;
const P4 = 0.1818179559386321;
const P5 = 0.15386242218879392;
const P6 = 0.1326870577297007;
const P7 = 0.13087330476603717;

/**
 * p of log((1 + s)/(1 - s)) = 2 s + s^3 p(s^2): all of a logarithm but its leading term.
 *
 * @param z - s^2, in [0, 0.02945], which covers mantissas in [sqrt(1/2), sqrt(2)]
 */
export function logSeries(z: number): number {
  const z2 = z * z;
  return P0 + P1 * z + (P2 + P3 * z) * z2 + z2 * z2 * (P4 + P5 * z + (P6 + P7 * z) * z2);
}
