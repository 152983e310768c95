import type { ZoomClient } from '../api/client/client';
import type { Sender } from '../api/client/sender';
import type { DailyUse } from '../api/limits/accountLimiter';
import type { Plan } from '../api/limits/rateTable';
import { ZoomError } from '../errors';
import type { SubscriptionStatus } from '../events/status/status';
import { listeningProblem } from '../health/listening';
import type { Runtime } from '../runtime';
import { isRecord, type ZoomRecord } from '../values';
import { jsonIn } from '../values/json';
import { answerCheck, isAboutObject, refusalCheck, type Standing } from './answers';
import type { Check } from './check';
import {
	type Answers,
	farDays,
	farDaysCheck,
	type HorizonAbout,
	horizonCheck,
	horizonRefused,
	isAboutDay,
	oldestDay,
} from './horizon';
import { dailyLimitCheck, rateLimitCheck } from './limits';
import { loginCheck, loginRefused, needCheck, pasteCheck } from './login';
import { type Days, type Found, type HORIZON_ROUTES, type Question, QUESTIONS } from './questions';
import type { Route } from '../api/routes/routes';
import { meCheck, privilegesIn, reportPermissionCheck, type ReportsAnswered } from './role';
import { type Lacking, type Need, scopeNeed, TokenScopes } from './scopes';
import { listeningCheck, socketCheck, socketFailed, type SocketTrial } from './socket';
import { Watch } from './watch';
import { isoDay } from '../values/time';

export interface VerifierDependencies {
	readonly runtime: Runtime;
	readonly plan: Plan;
	/** Who the login acts for: the app in its account, or a person. */
	readonly as: 'app' | 'person';
	readonly sender: Sender;
	/** A client of this account, within its limits, whose calls do not count as those of workflows. */
	readonly client: (sender: Sender) => ZoomClient;
	/** Of a token that Zoom takes now; undefined: the token does not tell. @throws ZoomError */
	readonly scopes: () => Promise<readonly string[] | undefined>;
	readonly dailyUse: () => Promise<DailyUse[]>;
	/** @param pasted the subscription's ID or URL @throws ZoomInvalidInputError */
	readonly subscription: (pasted: string) => Promise<SubscriptionStatus | undefined>;
	/** Opens a subscription for a moment. @throws ZoomError */
	readonly tryOut: (pasted: string) => Promise<SocketTrial>;
}

export interface VerifyOptions {
	/** What the person is about to do. */
	readonly needs: readonly Need[];
	/** An event subscription, by its ID or URL; undefined: none is opened. */
	readonly subscription?: string | undefined;
}

/** What a real account is like. */
export interface Verification {
	readonly checks: readonly Check[];
	/** Questions that could not be asked, since the account has nothing to ask about. */
	readonly notAsked: ReadonlyArray<Pick<Question, 'route' | 'title' | 'needs'>>;
	/** Of the REST API. */
	readonly calls: number;
}

const DAY_MS = 86_400_000;
/** Both ends count: at most what a report covers in one call. */
const MONTH_DAYS = 29;

/** Asks an account what it allows and how it answers. Reads only, and at most 60 times. */
export class Verifier {
	constructor(private readonly dependencies: VerifierDependencies) {}

	/** @throws ZoomInvalidInputError for a malformed subscription; ZoomCancelledError */
	async verify({ needs, subscription }: VerifyOptions): Promise<Verification> {
		const { scopes: scopesOf, as } = this.dependencies;
		// First what a person may have got wrong.
		const listening =
			subscription === undefined ? undefined : await this.dependencies.subscription(subscription);
		let scopes: TokenScopes | undefined;
		try {
			const names = await scopesOf();
			scopes = names && new TokenScopes(names, as);
		} catch (error) {
			return { checks: [loginRefused(checked(error))], notAsked: [], calls: 0 };
		}
		const run = new Run(this.dependencies, scopes);
		await run.askWho();
		const answers = await run.questions();
		const horizons = await run.horizons();
		const events = subscription === undefined ? [] : [await this.events(subscription, listening)];
		const limits = await run.limits();
		const checks = [
			loginCheck(scopes),
			...(scopes ? needs.map((need) => needCheck(need, scopes)) : []),
			...paste(scopes, needs, answers),
			...run.account(),
			...limits,
			...answers,
			...horizons,
			...events,
		];
		return { checks, notAsked: run.notAsked, calls: run.calls };
	}

