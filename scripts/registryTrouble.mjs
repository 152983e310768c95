/** npm's codes for a registry that cannot be reached, as against one that refuses or a package that is wrong. */
const UNREACHABLE =
	/\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT)\b/;

/**
 * What a person has to know instead of npm's twenty lines.
 * @param {string} output what npm wrote
 * @returns {string | undefined} one line; undefined when the trouble is another one
 */
export function registryTrouble(output) {
	const code = UNREACHABLE.exec(output)?.[1];
	return code === undefined
		? undefined
		: `npm's registry cannot be reached (${code}). Check the internet connection, or set npm's registry or proxy, then start again.`;
}
