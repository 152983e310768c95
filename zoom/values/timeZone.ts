/**
 * Whether two names mean one time zone, such as Asia/Calcutta and Asia/Kolkata: Zoom writes one where an HR system writes
 * the other. Node's own time zone data (ICU) knows which names are links; what is no time zone equals only itself.
 */
export function isSameTimeZone(one: string, other: string): boolean {
	return one === other || canonical(one) === canonical(other);
}

function canonical(name: string): string {
	try {
		return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
	} catch {
		return name;
	}
}
