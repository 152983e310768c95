import type { ZoomClient } from '../../../../zoom/api/client/client';
import { callsOf } from './account';

type Answer = Error | Record<string, unknown>;

export interface Asked {
	readonly route: string;
	readonly parameters: Readonly<Record<string, unknown>>;
}

/** Zoom that answers as it is told, in turns for each route; `{}` when it was told nothing more. */
export class ScriptedZoom {
	readonly asked: Asked[] = [];
	readonly calls: Pick<ZoomClient, 'request'>;

	constructor(answers: Record<string, Answer[]> = {}) {
		this.calls = callsOf(async (...[route, parameters]) => {
			await Promise.resolve();
			this.asked.push({ route, parameters: { ...parameters } });
			const answer = answers[route]?.shift() ?? {};
			if (answer instanceof Error) throw answer;
			return answer;
		});
	}

	get routes(): string[] {
		return this.asked.map(({ route }) => route);
	}
}
