import { setTimeout as delay } from 'node:timers/promises';
import type { NetworkRequestOptions, NetworkResponse } from '@azure/msal-node';
import { AuthError, ConnectionError, TimeoutError } from '@edgeplane/client';
import { isRecord, readNumber, readString } from '../json.js';
import { throwIfAborted } from '../net/ask.js';
import { NetworkModule } from './network.js';

/** The grant's name (RFC 8628, section 3.4), in place of the draft's that MSAL uses. */
const GRANT = 'urn:ietf:params:oauth:grant-type:device_code';
/** Seconds between two questions where the authority names none (RFC 8628, section 3.2). */
const DEFAULT_INTERVAL = 5;
/** Seconds to add when the authority says so (RFC 8628, section 3.5). */
const SLOW_DOWN = 5;

/**
 * Waits for the user at a device code's token endpoint, in place of MSAL, which gives up on `slow_down` and on a
 * connection that breaks once, and cannot be interrupted while it waits.
 */
export class DeviceCodeNetwork extends NetworkModule {
  #interval = DEFAULT_INTERVAL;
  #deadline = Number.POSITIVE_INFINITY;

  override async sendPostRequestAsync<T>(
    url: string,
    options?: NetworkRequestOptions,
  ): Promise<NetworkResponse<T>> {
    const fields = new URLSearchParams(options?.body);
    if (!fields.has('device_code')) return this.#remember(await super.sendPostRequestAsync<T>(url, options));
    fields.set('grant_type', GRANT);
    return this.#poll(() => super.sendPostRequestAsync<T>(url, { ...options, body: fields.toString() }));
  }

  #remember<T>(answer: NetworkResponse<T>): NetworkResponse<T> {
    const body = isRecord(answer.body) ? answer.body : {};
    this.#interval = readNumber(body, 'interval') ?? DEFAULT_INTERVAL;
    const seconds = readNumber(body, 'expires_in');
    if (seconds !== undefined) this.#deadline = performance.now() + seconds * 1000;
    return answer;
  }

  async #poll<T>(send: () => Promise<NetworkResponse<T>>): Promise<NetworkResponse<T>> {
    for (;;) {
      const answer = await this.#sendUnlessBroken(send);
      const error = answer && isRecord(answer.body) ? readString(answer.body, 'error') : undefined;
      if (answer && error !== 'authorization_pending' && error !== 'slow_down') return answer;
      if (error === 'slow_down') this.#interval += SLOW_DOWN;
      if (performance.now() + this.#interval * 1000 > this.#deadline) {
        this.failure = new AuthError('The code was not entered in time. Start again: a new code is shown.');
        throw this.failure;
      }
      await this.#wait();
    }
  }

  /** Undefined when the connection broke: the user may well be signing in while it is away. */
  async #sendUnlessBroken<T>(
    send: () => Promise<NetworkResponse<T>>,
  ): Promise<NetworkResponse<T> | undefined> {
    try {
      return await send();
    } catch (error) {
      if (!(error instanceof ConnectionError || error instanceof TimeoutError)) throw error;
      this.#interval = Math.max(this.#interval, 1) * 2;
      return undefined;
    }
  }

  async #wait(): Promise<void> {
    const { signal } = this.options;
    await delay(this.#interval * 1000, undefined, { signal }).catch(() => throwIfAborted(signal));
  }
}
