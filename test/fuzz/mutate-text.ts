import type { Random } from '../../engine/math/index.js';

/** Pieces that YAML and those who read it stumble over. */
const NASTY = [
  ...[
    '*a',
    '&a ',
    '<<: *a',
    '!!js/function ',
    '!!binary aGk=',
    '!!set ',
    '? ',
    '- ',
    ': ',
    '---\n',
    '...\n',
    '%YAML 9.9\n',
  ],
  ...['[', ']', '{', '}', '"', "'", '|\n', '>\n', '#', '\t', '\r', '\u0000', '\ufeff', '\u2028', '\u202e', '\ud800'],
  ...[
    'null',
    '~',
    'true',
    '.nan',
    '.inf',
    '-.inf',
    '-0',
    '1e400',
    '0x10',
    '0o17',
    '1_000',
    '9007199254740993',
    '1e-320',
  ],
  ...['__proto__', 'constructor', 'toString', '../../x', '/etc/passwd', 'a/b', '<img src=x onerror=1>', '=1+1', '%s%n'],
  ...['hedge.mix', 'sweep', 'union', 'zip', 'cross', 'from', 'to', 'step', 'windows', 'regimes', 'claims', 'expect'],
  ...['4/4/2', '-1/0/0', '1e9/0/0', '//', '30/110/220', '35%', '1000000%', '{from: 0, to: 1, step: 1e-9}', 'delta 2'],
];

/**
 * A text with one to four pieces of it cut, doubled, moved, exchanged or replaced by something nasty.
 *
 * @param donor - another text, pieces of which may be put in
 */
export function mutateText(text: string, donor: string, random: Random): string {
  let mutated = text;
  for (let edits = 1 + random.integer(4); edits > 0; --edits) mutated = edit(mutated, donor, random);
  return mutated;
}

function edit(text: string, donor: string, random: Random): string {
  const lines = text.split('\n');
  const at = random.integer(text.length + 1);
  const length = random.integer(24);
  const line = random.integer(lines.length);
  const nasty = NASTY[random.integer(NASTY.length)];
  switch (random.integer(10)) {
    case 0:
      return text.slice(0, at) + nasty + text.slice(at);
    case 1:
      return text.slice(0, at) + nasty + text.slice(at + length);
    case 2:
      return text.slice(0, at) + text.slice(at + length);
    case 3:
      return lines.toSpliced(line, 1).join('\n');
    case 4:
      return lines.toSpliced(random.integer(lines.length), 0, lines[line]).join('\n');
    case 5:
      return lines.with(line, `${' '.repeat(random.integer(8))}${lines[line].trimStart()}`).join('\n');
    case 6: {
      const donated = donor.split('\n');
      return lines.toSpliced(line, random.integer(3), donated[random.integer(donated.length)]).join('\n');
    }
    case 7:
      return replaceWord(text, nasty, random);
    case 8:
      return replaceWord(text, String((random.uniform() - 0.3) * 10 ** (random.integer(24) - 6)), random);
    default:
      return text.slice(0, at) + String.fromCharCode(random.integer(0x250)) + text.slice(at + 1);
  }
}

/** Puts something in the place of one word or number. */
function replaceWord(text: string, instead: string, random: Random): string {
  const words = [...text.matchAll(/[\w.%/-]+/g)];
  if (words.length === 0) return instead;
  const { 0: word, index } = words[random.integer(words.length)];
  return text.slice(0, index) + instead + text.slice(index + word.length);
}
