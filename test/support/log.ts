import type { Log, LogFields } from '../../zoom/runtime';

export interface LogLine {
	readonly level: keyof Log;
	readonly message: string;
	readonly fields: LogFields;
}

/** A log that keeps what it is told. */
export class RecordingLog implements Log {
	readonly lines: LogLine[] = [];

	debug = (message: string, fields: LogFields = {}): void => this.keep('debug', message, fields);
	info = (message: string, fields: LogFields = {}): void => this.keep('info', message, fields);
	warn = (message: string, fields: LogFields = {}): void => this.keep('warn', message, fields);
	error = (message: string, fields: LogFields = {}): void => this.keep('error', message, fields);

	at(...levels: Array<keyof Log>): LogLine[] {
		return this.lines.filter(({ level }) => levels.includes(level));
	}

	private keep(level: keyof Log, message: string, fields: LogFields): void {
		this.lines.push({ level, message, fields });
	}
}
