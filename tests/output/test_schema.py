from __future__ import annotations

import json

from jsonschema import Draft202012Validator

from newsparse.output.schema import schema_text


def test_the_shipped_schema_is_a_valid_schema() -> None:
    Draft202012Validator.check_schema(json.loads(schema_text()))


def test_every_object_of_the_schema_is_closed_and_lists_what_it_requires() -> None:
    schema = json.loads(schema_text())
    objects = [schema, schema["properties"]["source"]]
    objects += [part for part in schema["$defs"].values() if part["type"] == "object"]
    assert len(objects) == 8
    for part in objects:
        assert part["additionalProperties"] is False
        assert set(part["properties"]) - set(part["required"]) <= {"lines", "url", "path"}
