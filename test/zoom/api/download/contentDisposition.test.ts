import { fileNameIn } from '../../../../zoom/api/download/contentDisposition';

/** As Node reads the bytes of a header. */
function latin1(text: string): string {
	return Buffer.from(text).toString('latin1');
}

it.each([
	['attachment; filename="plain.mp4"', 'plain.mp4'],
	['attachment; filename=plain.mp4', 'plain.mp4'],
	['attachment; filename="plain.mp4"; filename*=UTF-8\'\'Gr%C3%BC%C3%9Fe.mp4', 'Grüße.mp4'],
	['attachment; filename="plain.mp4"; filename*=UTF-8\'\'%ZZ', 'plain.mp4'],
	['attachment; filename="../../etc/passwd"', 'passwd'],
	['attachment; filename="C:\\\\temp\\\\one.mp4"', 'one.mp4'],
	["attachment; filename*=UTF-8''..%2F..%2Fone.mp4", 'one.mp4'],
	['attachment; filename=".."', undefined],
	['attachment; filename="a/"', undefined],
	['attachment; filename="Q1; plan.mp4"; size=3', 'Q1; plan.mp4'],
	['attachment; note="; filename=evil.exe"; filename="right.mp4"', 'right.mp4'],
	['attachment; filename="say \\"hi\\" now.mp4"', 'say _hi_ now.mp4'],
	['attachment; filename="5\\" screen; part 1.mp4"; size=3', '5_ screen; part 1.mp4'],
	['attachment; filename="C:\\temp\\new.mp4"', 'new.mp4'],
	['attachment; filename = one two.mp4 ; x=1', 'one two.mp4'],
	['attachment; filename; filename="right.mp4"', 'right.mp4'],
	['attachment; filename="first.mp4"; filename="second.mp4"', 'first.mp4'],
	['attachment; whatever; FILENAME="upper.mp4"', 'upper.mp4'],
	['attachment; filename="open.mp4', 'open.mp4'],
	['filename="alone.mp4"', 'alone.mp4'],
	[`attachment; filename="${latin1('Grüße 東京.mp4')}"`, 'Grüße 東京.mp4'],
	['attachment; filename="Gr\xFC\xDFe.mp4"', 'Grüße.mp4'],
	["attachment; filename*=iso-8859-1'de'Gr%FC%DFe.mp4", 'Grüße.mp4'],
	["attachment; filename*=utf-8''%e6%9d%b1%3b.mp4; filename=x.mp4", '東;.mp4'],
	["attachment; filename*=UTF-8''%FF.mp4; filename=plain.mp4", 'plain.mp4'],
	["attachment; filename*=koi8-r''%C1.mp4; filename=plain.mp4", 'plain.mp4'],
	["attachment; filename*=UTF-8''a%E2%80%AEfdp.exe", 'afdp.exe'],
	['attachment; filename="nul.mp4"', '_nul.mp4'],
	[`attachment; filename="${'a'.repeat(300)}.mp4"`, `${'a'.repeat(196)}.mp4`],
	['inline', undefined],
	[undefined, undefined],
])('in %j the name of the file is %j', (header, name) => {
	const headers: Record<string, string> = header === undefined ? {} : { 'content-disposition': header };
	expect(fileNameIn(headers)).toBe(name);
});