	private async events(pasted: string, status: SubscriptionStatus | undefined): Promise<Check> {
		if (status && status.workflows > 0) {
			return listeningCheck(status, listeningProblem(status, this.dependencies.runtime.now())?.error.message);
		}
		try {
			return socketCheck(await this.dependencies.tryOut(pasted));
		} catch (raw) {
			return socketFailed(checked(raw));
		}
	}
}

/** What the chosen operations lack, and what the questions were refused for. */
function paste(scopes: TokenScopes | undefined, needs: readonly Need[], answers: readonly Check[]): Check[] {
	if (!scopes) return [];
	const chosen = needs.flatMap((need) => need.needs);
	const asked = answers.filter(({ result }) => result === 'missing').map(({ check }) => check);
	const ofQuestions = QUESTIONS.filter(({ route }) => asked.includes(route)).map(({ route }) =>
		scopeNeed(route),
	);
	const lacking: Lacking[] = scopes.lackingOf(needs.length > 0 ? chosen : ofQuestions);
	const check = pasteCheck(lacking);
	return check ? [check] : [];
}

/** One verification: what was found is what later questions are about. */
class Run {
	readonly notAsked: Array<Pick<Question, 'route' | 'title' | 'needs'>> = [];
	private readonly watch: Watch;
	private readonly client: ZoomClient;
	private readonly found: Found = {};
	private readonly days: Days;
	private readonly answered = new Set<Route>();
	private reports: ReportsAnswered = 'unknown';
	private me: ZoomRecord | ZoomError = {};
	private permissions: ZoomRecord | ZoomError = {};

	constructor(
		private readonly dependencies: VerifierDependencies,
		private readonly scopes: TokenScopes | undefined,
	) {
		const { client, sender, runtime, as } = dependencies;
		this.watch = new Watch(sender);
		this.client = client(this.watch);
		this.days = {
			monthAgo: dayAt(runtime.now(), -MONTH_DAYS),
			yesterday: dayAt(runtime.now(), -1),
			today: dayAt(runtime.now(), 0),
			inAMonth: dayAt(runtime.now(), MONTH_DAYS),
		};
		// A person without rights over the account has at least oneself.
		if (as === 'person') this.found.userId = 'me';
	}

	get calls(): number {
		return this.watch.calls;
	}

	/** What each kind of call answers. */
	async questions(): Promise<Check[]> {
		const checks: Check[] = [];
		for (const question of QUESTIONS) {
			const check = await this.question(question);
			if (check) checks.push(check);
		}
		const reports = checks.filter(({ area, result }) => area === 'Reports' && result !== 'missing');
		const given = reports.filter(({ result }) => result !== 'refused').length;
		if (reports.length > 0) this.reports = given === reports.length ? 'all' : given === 0 ? 'none' : 'some';
		return checks;
	}

	private async question(question: Question): Promise<Check | undefined> {
		const ask = question.ask(this.found, this.days);
		const leaveOut = (): undefined => {
			this.notAsked.push({ route: question.route, title: question.title, needs: question.needs });
		};
		if (!ask) return leaveOut();
		const answer = await this.answerTo(() => ask(this.client));
		if (answer instanceof ZoomError) {
			const odd = answer.code === 'UNEXPECTED_ANSWER' ? this.lastAnswer() : undefined;
			if (odd) return answerCheck(question, odd);
			if (question.needs !== '' && isAboutObject(answer)) return leaveOut();
			return refusalCheck(question, answer, this.standing);
		}
		this.answered.add(question.route);
		question.note(answer, this.found);
		return answerCheck(question, answer);
	}

	/** Asks who the token acts for, and what their role allows. */
	async askWho(): Promise<void> {
		const about = { userId: 'me' };
		this.me = await this.answerTo(() => this.client.request('GET /users/{userId}', about));
		this.permissions = await this.answerTo(() =>
			this.client.request('GET /users/{userId}/permissions', about),
		);
	}

