import { KeptWhileUsed } from '../../../zoom/runtime/keptWhileUsed';
import { collectGarbage } from '../../support/collectGarbage';
import { VirtualTime } from '../../support/virtualTime';

const HOUR = 3_600_000;

let time: VirtualTime;
let made: number;
let kept: KeptWhileUsed<{ readonly number: number }>;
const use = (key: string): { readonly number: number } => kept.of(key, () => ({ number: (made += 1) }));

beforeEach(() => {
	time = new VirtualTime();
	made = 0;
	kept = new KeptWhileUsed(HOUR, () => time.now());
});

it('gives everybody the same one for a key', () => {
	expect(use('a')).toBe(use('a'));
	expect(use('b')).not.toBe(use('a'));
	expect(made).toBe(2);
});

it('keeps what is used, however long', async () => {
	for (let quarter = 0; quarter < 40; quarter++) {
		use('a');
		await time.advance(HOUR / 4);
	}
	await collectGarbage();
	expect(use('a').number).toBe(1);
});

it('lets go what nobody has used for longer than it is worth keeping', async () => {
	for (let account = 0; account < 1_000; account++) use(`account ${account}`);
	await collectGarbage();
	expect(kept.size).toBe(1_000);
	await time.advance(HOUR + 1);
	use('in use');
	await collectGarbage();
	expect(kept.size).toBe(1);
	expect(use('account 7').number).toBe(1_002);
});

it('finds again what somebody still holds, so that there are never two', async () => {
	const held = use('a');
	await time.advance(5 * HOUR);
	use('b');
	await collectGarbage();
	expect(use('a')).toBe(held);
});

it('forgets everything when it is cleared', () => {
	const before = use('a');
	kept.clear();
	expect(kept.size).toBe(0);
	expect(use('a')).not.toBe(before);
});
