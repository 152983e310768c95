#!/bin/sh
# Starts n8n in a container whose file system is read-only: n8n's folder is empty then, so the package is put where n8n looks
# for community packages. The Dockerfile makes it the entry point; its arguments are n8n's.
set -eu
mkdir -p "$HOME/.n8n"
ln -sfn "${ZOOM_AUTOMATION_HOME:-/opt/n8n}/nodes" "$HOME/.n8n/nodes"
exec "${N8N_ENTRYPOINT:-/docker-entrypoint.sh}" "$@"