	/** What they said. */
	account(): Check[] {
		const { me, permissions, standing } = this;
		if (permissions instanceof ZoomError) {
			return [meCheck(me), refusalCheck(PERMISSIONS, permissions, standing)];
		}
		const shape = answerCheck(PERMISSIONS, permissions);
		return [
			meCheck(me),
			...(shape.result === 'differs' ? [shape] : []),
			reportPermissionCheck(standing.privileges ?? [], this.reports),
		];
	}

	private get standing(): Standing {
		const { permissions } = this;
		const isKnown = !(permissions instanceof ZoomError);
		return {
			plan: this.dependencies.plan,
			privileges: isKnown ? privilegesIn(permissions) : undefined,
			scopeFor: (route) => this.scopes?.lackingOf([scopeNeed(route)])[0]?.add,
		};
	}

	/** The oldest day that reports answer for; those that do not answer at all are not asked. */
	async horizons(): Promise<Check[]> {
		const checks: Check[] = [];
		for (const [route, about, look] of HORIZONS) {
			if (!this.answered.has(route)) continue;
			try {
				checks.push(await look(about, this.answersFor(route)));
			} catch (error) {
				checks.push(horizonRefused(about, checked(error)));
			}
		}
		return checks;
	}

	private answersFor(route: DatedRoute): Answers {
		return async (daysAgo) => {
			const day = dayAt(this.dependencies.runtime.now(), -daysAgo);
			try {
				const query = { from: day, to: day, page_size: 1 };
				const answer = await this.client.request(route, { query });
				// A range that is cut says so by its own days.
				return answer['from'] === undefined || answer['from'] === day;
			} catch (error) {
				if (isAboutDay(error)) return false;
				throw error;
			}
		};
	}

	/** What the headers of all answers so far, and our own counters, say. */
	async limits(): Promise<Check[]> {
		const { plan, dailyUse } = this.dependencies;
		return [rateLimitCheck(this.watch, plan), dailyLimitCheck(await dailyUse())];
	}

	/** An answer that the client could not read, as it came. */
	private lastAnswer(): ZoomRecord | undefined {
		const value = jsonIn(this.watch.lastBody ?? '');
		return isRecord(value) ? value : undefined;
	}

	private async answerTo(ask: () => Promise<ZoomRecord>): Promise<ZoomRecord | ZoomError> {
		try {
			return await ask();
		} catch (error) {
			return checked(error);
		}
	}
}

const PERMISSIONS = {
	area: 'Account',
	route: 'GET /users/{userId}/permissions',
	title: 'Report permission of the role',
	relied: ['permissions'],
} as const;

type DatedRoute = (typeof HORIZON_ROUTES)[number];
type Look = (about: HorizonAbout, answers: Answers) => Promise<Check>;

const toTheDay: Look = async (about, answers) => horizonCheck(about, await oldestDay(answers));
const farBack: Look = async (about, answers) => farDaysCheck(about, await farDays(answers));

const HORIZONS: ReadonlyArray<readonly [route: DatedRoute, about: HorizonAbout, look: Look]> = [
	['GET /report/users', { check: 'oldestDay:hosts', title: 'Oldest day of the report on hosts' }, toTheDay],
	[
		'GET /report/operationlogs',
		{ check: 'oldestDay:operationLogs', title: 'Oldest day of operation logs' },
		farBack,
	],
	[
		'GET /report/history_meetings',
		{ check: 'oldestDay:history', title: 'Oldest day of meeting history' },
		farBack,
	],
];

/** `yyyy-mm-dd`, UTC. */
const dayAt = (now: number, days: number): string => isoDay(now + days * DAY_MS);

/** What went wrong with Zoom is a result; being stopped, and faults of ours, are not. */
function checked(error: unknown): ZoomError {
	if (error instanceof ZoomError && error.code !== 'CANCELLED' && error.code !== 'INVALID_INPUT')
		return error;
	throw error;
}
