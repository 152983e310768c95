const escaped = (text: string): string =>
	text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

const page = (title: string, content: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>
body { font: 16px/1.5 system-ui, sans-serif; background: #f3f5f8; color: #16191d; margin: 0; }
main { max-width: 34rem; margin: 3rem auto; padding: 2rem; background: #fff; border-radius: 12px; }
h1 { font-size: 1.4rem; margin-top: 0; }
ul { max-height: 14rem; overflow: auto; padding: .75rem 2rem; border: 1px solid #c6ccd4; border-radius: 8px; }
button { font: inherit; padding: .6rem 1.6rem; border-radius: 8px; border: 1px solid #0b5cff; cursor: pointer; }
button[value=allow] { background: #0b5cff; color: #fff; }
button[value=deny] { background: #fff; color: #0b5cff; }
</style>
</head>
<body><main>
${content}
</main></body>
</html>`;

export interface Consent {
	appName: string;
	/** E-mail of the person who is asked. */
	person: string;
	scopes: readonly string[];
	/** Host to which the answer goes. */
	target: string;
	/** Sent back with the decision. */
	parameters: Readonly<Record<string, string>>;
}

/** The page on which a person allows or denies an app; it works without scripts. */
export function consentPage({ appName, person, scopes, target, parameters }: Consent): string {
	const hidden = Object.entries(parameters)
		.filter(([name]) => name !== 'decision')
		.map(([name, value]) => `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`)
		.join('\n');
	const list = scopes.map((scope) => `<li><code>${escaped(scope)}</code></li>`).join('\n');
	return page(
		`Allow ${appName}?`,
		`<h1>${escaped(appName)} asks for access to your Zoom account</h1>
<p>Simulated Zoom. You are signed in as <strong>${escaped(person)}</strong>. Your answer goes to <strong>${escaped(target)}</strong>.</p>
<h2 id="scopes" style="font-size:1rem">It will be able to use these scopes:</h2>
<ul aria-labelledby="scopes" tabindex="0">
${list}
</ul>
<form method="post" action="/oauth/authorize">
${hidden}
<button type="submit" name="decision" value="allow">Allow</button>
<button type="submit" name="decision" value="deny">Deny</button>
</form>`,
	);
}

export function refusalPage(code: number, message: string): string {
	return page(
		'Invalid request',
		`<h1>Zoom cannot show the consent page</h1>
<p role="alert">${escaped(message)} (${code})</p>`,
	);
}
