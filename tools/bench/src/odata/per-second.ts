import { present } from '../absent.js';
import { type Result, resultOf } from '../figure.js';
import { interleave, median } from '../rounds.js';
import {
  type Builder,
  builders,
  odata2tsGenerated,
  odata2tsPathsPerCall,
  remarks,
  templateLiteral,
} from './builders.js';
import { type Parse, parsers } from './parsers.js';

const ROUNDS = 21;
const TURN_MS = 30;
const UNIT = 'per second, more is better';
const BARE = 'a template literal without escaping';
/** Fields are the program's, values are not: they differ from call to call. */
const values = Array.from(
  { length: 256 },
  (_, index) => [`State ${index}`, `Critical ${index * 7}`] as const,
);
const texts = values.map(
  ([state, severity]) => `Properties/State eq '${state}' and Properties/Severity eq '${severity}'`,
);

/** How often in a second two conditions are built and printed, and how often such a text is parsed. */
export async function measurePerSecond(
  wanted: readonly string[],
  note: (line: string) => void,
): Promise<Record<string, Result>> {
  const results: Record<string, Result> = {};
  if (wanted.includes('odata/build-print-per-s')) {
    for (const remark of remarks) note(remark);
    const all = {
      ...builders,
      '@odata2ts/odata-query-objects, paths made per call': odata2tsPathsPerCall,
      '@odata2ts/odata-query-objects, as its generator writes them': odata2tsGenerated,
    };
    const ready = await present(turns(all, builderTurn), note);
    const { [BARE]: bare, ...rates } = await perSecond(
      ready.set(BARE, builderTurn({ both: templateLiteral })),
    );
    note(`${BARE}, which no library can be faster than: ${bare} per second`);
    results['odata/build-print-per-s'] = resultOf(rates, UNIT);
  }
  if (wanted.includes('odata/parse-per-s')) {
    const rates = await perSecond(await present(turns(parsers, parserTurn), note));
    results['odata/parse-per-s'] = resultOf(rates, UNIT);
  }
  return results;
}

/** Does its work once, for the value of this number; the result keeps the work from being optimised away. */
type Turn = (index: number) => number;

function turns<Library>(
  libraries: Readonly<Record<string, () => Promise<Library>>>,
  turnOf: (library: Library) => Turn,
): Record<string, () => Promise<Turn>> {
  const entries = Object.entries(libraries).map(
    ([name, load]) => [name, async () => turnOf(await load())] as const,
  );
  return Object.fromEntries(entries);
}

/** @throws Error when it prints something else; parentheses and encoding are the library's choice. */
function builderTurn({ both }: Pick<Builder, 'both'>): Turn {
  const plain = decodeURIComponent(both('State 0', 'Critical 0')).replaceAll(/[()]/g, '');
  if (plain !== texts[0]) throw new Error(`It prints ${plain}`);
  return (index) => {
    const [state, severity] = values[index % values.length] as (typeof values)[number];
    const text = both(state, severity);
    // Engines put texts together when they are read; a request reads them.
    return text.charCodeAt(text.length - 1);
  };
}

/** @throws Error when it reads nothing, or reads what is no filter. */
function parserTurn(parse: Parse): Turn {
  if (!parse(texts[0] as string)) throw new Error('It reads nothing.');
  if (!refuses(parse, 'Properties/State eq')) throw new Error('It reads what is no filter.');
  return (index) => (parse(texts[index % texts.length] as string) ? 1 : 0);
}

function refuses(parse: Parse, text: string): boolean {
  try {
    parse(text);
    return false;
  } catch {
    return true;
  }
}

async function perSecond(turns: ReadonlyMap<string, Turn>): Promise<Record<string, number>> {
  // The first turns let the engine compile.
  for (const turn of turns.values()) rate(turn);
  const rates = await interleave([...turns.keys()], ROUNDS, async (name) => rate(turns.get(name) as Turn));
  return Object.fromEntries(Object.entries(rates).map(([name, own]) => [name, Math.round(median(own))]));
}

function rate(turn: Turn): number {
  const started = performance.now();
  let done = 0;
  let elapsed = 0;
  let kept = 0;
  while (elapsed < TURN_MS) {
    for (const end = done + values.length; done < end; done += 1) kept += turn(done);
    elapsed = performance.now() - started;
  }
  if (kept <= 0) throw new Error('Nothing was done.');
  return (done * 1000) / elapsed;
}
