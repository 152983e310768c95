import type { LoginReport } from '../../adapter/status/logins';
import { caption, CONTENT_SECURITY_POLICY, figures, page, section, table, whole } from '../../page/html';
import { warning } from './parts';
import { clock, exactly, moment } from './times';

type Login = LoginReport['logins'][number];

const TITLES: Readonly<Record<LoginReport['status'], string>> = {
	healthy: 'Zoom login: healthy',
	degraded: 'Zoom login: degraded',
	down: 'Zoom login: down',
};
const GRANTS: Readonly<Record<Login['grant'], string>> = {
	account_credentials: 'Login of the app',
	refresh_token: 'Login of the user who connected the account',
	client_credentials: 'Login of the app for events',
};

/** How the logins of a credential are doing, as a page; every word and number on it is one of the report. */
export function loginPage(report: LoginReport): string {
	const { status, checkedAt, connectedAs, problem, logins } = report;
	return page(
		TITLES[status],
		`Checked at ${clock(checkedAt)}`,
		[
			problem ? warning(problem) : '',
			...logins.filter((login) => login.status !== 'healthy').map(warning),
			connectedAs ? caption(`Connected as ${connectedAs}`) : '',
			...logins.map(loginSection),
		],
		CONTENT_SECURITY_POLICY,
	);
}

function loginSection(login: Login): string {
	const { grant, state, status, message, expiresAt, last24Hours, refreshToken, scopes } = login;
	return section(
		GRANTS[grant],
		caption(`${message}.`),
		figures([
			{
				label: 'Token',
				value: state,
				note: expiresAt === null ? 'no end known' : `until ${moment(expiresAt, 'HH:mm')}`,
				tone: status === 'healthy' ? 'up' : 'down',
			},
			{ label: 'Requested', value: whole(last24Hours.tokens), note: 'tokens, last 24 hours' },
			{ label: 'Refused', value: whole(last24Hours.refused), note: 'requests, last 24 hours' },
			{ label: 'Failed', value: whole(last24Hours.failed), note: 'requests without an answer' },
		]),
		table(
			historyOf(login),
			[
				{ title: 'Last', unbroken: true, cell: ({ what }) => what },
				{ title: 'At', cell: ({ at }) => exactly(at) },
				{ title: 'Process', wideOnly: true, cell: ({ process }) => process },
				{ title: 'Why', unbroken: true, cell: ({ why = '' }) => why },
			],
			'No token was requested yet.',
		),
		refreshToken?.rotatedAt && refreshToken.goodUntil
			? caption(
					`Refresh token rotated at ${clock(refreshToken.rotatedAt)}; unused, it is good until ${clock(refreshToken.goodUntil)}.`,
				)
			: '',
		// In a table, whose cells break a scope that is wider than a phone.
		scopes ? table([scopes], [{ title: 'Scopes', cell: (all) => [...all].sort().join(' ') }], '') : '',
	);
}

const historyOf = ({ lastToken, lastRefusal, lastFailure, lastRejection }: Login) =>
	[
		{ what: 'token', entry: lastToken },
		{ what: 'refusal', entry: lastRefusal },
		{ what: 'no answer', entry: lastFailure },
		{ what: 'ended early', entry: lastRejection },
	].flatMap(({ what, entry }) => (entry ? [{ what, ...entry }] : []));
