import { escape, whole } from '../../page/html';

/** Charts as SVG text: no script, no DOM. Each is drawn twice, for wide and for narrow screens, so that letters stay readable. */

const SIZES = {
	wide: { width: 760, height: 220, labels: 8 },
	narrow: { width: 340, height: 190, labels: 4 },
} as const;
type Size = (typeof SIZES)[keyof typeof SIZES];

const MARGIN = { top: 10, right: 4, bottom: 24, left: 56 };

const inBothSizes = (draw: (size: Size) => string): string =>
	(['wide', 'narrow'] as const)
		.map((name) => `<div class="chart-${name}">${draw(SIZES[name])}</div>`)
		.join('\n');

/** @param label what the chart shows, for those who cannot see it */
const svg = ({ width, height }: Size, label: string, content: string): string =>
	`<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${escape(label)}">${content}</svg>`;

// ES modules that only a page needs: not loaded with n8n.
const scales = async () => await import('d3-scale');

/** From 0 up, with round numbers; grid lines and their numbers. */
async function upright({ width, height }: Size, most: number) {
	const { scaleLinear } = await scales();
	const y = scaleLinear()
		.domain([0, Math.max(1, most)])
		.nice(4)
		.range([height - MARGIN.bottom, MARGIN.top]);
	const grid = y
		.ticks(4)
		.filter(Number.isInteger)
		.map((tick) => {
			const at = round(y(tick));
			return `<line class="grid" stroke="#dfe4ec" x1="${MARGIN.left}" x2="${width - MARGIN.right}" y1="${at}" y2="${at}"/><text x="${MARGIN.left - 8}" y="${at + 4}" text-anchor="end">${whole(tick)}</text>`;
		});
	return { y, grid: grid.join('') };
}

const round = (value: number): number => Math.round(value * 10) / 10;

export interface Bar {
	label: string;
	value: number;
}

/** @param what of the bars, such as `Meetings` */
export async function barChart(bars: readonly Bar[], what: string): Promise<string> {
	const { scaleBand } = await scales();
	const most = Math.max(0, ...bars.map(({ value }) => value));
	const drawn = new Map<Size, string>();
	for (const size of Object.values(SIZES)) {
		const { y, grid } = await upright(size, most);
		const x = scaleBand<number>()
			.domain(bars.keys())
			.range([MARGIN.left, size.width - MARGIN.right])
			.paddingInner(bars.length > 100 ? 0.1 : 0.25);
		const every = Math.ceil(bars.length / size.labels);
		const content = bars.map(({ label, value }, index) => {
			const left = x(index) ?? 0;
			const top = y(value);
			const bar = `<rect class="first" fill="#0b5cff" x="${round(left)}" y="${round(top)}" width="${Math.max(0.5, round(x.bandwidth()))}" height="${round(y(0) - top)}"><title>${escape(label)}: ${whole(value)}</title></rect>`;
			if (index % every !== 0) return bar;
			return `${bar}${dayLabel(label, left, size)}`;
		});
		drawn.set(
			size,
			svg(size, `${what}, ${bars.length} bars, at most ${whole(most)}`, grid + content.join('')),
		);
	}
	return inBothSizes((size) => drawn.get(size) ?? '');
}

/** Such as `29 Nov`, in pixels of the drawing. */
const LABEL_WIDTH = 46;

/** Begins below its bar; near the edge it ends there, so that nothing of it is cut. */
function dayLabel(label: string, left: number, { width, height }: Size): string {
	const right = width - MARGIN.right;
	const place = left + LABEL_WIDTH > right ? `x="${right}" text-anchor="end"` : `x="${round(left)}"`;
	return `<text ${place} y="${height - 6}">${escape(label)}</text>`;
}

export interface Moment {
	/** Epoch ms. */
	at: number;
	count: number;
}

/** How many there were from moment to moment. @param clock how a moment is written */
export async function stepChart(
	steps: readonly Moment[],
	what: string,
	clock: (at: number) => string,
): Promise<string> {
	const [first, last] = [steps[0], steps.at(-1)];
	if (!first || !last) return '';
	const { scaleTime } = await scales();
	const most = Math.max(...steps.map(({ count }) => count));
	const drawn = new Map<Size, string>();
	for (const size of Object.values(SIZES)) {
		const { y, grid } = await upright(size, most);
		const x = scaleTime()
			.domain([first.at, last.at])
			.range([MARGIN.left, size.width - MARGIN.right]);
		const path = steps.map(
			({ at, count }, index) =>
				`${index === 0 ? `M${round(x(at))},${round(y(0))}` : `H${round(x(at))}`}V${round(y(count))}`,
		);
		const labels = x
			.ticks(size.labels - 1)
			.filter((tick) => x(tick) < size.width - 30)
			.map(
				(tick) =>
					`<text x="${round(x(tick))}" y="${size.height - 6}">${escape(clock(tick.getTime()))}</text>`,
			);
		const line = path.join('');
		const content = `${grid}<path class="area" fill="#cfe0ff" d="${line}Z"/><path class="edge" fill="none" stroke="#0b5cff" d="${line}"/>${labels.join('')}`;
		drawn.set(size, svg(size, `${what}, at most ${whole(most)}`, content));
	}
	return inBothSizes((size) => drawn.get(size) ?? '');
}

export interface Share {
	label: string;
	value: number;
}

/** Parts of a whole side by side, at most three, with their names and numbers below. */
export function shareChart(shares: readonly Share[], what: string): string {
	const total = shares.reduce((sum, { value }) => sum + value, 0);
	const classes = ['first', 'second', 'third'];
	const colours = ['#0b5cff', '#8fb4ff', '#c9d2e0'];
	let left = 0;
	const parts = shares.map(({ value }, index) => {
		const width = total === 0 ? 0 : (value / total) * 760;
		const part = `<rect class="${classes[index]}" fill="${colours[index]}" x="${round(left)}" y="0" width="${round(width)}" height="26"/>`;
		left += width;
		return part;
	});
	const keys = shares.map(
		({ label, value }, index) =>
			`<span class="key"><i class="${classes[index]}" style="background-color:${colours[index]}"></i>${escape(label)}: ${whole(value)}</span>`,
	);
	const label = `${what}: ${shares.map((share) => `${share.label} ${share.value}`).join(', ')}`;
	return `<svg viewBox="0 0 760 26" role="img" aria-label="${escape(label)}" preserveAspectRatio="none" style="height:26px">${parts.join('')}</svg>\n<div>${keys.join('')}</div>`;
}
