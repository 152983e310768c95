import type { Account } from '../account/account';
import { Cards } from '../chat/cards';
import { clickOn } from '../chat/clicks';
import { DEFAULT_CREDENTIALS } from '../engine/credentials';
import type { Engine } from '../engine/engine';
import type { Label } from '../limits/rateTable';
import { Meetings } from '../meetings/meetings';
import type { AccessToken, RefreshToken } from '../oauth/tokens';
import { seedWorld } from '../seed/seed';
import { sendToAll, socketControlOf } from '../socket/control';
import type { Control, Counts, OfAccount } from './control';

/** The same methods without their promises. */
type Direct = {
	[Name in keyof Control]: (...args: Parameters<Control[Name]>) => Awaited<ReturnType<Control[Name]>>;
};

/** Control over an engine of the same process. */
export function controlOf(engine: Engine): Control {
	const promised = Object.entries(directControl(engine)).map(([name, method]) => {
		const run = method as (argument?: unknown) => unknown;
		return [name, async (argument?: unknown): Promise<unknown> => await Promise.resolve(argument).then(run)];
	});
	return Object.fromEntries(promised) as Control;
}

function directControl(engine: Engine): Direct {
	const accountOf = ({ accountId }: OfAccount = {}): Account =>
		engine.world.account(accountId ?? DEFAULT_CREDENTIALS.accountId);
	return {
		...socketControlOf(
			engine.events,
			() => engine.clock.now(),
			() => engine.mess,
		),
		reset: () => {
			engine.reset();
		},
		seed: (seed) => seedWorld(engine.world, seed),
		fault: (faults) => {
			for (const fault of [faults].flat()) engine.faults.add(fault);
		},
		clearFaults: () => {
			engine.faults.clear();
		},
		configure: (settings) => engine.configure(settings),
		configureAccount: ({ accountId = DEFAULT_CREDENTIALS.accountId, usedToday = {}, ...has }) => {
			const account = accountOf({ accountId });
			Object.assign(account.has, has);
			for (const [budget, calls] of Object.entries(usedToday)) {
				account.limits.daily.set(budget, engine.clock.now(), calls);
			}
		},
		configureApp: ({ accountId = DEFAULT_CREDENTIALS.accountId, kind, ...changes }) => {
			const app = engine.world.appsOf(accountId).find((candidate) => candidate.kind === kind);
			if (!app) throw new Error(`Account ${accountId} has no ${kind} app`);
			engine.world.changeApp(app, changes);
		},
		advanceClock: (ms) => {
			engine.clock.advance(ms);
			return engine.clock.now();
		},
		setClock: (instant) => {
			engine.clock.set(instant);
			return engine.clock.now();
		},
		stopClock: () => {
			engine.clock.stop();
			return engine.clock.now();
		},
		revokeTokens: ({ accountId, token, expire = false, refreshTokens = false } = {}) => {
			const { tokens } = engine.world;
			const chosen = (candidate: AccessToken | RefreshToken): boolean =>
				(accountId === undefined || candidate.app.accountId === accountId) &&
				(token === undefined || candidate.value === token);
			return expire ? tokens.expireWhere(chosen) : tokens.revokeWhere(chosen, refreshTokens);
		},
		expirePageTokens: () => {
			engine.world.forgetPageTokens();
		},
		counters: () => countsOf(engine),
		requests: ({ route, method } = {}) =>
			engine.counters.requests.filter(
				(request) =>
					(route === undefined || request.route === route) &&
					(method === undefined || request.method === method),
			),
		users: (which) => [...accountOf(which).users.all()],
		meetings: (which) => [...accountOf(which).part(Meetings).all()],
		cards: (which) => accountOf(which).part(Cards).all,
		clickCard: (click) => {
			const envelope = clickOn(accountOf(click), click, engine.clock.now());
			sendToAll(engine.events, [envelope]);
			return envelope;
		},
		credentials: (which) => engine.world.credentialsOf(accountOf(which)),
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
		for (const limits of [account.limits, account.phoneLimits]) {
			for (const [label, count] of Object.entries(limits.violations) as Array<[Label, number]>) {
				violations[label] += count;
				violations.total += count;
			}
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
