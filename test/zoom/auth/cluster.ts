import { CachedTokenSource } from '../../../zoom/auth/cachedTokenSource';
import { type AppCredentials, checkedLogin, tokenSlot } from '../../../zoom/auth/login';
import { requestToken } from '../../../zoom/auth/requestToken';
import type { LoginObserver } from '../../../zoom/auth/loginObserver';
import { SharedToken } from '../../../zoom/auth/sharedToken';
import { MemoryStore } from '../../../zoom/store/memoryStore';
import type { Store } from '../../../zoom/store/store';
import { VirtualTime } from '../../support/virtualTime';
import { credentials, FakeTransport } from './support';

/** Several processes on one virtual clock: one store, one Zoom, a token source for each. */
export class Cluster {
	readonly time: VirtualTime;
	readonly zoom = new FakeTransport();
	readonly store: MemoryStore;
	readonly slot = tokenSlot(checkedLogin(credentials, 'account_credentials'));

	/** @param storeAheadMs by how much the store's clock is ahead of the processes' */
	constructor(chance?: () => number, storeAheadMs = 0) {
		this.time = new VirtualTime(undefined, chance);
		this.store = new MemoryStore(() => this.time.now() + storeAheadMs);
	}

	process(
		change: Partial<AppCredentials> = {},
		store: Store = this.store,
		observer?: LoginObserver,
	): CachedTokenSource {
		const login = checkedLogin({ ...credentials, ...change }, 'account_credentials');
		const { time, zoom } = this;
		const request = (signal?: AbortSignal) =>
			requestToken(login, { transport: zoom, runtime: time, env: {} }, signal);
		const shared = new SharedToken(login, { store, runtime: time, request, observer });
		return new CachedTokenSource(shared, time, new AbortController().signal);
	}

	processes(count: number): CachedTokenSource[] {
		return Array.from({ length: count }, () => this.process());
	}

	/** What is stored for the token now. */
	async stored(): Promise<string | undefined> {
		const claim = await this.store.claim(this.slot, 'a look', 0);
		return claim.kind === 'value' ? claim.value : undefined;
	}
}

export const valueOf = async (source: CachedTokenSource): Promise<string> => (await source.get()).value;
