#!/bin/sh
# Puts n8n-nodes-zoom-automation where n8n looks for community packages, with its libraries inside its own folder, as
# n8n's installer does: the Dockerfile runs it.
#   install.sh <version> <n8n's folder, such as ~/.n8n>
# A file n8n-nodes-zoom-automation-<version>.tgz beside this script (npm pack) is taken instead of the published package.
set -eu
name=n8n-nodes-zoom-automation
version=$1
here=$(cd "$(dirname "$0")" && pwd)
package=$name@$version
if [ -f "$here/$name-$version.tgz" ]; then package=$here/$name-$version.tgz; fi

mkdir -p "$2/nodes"
cd "$2/nodes"
npm_config_cache=$(mktemp -d)
export npm_config_cache
trap 'rm -rf "$npm_config_cache"' EXIT
[ -f package.json ] || echo '{ "name": "installed-nodes", "private": true, "dependencies": {} }' > package.json
# No peer dependencies: n8n brings n8n-workflow itself. No install scripts: none is needed.
npm install --install-strategy=shallow --legacy-peer-deps --omit=dev --ignore-scripts --no-audit --no-fund "$package"
