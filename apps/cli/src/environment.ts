import { AuthError } from '@edgeplane/client';
import { type Io, isInteractive } from './io.js';
import { variablePrefix } from './names.js';
import { askSecret } from './prompt.js';

/** The variables of one service: `EDGEPLANE_SPHERE_…`. */
export class Environment {
  readonly #prefix: string;
  readonly #io: Io;

  constructor(service: string, io: Io) {
    this.#prefix = variablePrefix(service);
    this.#io = io;
  }

  /** The full name of a variable. */
  name(variable: string): string {
    return `${this.#prefix}${variable}`;
  }

  /** Undefined when it is not set, or set to nothing. */
  get(variable: string): string | undefined {
    return this.#io.env[this.name(variable)] || undefined;
  }

  /** @throws AuthError when it is not set. */
  need(variable: string, why: string): string {
    const value = this.get(variable);
    if (value === undefined) throw new AuthError(`${this.name(variable)} is not set. ${why}`);
    return value;
  }

  /**
   * A secret: from its variable, else by asking. Never an option, because other users of the machine can read command lines.
   *
   * @throws AuthError when it is not set and nobody can be asked.
   */
  async secret(variable: string, question: string): Promise<string> {
    if (this.get(variable) === undefined && isInteractive(this.#io)) return askSecret(question, this.#io);
    return this.need(variable, 'A secret is taken from the environment, or asked for on a terminal.');
  }
}
