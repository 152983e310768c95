const WEEK = 7 * 24 * 3_600_000;

/** Zoom's reading of `start_time` and `timezone`, written with nothing but Intl. */
export class Clock {
	private readonly format: Intl.DateTimeFormat;

	constructor(zone: string) {
		this.format = new Intl.DateTimeFormat('en-CA', {
			timeZone: zone,
			hourCycle: 'h23',
			year: 'numeric',
			month: '2-digit',
			day: '2-digit',
			hour: '2-digit',
			minute: '2-digit',
			second: '2-digit',
		});
	}

	/** `yyyy-MM-ddTHH:mm:ss` on the wall at an instant. */
	wall(instant: number): string {
		const parts = Object.fromEntries(
			this.format.formatToParts(instant).map(({ type, value }) => [type, value]),
		);
		const { year, month, day, hour, minute, second } = parts;
		return `${year}-${month}-${day}T${hour}:${minute}:${second}`;
	}

	offset(instant: number): number {
		return Date.parse(`${this.wall(instant)}Z`) - instant;
	}

	/** The instants at which the clocks change. */
	changes(from: number, to: number): number[] {
		const found: number[] = [];
		let before = this.offset(from);
		for (let start = from; start < to; start += WEEK) {
			let [low, high] = [start, start + WEEK];
			const after = this.offset(high);
			if (before === after) continue;
			while (high - low > 60_000) {
				const middle = (low + high) / 2;
				if (this.offset(middle) === before) low = middle;
				else high = middle;
			}
			before = after;
			found.push(Math.round(high / 60_000) * 60_000);
		}
		return found;
	}
}
