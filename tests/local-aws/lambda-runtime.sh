#!/usr/bin/env bash
# What runs our functions in Lambda: Node.js 24 and Lambda's own client for it, from npm into .cache/lambda-runtime (a
# minute, once: the client is compiled). Prints the two lines that make the tests and the bench use them:
#   eval "$(tests/local-aws/lambda-runtime.sh)"
set -euo pipefail
cd "$(dirname "$0")/../.."
folder=$PWD/.cache/lambda-runtime
platform=$(node -p '`${process.platform}-${process.arch}`')
node=$folder/node_modules/node-$platform/bin/node
client=$folder/node_modules/aws-lambda-ric

for command in cmake g++ make; do
  command -v "$command" >/dev/null || { echo "Lambda's runtime client is compiled, and needs $command: install it." >&2; exit 1; }
done
if ! [ -f "$client/rapid-client.node" ]; then
  mkdir -p "$folder"
  echo '{ "private": true }' >"$folder/package.json"
  # A registry may never answer, and npm then waits for ever; macOS has no timeout.
  limit=$(command -v timeout >/dev/null && echo 'timeout 400' || true)
  install() {
    $limit npm install --prefix "$folder" --ignore-scripts=false --no-audit --no-fund --save-exact \
      "node-$platform@24.21.0" aws-lambda-ric@4.0.2 >"$folder/install.log" 2>&1
  }
  install || install ||
    { echo "Lambda's runtime client did not install: see $folder/install.log." >&2; exit 1; }
fi
echo "export LAMBDA_NODE=$node LAMBDA_RIC=$client/index.mjs"
