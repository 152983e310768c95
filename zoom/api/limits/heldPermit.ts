import type { CallOutcome, Permit } from './limiter';
import type { Pass } from './gate';

/** What a call holds, given back in reverse order. */
export class HeldPermit implements Permit {
	private readonly passes: Pass[] = [];
	private readonly ends: Array<(outcome: CallOutcome) => Promise<void>> = [];

	add(pass: Pass): void {
		this.passes.push(pass);
	}

	endWith(end: (outcome: CallOutcome) => Promise<void>): void {
		this.ends.unshift(end);
	}

	started(): void {
		for (const pass of this.passes) pass.started();
	}

	async end(outcome: CallOutcome): Promise<void> {
		if (outcome.status !== undefined) for (const pass of this.passes) pass.answered();
		await endAll(this.ends.splice(0), outcome);
	}
}

/** Whatever one of them throws, the others end too. */
async function endAll(
	[end, ...others]: ReadonlyArray<(outcome: CallOutcome) => Promise<void>>,
	outcome: CallOutcome,
): Promise<void> {
	try {
		await end?.(outcome);
	} finally {
		if (others.length > 0) await endAll(others, outcome);
	}
}
