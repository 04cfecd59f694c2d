import type { Binary, BinaryOperator, Expression, Lambda, List, Literal, Path } from '../ast.js';
import type { FieldRule, QueryRules } from '../rules.js';
import { checkValue } from './check-value.js';
import type { Span } from './cursor.js';
import { ODataSyntaxError, type ODataSyntaxErrorCode, type SyntaxErrorDetails } from './error.js';
import { nearest } from './nearest.js';
import { type Resolver, resolverOf } from './resolve.js';

interface Field {
  readonly path: string;
  readonly rule: FieldRule;
}

/** An operator that says the same with its sides exchanged. */
const MIRRORED: Readonly<Partial<Record<BinaryOperator, BinaryOperator>>> = {
  gt: 'lt',
  ge: 'le',
  lt: 'gt',
  le: 'ge',
};

/**
 * Holds a parsed expression against what the operation takes.
 *
 * @returns the expression with the declared spelling of the fields, and with constants of their types
 * @throws ODataSyntaxError at the first thing that the operation does not take
 */
export function checkFilter(
  filter: Expression,
  text: string,
  spans: Map<Expression, Span>,
  rules: QueryRules,
): Expression {
  return new Checker(text, spans, rules).condition(filter);
}

class Checker {
  readonly #text: string;
  readonly #spans: Map<Expression, Span>;
  readonly #rules: QueryRules;
  readonly #resolve: Resolver;
  /** Lambda variables to the paths of their collections. */
  readonly #variables = new Map<string, string>();

  constructor(text: string, spans: Map<Expression, Span>, rules: QueryRules) {
    this.#text = text;
    this.#spans = spans;
    this.#rules = rules;
    this.#resolve = resolverOf(Object.keys(rules.fields ?? {}), rules.shortNames ?? false);
  }

