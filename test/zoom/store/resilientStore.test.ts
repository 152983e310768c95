import { MemoryStore } from '../../../zoom/store/memoryStore';
import { StoreUnavailableError } from '../../../zoom/store/redisConnection';
import { ResilientStore } from '../../../zoom/store/resilientStore';
import type { Store } from '../../../zoom/store/store';
import { VirtualTime } from '../../support/virtualTime';

const SLOT = 'slot';
let time: VirtualTime;
let shared: MemoryStore;
let away: boolean;
let store: ResilientStore;

/** A shared store that can be away. */
function breakable(): Store {
	return new Proxy(shared, {
		get(target, name) {
			const method = Reflect.get(target, name) as (...given: unknown[]) => unknown;
			return (...given: unknown[]): unknown =>
				away ? Promise.reject(new StoreUnavailableError('gone')) : method.apply(target, given);
		},
	});
}

beforeEach(() => {
	time = new VirtualTime();
	away = false;
	shared = new MemoryStore(() => time.now());
	store = new ResilientStore(breakable(), new MemoryStore(() => time.now()));
});

async function fill(value: string, into: Store = store): Promise<boolean> {
	const claim = await into.claim(SLOT, value, 3_000);
	if (claim.kind !== 'lease') throw new Error(`Expected the lease, got ${claim.kind}`);
	return await into.put(SLOT, { value, ttlMs: 60_000, owner: value, fence: claim.fence });
}

it('shares what it can', async () => {
	await fill('shared');
	expect(await shared.claim(SLOT, 'other', 3_000)).toMatchObject({ value: 'shared' });
});

it('goes on alone while the shared store is away, with all that a store can do', async () => {
	away = true;
	expect(await store.claim(SLOT, 'me', 3_000)).toMatchObject({ kind: 'lease' });
	expect(await store.claim(SLOT, 'me too', 3_000)).toEqual({ kind: 'busy' });
	expect(await store.extend(SLOT, 'me', 3_000)).toBe(true);
	await store.release(SLOT, 'me');
	await fill('alone');
	expect(await store.claim(SLOT, 'me', 3_000)).toMatchObject({ value: 'alone' });
	expect(await store.remove(SLOT, 'alone')).toBe(true);
});

it('stores for everybody what was begun alone, when the shared store is back', async () => {
	away = true;
	const claim = await store.claim(SLOT, 'me', 3_000);
	if (claim.kind !== 'lease') throw new Error('No lease');
	away = false;
	await store.put(SLOT, { value: 'made', ttlMs: 60_000, owner: 'me', fence: claim.fence });
	expect(await shared.claim(SLOT, 'other', 3_000)).toMatchObject({ value: 'made' });
});

it('keeps for itself what it cannot store for everybody', async () => {
	const claim = await store.claim(SLOT, 'me', 3_000);
	if (claim.kind !== 'lease') throw new Error('No lease');
	away = true;
	await store.put(SLOT, { value: 'made', ttlMs: 60_000, owner: 'me', fence: claim.fence });
	expect(await store.claim(SLOT, 'me', 3_000)).toMatchObject({ value: 'made' });
});

it('does not bring back what it kept alone the time before', async () => {
	away = true;
	await fill('old');
	away = false;
	await fill('new');
	away = true;
	expect(await store.claim(SLOT, 'me', 3_000)).toMatchObject({ kind: 'lease' });
});

it('hides no other failure', async () => {
	const broken = new Proxy(shared, { get: () => () => Promise.reject(new Error('a mistake of ours')) });
	const resilient = new ResilientStore(broken, new MemoryStore(() => time.now()));
	await expect(resilient.claim(SLOT, 'me', 3_000)).rejects.toThrow('a mistake of ours');
});
