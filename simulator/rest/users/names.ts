import { invalidFields } from '../routing/refusal';

interface Names {
	first_name?: string | undefined;
	last_name?: string | undefined;
	display_name?: string | undefined;
}

/** Zoom allows this many Chinese characters, whatever the length otherwise. */
const CHINESE: Record<keyof Names, number> = { first_name: 5, last_name: 5, display_name: 10 };

/** @throws Refusal 300 */
export function checkNames(names: Names, prefix = ''): void {
	const tooMany = (Object.keys(CHINESE) as Array<keyof Names>).filter((name) => {
		const characters = names[name]?.match(/\p{Script=Han}/gu) ?? [];
		return characters.length > CHINESE[name];
	});
	if (tooMany.length > 0) throw invalidFields(...tooMany.map((name) => prefix + name));
}
