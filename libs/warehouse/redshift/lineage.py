"""Reads {"tables": {table: {column: type}}, "marts": {mart: {"sql": …, "columns": […]}}} from stdin; writes, by mart and
column, the tables' columns that it is worked out of, as sqlglot follows them through every subquery and view."""

import json
import sys

from sqlglot import expressions as exp
from sqlglot.lineage import lineage


def origins(column, sql, tables, views):
    root = lineage(column, sql, schema=tables, sources=views, dialect="redshift")
    found = set()
    for node in root.walk():
        if not node.downstream and isinstance(node.expression, exp.Table) and "." in node.name:
            found.add(f"{node.expression.name}.{node.name.split('.')[-1]}".replace('"', ""))
    return sorted(found)


def main():
    given = json.load(sys.stdin)
    views, answer = {}, {}
    for mart, shown in given["marts"].items():
        answer[mart] = {column: origins(column, shown["sql"], given["tables"], views) for column in shown["columns"]}
        views[mart] = shown["sql"]
    json.dump(answer, sys.stdout)


main()
