"""A local AWS on 127.0.0.1 and a free port, good enough for `cdk deploy`: moto, and what moto lacks for this stack.

It ends when its standard input closes, so it never outlives whoever started it.
"""

import logging
import sys

NEEDED = "moto 5.2.1"
INSTALL = "python3 -m pip install -r tests/local-aws/requirements.txt"

try:
    import moto
    from moto.moto_server.threaded_moto_server import ThreadedMotoServer
except ImportError as error:
    sys.exit(f"The local AWS needs {NEEDED} ({error}): {INSTALL}")
if not moto.__version__.startswith("5.2."):
    sys.exit(f"The local AWS needs {NEEDED}, and this is {moto.__version__}: {INSTALL}")

import change_sets  # noqa: E402 (it needs moto)
import lambda_code  # noqa: E402
import missing_types  # noqa: E402
import protection  # noqa: E402
import updates  # noqa: E402


def main() -> None:
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    _, port = server.get_host_and_port()
    endpoint = f"http://127.0.0.1:{port}"
    missing_types.add(endpoint)
    change_sets.correct()
    protection.add()
    updates.correct()
    lambda_code.serve_from(endpoint)
    print(f"Listening on {endpoint}", flush=True)
    sys.stdin.buffer.read()


main()
