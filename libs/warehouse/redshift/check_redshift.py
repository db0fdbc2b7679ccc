"""Reads a JSON list of statements from stdin; writes a JSON list of what Redshift would refuse.

sqlfluff's grammar refuses what is no Redshift at all (ON CONFLICT, SERIAL, JSONB, arrays, RETURNING); sqlglot's tree
shows what that grammar lets by although the engine does not have it.
"""

import json
import re
import sys

import sqlglot
from sqlfluff.core import FluffConfig, Linter
from sqlglot import expressions as exp

# https://docs.aws.amazon.com/redshift/latest/dg/c_unsupported-postgresql-features.html and …-datatypes, -functions
REFUSED_NODES = {
    "Filter": "FILTER (WHERE …)",
    "Lateral": "LATERAL",
    "Lock": "FOR UPDATE",
    "OnConflict": "ON CONFLICT",
    "Returning": "RETURNING",
    "JSONExtract": "-> of JSON",
    "JSONExtractScalar": "->> of JSON",
    "JSONBExtract": "#> of JSON",
    "ArrayAgg": "ARRAY_AGG",
    "GenerateSeries": "GENERATE_SERIES over tables",
}
REFUSED_WORDS = [
    (r"^\s*CREATE\s+(UNIQUE\s+)?INDEX\b", "CREATE INDEX"),
    (r"\bDISTINCT\s+ON\b", "DISTINCT ON"),
    (r"\b(PRIMARY\s+KEY|UNIQUE)\b", "a key that is declared and not kept"),
    (r"\bADD\s+COLUMN\s+IF\s+NOT\s+EXISTS\b", "ADD COLUMN IF NOT EXISTS"),
    (r"\b(SAVEPOINT|pg_advisory\w*)\b", "SAVEPOINT and advisory locks"),
    (r"\bCURRENT_TIMESTAMP\b|\bNOW\s*\(", "CURRENT_TIMESTAMP and NOW() (leader node only)"),
    (r"\bIN\s+SHARE\b", "lock modes"),
]


def node_refusals(statement):
    try:
        tree = sqlglot.parse_one(statement, read="redshift")
    except sqlglot.errors.ParseError as error:
        # COPY … MANIFEST and COMMENT are told by the grammar; sqlglot is the second opinion on queries only.
        return [] if re.match(r"\s*(COPY|COMMENT|LOCK|GRANT|ALTER)\b", statement) else [str(error)]
    found = [REFUSED_NODES[type(node).__name__] for node in tree.walk() if type(node).__name__ in REFUSED_NODES]
    return found + [refusal for merge in tree.find_all(exp.Merge) for refusal in merge_refusals(merge)]


def merge_refusals(merge):
    """One MATCHED and one NOT MATCHED branch, no AND, no alias of the target
    (https://docs.aws.amazon.com/redshift/latest/dg/r_MERGE.html)."""
    whens = merge.args["whens"].expressions
    kinds = sorted(bool(when.args.get("matched")) for when in whens)
    found = [] if kinds == [False, True] else ["MERGE without exactly one MATCHED and one NOT MATCHED branch"]
    found += ["MERGE … AND"] if any(when.args.get("condition") for when in whens) else []
    found += ["an alias of MERGE's target"] if merge.this.args.get("alias") else []
    return found


def grammar_refusals(linter, statement):
    parsed = linter.parse_string(statement + ";\n")
    tree = parsed.tree
    unparsable = list(tree.recursive_crawl("unparsable")) if tree else []
    return [f"no Redshift: {segment.raw[:120]}" for segment in unparsable] + [str(v) for v in parsed.violations[:1]]


def main():
    linter = Linter(config=FluffConfig(overrides={"dialect": "redshift", "large_file_skip_byte_limit": 0}))
    refusals = []
    for statement in json.load(sys.stdin):
        # The driver's numbered parameters stand for values, and neither parser knows them.
        plain = re.sub(r"\$\d+", "NULL", statement)
        words = [name for pattern, name in REFUSED_WORDS if re.search(pattern, plain, re.IGNORECASE)]
        for why in dict.fromkeys(grammar_refusals(linter, plain) + node_refusals(plain) + words):
            refusals.append({"statement": statement, "why": why})
    json.dump(refusals, sys.stdout)


main()
