/** What Zoom says on the event socket, in its own words. */

const frame = (module: string, success: boolean, content: string): string =>
	JSON.stringify({ module, success, content, header: {} });

export const ACCEPTED = frame('build_connection', true, 'ok');
export const TOKEN_EMPTY = frame('build_connection', false, 'token is empty');
// Two wordings are on record: of 2023 and of 2025.
export const TOKEN_INVALID = frame('build_connection', false, 'Invalid Token');
export const REPLACED = frame('build_connection', false, 'Connected in another place');
export const HEARTBEAT_ANSWER = frame('heartbeat', true, 'live');

export const refusal = (content: string): string => frame('build_connection', false, content);

export const message = (envelope: object): string =>
	JSON.stringify({ module: 'message', success: true, header: {}, content: JSON.stringify(envelope) });