  /** What stands where a condition is expected; a field alone must be a boolean. */
  condition(expression: Expression): Expression {
    switch (expression.kind) {
      case 'logical':
        this.#combines(expression, expression.operator);
        return this.#moved(expression, {
          ...expression,
          operands: expression.operands.map((operand) => this.condition(operand)),
        });
      case 'not':
        this.#combines(expression, 'not');
        return this.#moved(expression, { ...expression, operand: this.condition(expression.operand) });
      case 'path':
        return this.#path(expression, 'eq', (field) => field.rule.type === 'boolean');
      default:
        return this.#used(expression, 'eq');
    }
  }

  #combines(expression: Expression, operator: 'and' | 'or' | 'not'): void {
    const { combine } = this.#rules;
    if (!combine || combine.includes(operator)) return;
    this.#fail('combine', `The operation does not take '${operator}'`, this.#start(expression), {
      expected: combine,
    });
  }

  /** An expression below the operator or function `by`. */
  #used(expression: Expression, by: string): Expression {
    switch (expression.kind) {
      case 'path':
        return this.#path(expression, by);
      case 'binary':
        return this.#binary(expression);
      case 'logical':
      case 'not':
        return this.condition(expression);
      case 'negate':
        return this.#moved(expression, { ...expression, operand: this.#used(expression.operand, by) });
      case 'call':
        return this.#moved(expression, {
          ...expression,
          arguments: expression.arguments.map((argument) => this.#used(argument, expression.name)),
        });
      case 'lambda':
        return this.#lambda(expression);
      case 'literal':
      case 'list':
      case 'array':
      case 'object':
        return expression;
      default:
        if (!this.#rules.fields) return expression;
        return this.#fail('operator', `The operation does not take this`, this.#start(expression), {
          expected: Object.keys(this.#rules.fields),
        });
    }
  }

  #binary(expression: Binary): Expression {
    const { operator, left, right } = expression;
    const [subject, object, by] =
      left.kind === 'path' ? [left, right, operator] : [right, left, MIRRORED[operator] ?? operator];
    const field = subject.kind === 'path' ? this.#field(subject) : undefined;
    if (field) this.#takes(field, by, this.#operatorAt(expression));
    const first = this.#used(subject, by);
    const second = this.#value(object, field) ?? this.#used(object, by);
    return this.#moved(
      expression,
      subject === left
        ? { ...expression, left: first, right: second }
        : { ...expression, left: second, right: first },
    );
  }

  /** The constant, or list of constants, that a field is compared with. */
  #value(value: Expression, field: Field | undefined): Expression | undefined {
    if (!field) return undefined;
    if (value.kind === 'path') return this.#word(value, field);
    if (value.kind === 'literal') return this.#literal(value, field);
    if (value.kind !== 'list') return undefined;
    const list: List = { ...value, items: value.items.map((item) => this.#literal(item, field)) };
    return this.#moved(value, list);
  }

  /** A word that is no field is most likely a text without its quotes. */
  #word(value: Path, { path, rule }: Field): undefined {
    if (this.#resolve(value.path) !== undefined || this.#variableOf(value.path) !== undefined) return;
    const text = rule.enum ? (nearest(value.path, rule.enum) ?? rule.enum[0]) : value.path;
    this.#fail('value', `'${value.path}' is neither a field nor a value of ${path}`, this.#start(value), {
      expected: rule.enum?.map((member) => `'${member}'`) ?? [rule.type],
      suggestion: rule.type === 'string' ? `'${text}'` : undefined,
    });
  }

  #literal(value: Literal, { path, rule }: Field): Literal {
    const checked = checkValue(
      value,
      rule,
      this.#rules.dialect === 'arm' || this.#rules.dialect === 'arm-v3',
    );
    if ('kind' in checked) return this.#moved(value, checked);
    return this.#fail('value', `'${value.value}' is not a value of ${path}`, this.#start(value), checked);
  }

  #lambda(expression: Lambda): Expression {
    const { from, operator, variable, predicate } = expression;
    if (!this.#rules.fields) return expression;
    const collection = this.#used(from, operator);
    if (variable === undefined || !predicate)
      return this.#moved(expression, { ...expression, from: collection });
    const outer = this.#variables.get(variable);
    this.#variables.set(variable, collection.kind === 'path' ? collection.path : '');
    const checked = this.condition(predicate);
    if (outer === undefined) this.#variables.delete(variable);
    else this.#variables.set(variable, outer);
    return this.#moved(expression, { ...expression, from: collection, predicate: checked });
  }

  #path(expression: Path, by: string, fits: (field: Field) => boolean = () => true): Expression {
    const field = this.#field(expression);
    if (!field) return expression;
    if (!fits(field)) {
      this.#fail('operator', `'${field.path}' needs an operator`, this.#end(expression), {
        expected: field.rule.operators,
      });
    }
    this.#takes(field, by, this.#start(expression));
    const variable = this.#variableOf(expression.path);
    return variable === undefined ? this.#moved(expression, { ...expression, path: field.path }) : expression;
  }

  /** Undefined if the rules say nothing of fields. */
  #field(expression: Path): Field | undefined {
    const { fields } = this.#rules;
    if (!fields) return undefined;
    const given = expression.path.replace(/^\$it\//, '');
    const variable = this.#variableOf(given);
    const absolute =
      variable === undefined ? given : `${this.#variables.get(variable)}${given.slice(variable.length)}`;
    const path = expression.from ? undefined : this.#resolve(absolute);
    const rule = path === undefined ? undefined : fields[path];
    if (path !== undefined && rule) return { path, rule };
    const names = Object.keys(fields);
    const near = nearest(given, names);
    return this.#fail('field', `There is no field '${given}' to filter by`, this.#start(expression), {
      expected: names,
      suggestion: near && `'${near}'`,
    });
  }

  #variableOf(path: string): string | undefined {
    const [first = ''] = path.split('/', 1);
    return this.#variables.has(first) ? first : undefined;
  }

  #takes({ path, rule: { operators } }: Field, by: string, position: number): void {
    // OData 3 has `substringof` for `contains`.
    if (operators.includes(by) || (by === 'contains' && operators.includes('substringof'))) return;
    this.#fail('operator', `'${path}' does not take '${by}'`, position, { expected: operators });
  }

  #start(expression: Expression): number {
    return this.#spans.get(expression)?.start ?? 0;
  }

  #end(expression: Expression): number {
    return this.#spans.get(expression)?.end ?? 0;
  }

  #operatorAt({ left }: Binary): number {
    let at = this.#end(left);
    while (/[\s)]/.test(this.#text[at] ?? '')) at++;
    return at;
  }

  /** The new expression stands where the old one stood. */
  #moved<T extends Expression>(from: Expression, to: T): T {
    const span = this.#spans.get(from);
    if (span) this.#spans.set(to, span);
    return to;
  }

  #fail(code: ODataSyntaxErrorCode, problem: string, position: number, details: SyntaxErrorDetails): never {
    throw new ODataSyntaxError(problem, this.#text, position, { ...details, code });
  }
}
