import type { Account } from '../account/account';
import { Archives } from '../archive/archives';
import type { Answer } from '../http/answer';
import type { Exchange } from '../http/exchange';
import { Recordings, type Recording, type RecordingFile } from '../recordings/recordings';
import { identifyCaller } from '../rest/routing/gate';
import { Refusal } from '../rest/routing/refusal';
import { signedQuery } from './links';

const SIGN_IN = '<html><head><title>Sign In - Zoom</title></head><body><h1>Sign In</h1></body></html>';

/** As the web side of Zoom says no, which is not how its REST API does it. */
const refused = (status: number, errorCode: number, errorMessage: string): Answer => ({
	status,
	body: { status: false, errorCode, errorMessage },
});

interface Found {
	readonly account: Account;
	readonly recording: Recording;
	readonly file: RecordingFile;
}

export function findFile({ engine }: Exchange, fileId: string): Found | undefined {
	for (const account of engine.world.accounts.values()) {
		const found = account.part(Recordings).holding(fileId) ?? account.part(Archives).holding(fileId);
		if (found?.file.trashedAt === undefined && found) return { account, ...found };
	}
	return undefined;
}

/** `GET /rec/download/{fileId}`: for those who may have the file, the way to the file host. */
export function answerDownload(exchange: Exchange, fileId: string, filesOrigin: string): Answer {
	const { engine, request, arrivedAt: now } = exchange;
	const { authorization } = request.headers;
	if (authorization === undefined) return { status: 200, html: SIGN_IN };
	const found = findFile(exchange, fileId);
	const allowed = found ? mayHave(exchange, found) : isKnown(exchange);
	if (allowed === undefined) return refused(401, 124, 'Forbidden');
	if (!found) return refused(404, 3301, 'This recording does not exist.');
	if (!allowed) return refused(403, 200, 'No permission to download this recording.');
	const origin = engine.settings.filesOrigin ?? filesOrigin;
	const location = `${origin}/replay/${fileId}?${signedQuery(engine.world, fileId, now)}`;
	return { status: 302, headers: { location } };
}

/** Undefined: the token is good for nothing. */
function mayHave(exchange: Exchange, { account, recording }: Found): boolean | undefined {
	const { request, arrivedAt: now } = exchange;
	const [, value = ''] = /^Bearer\s+(\S+)$/i.exec(request.headers.authorization ?? '') ?? [];
	if (account.part(Recordings).takesToken(value, recording, now)) return true;
	const token = callerOf(exchange);
	if (!token) return undefined;
	const own = !token.app.userManaged || token.user.id === recording.hostId;
	return own && token.app.accountId === account.id;
}

const isKnown = (exchange: Exchange): boolean | undefined => (callerOf(exchange) ? false : undefined);

function callerOf({ engine, request, arrivedAt }: Exchange) {
	try {
		return identifyCaller(engine.world, request.headers.authorization, {}, arrivedAt);
	} catch (error) {
		if (error instanceof Refusal) return undefined;
		throw error;
	}
}
