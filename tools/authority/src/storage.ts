import type { Adapter, AdapterConstructor, AdapterPayload } from 'oidc-provider';

/** What a provider remembers, for as long as it lives: a test. */
export function memoryAdapter(): AdapterConstructor {
  const kept = new Map<string, AdapterPayload>();
  return class MemoryAdapter implements Adapter {
    readonly #model: string;

    constructor(model: string) {
      this.#model = model;
    }

    async upsert(id: string, payload: AdapterPayload): Promise<void> {
      kept.set(this.#key(id), payload);
    }

    async find(id: string): Promise<AdapterPayload | undefined> {
      return kept.get(this.#key(id));
    }

    async findByUserCode(userCode: string): Promise<AdapterPayload | undefined> {
      return this.#where((payload) => payload.userCode === userCode);
    }

    async findByUid(uid: string): Promise<AdapterPayload | undefined> {
      return this.#where((payload) => payload.uid === uid);
    }

    async consume(id: string): Promise<void> {
      const payload = kept.get(this.#key(id));
      if (payload) payload.consumed = Math.floor(Date.now() / 1000);
    }

    async destroy(id: string): Promise<void> {
      kept.delete(this.#key(id));
    }

    async revokeByGrantId(grantId: string): Promise<void> {
      for (const [key, payload] of kept) if (payload.grantId === grantId) kept.delete(key);
    }

    #key(id: string): string {
      return `${this.#model}:${id}`;
    }

    #where(wanted: (payload: AdapterPayload) => boolean): AdapterPayload | undefined {
      return [...kept].find(([key, payload]) => key.startsWith(`${this.#model}:`) && wanted(payload))?.[1];
    }
  };
}
