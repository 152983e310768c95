/** RFC 6266: the encoded name where there is one, else the plain one; never a path. */
export function fileNameIn(headers: Readonly<Record<string, string>>): string | undefined {
	const header = headers['content-disposition'] ?? '';
	const encoded = /filename\*=(?:UTF-8'[^']*')([^;]+)/i.exec(header)?.[1];
	const plain = /filename="?([^";]+)"?/i.exec(header)?.[1];
	return lastPart(decoded(encoded) ?? plain);
}

function decoded(text: string | undefined): string | undefined {
	try {
		return text === undefined ? undefined : decodeURIComponent(text.trim());
	} catch {
		return undefined;
	}
}

function lastPart(name: string | undefined): string | undefined {
	const last = name?.split(/[\\/]/).at(-1)?.trim() ?? '';
	return ['', '.', '..'].includes(last) ? undefined : last;
}
