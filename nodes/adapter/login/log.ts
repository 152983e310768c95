import type { Logger } from 'n8n-workflow';
import type { Log, LogFields } from '../../../zoom/runtime';

type Level = keyof Log;

/** zoom/'s log into n8n's, fields and all; a package's lines are told apart by their beginning. */
export function logTo(logger: Logger): Log {
	const at = (level: Level) => (message: string, fields?: LogFields) => {
		logger[level](`Zoom: ${message}`, fields);
	};
	return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}
