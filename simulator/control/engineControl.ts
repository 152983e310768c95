import type { Account } from '../account/account';
import { DEFAULT_CREDENTIALS } from '../credentials';
import type { Engine } from '../engine';
import type { Label } from '../limits/rateTable';
import { Meetings } from '../meetings/meetings';
import type { AccessToken, RefreshToken } from '../oauth/tokens';
import { seedWorld } from '../seed/seed';
import type { Control, Counts, OfAccount } from './control';

/** Control over an engine of the same process. */
export function controlOf(engine: Engine): Control {
	const accountOf = ({ accountId }: OfAccount = {}): Account =>
		engine.world.account(accountId ?? DEFAULT_CREDENTIALS.accountId);
	return {
		reset: async () => engine.reset(),
		seed: async (seed) => seedWorld(engine.world, seed),
		fault: async (faults) => {
			for (const fault of [faults].flat()) engine.faults.add(fault);
		},
		clearFaults: async () => engine.faults.clear(),
		configure: async (settings) => Object.assign(engine.settings, settings),
		configureAccount: async ({ accountId, usedToday = {}, ...has }) => {
			const account = accountOf({ ...(accountId !== undefined && { accountId }) });
			Object.assign(account.has, has);
			for (const [budget, calls] of Object.entries(usedToday)) {
				account.limits.daily.set(budget, engine.clock.now(), calls);
			}
		},
		configureApp: async ({ accountId = DEFAULT_CREDENTIALS.accountId, kind, ...changes }) => {
			const app = engine.world.appsOf(accountId).find((candidate) => candidate.kind === kind);
			if (!app) throw new Error(`Account ${accountId} has no ${kind} app`);
			engine.world.changeApp(app, changes);
		},
		advanceClock: async (ms) => {
			engine.clock.advance(ms);
			return engine.clock.now();
		},
		setClock: async (instant) => {
			engine.clock.set(instant);
			return engine.clock.now();
		},
		revokeTokens: async ({ accountId, token, expire = false, refreshTokens = false } = {}) => {
			const { tokens } = engine.world;
			const chosen = (candidate: AccessToken | RefreshToken): boolean =>
				(accountId === undefined || candidate.app.accountId === accountId) &&
				(token === undefined || candidate.value === token);
			return expire ? tokens.expireWhere(chosen) : tokens.revokeWhere(chosen, refreshTokens);
		},
		expirePageTokens: async () => engine.world.forgetPageTokens(),
		counters: async () => countsOf(engine),
		requests: async ({ route, method } = {}) =>
			engine.counters.requests.filter(
				(request) =>
					(route === undefined || request.route === route) &&
					(method === undefined || request.method === method),
			),
		users: async (which) => [...accountOf(which).users.all()],
		meetings: async (which) => [...accountOf(which).part(Meetings).all()],
		credentials: async (which) => engine.world.credentialsOf(accountOf(which)),
	};
}

function countsOf(engine: Engine): Counts {
	const { counters, world } = engine;
	const violations: Counts['violations'] = {
		LIGHT: 0,
		MEDIUM: 0,
		HEAVY: 0,
		'RESOURCE-INTENSIVE': 0,
		total: 0,
	};
	const maxInWindow: Counts['maxInWindow'] = {};
	for (const account of world.accounts.values()) {
		maxInWindow[account.id] = account.limits.maxInWindow;
		for (const [label, count] of Object.entries(account.limits.violations) as Array<[Label, number]>) {
			violations[label] += count;
			violations.total += count;
		}
	}
	const byResult = Object.fromEntries(counters.tokenResults);
	const total = [...counters.tokenResults.values()].reduce((sum, count) => sum + count, 0);
	return {
		tokens: { byGrant: Object.fromEntries(counters.tokenRequests), byResult, total },
		routes: Object.fromEntries(
			[...counters.routes].map(([route, statuses]) => [route, Object.fromEntries(statuses)]),
		),
		total: counters.total,
		refused: Object.fromEntries(counters.refused),
		maxInWindow,
		violations,
		stalls: { ...engine.loop.stalls },
	};
}
