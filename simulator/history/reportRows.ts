/** The reports that are logs: rows with a time. */
export type LogName =
	| 'activity_logs'
	| 'operation_logs'
	| 'telephony_usage'
	| 'meeting_activity_logs'
	| 'cloud_recording_storage';

export interface LogRow {
	/** Epoch ms. */
	at: number;
	/** The row in Zoom's own fields. */
	fields: Record<string, unknown>;
}

/** The logs of one account, each in the order of time. */
export class ReportRows {
	private readonly logs = new Map<LogName, LogRow[]>();

	add(log: LogName, rows: readonly LogRow[]): void {
		const all = [...(this.logs.get(log) ?? []), ...rows];
		this.logs.set(
			log,
			all.sort((one, other) => one.at - other.at),
		);
	}

	/** @param days `yyyy-mm-dd`, both included, in UTC */
	between(log: LogName, days: { from: string; to: string }): LogRow[] {
		const start = Date.parse(days.from);
		const end = Date.parse(days.to) + 86_400_000;
		return (this.logs.get(log) ?? []).filter(({ at }) => at >= start && at < end);
	}
}
