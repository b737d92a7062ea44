"""Writes subjects as people do: YAML, JSON and tables, with headings in Chinese or English."""
import csv
import io
import json


def write(path, subjects, pack, dice):
    form = path.rsplit(".", 1)[1]
    text = {"json": _json, "yaml": _yaml, "csv": _csv}[form](subjects, pack, dice)
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.write(text)


def _document(subject):
    document = {"subject": subject.kind, "id": subject.id}
    for key, value in (("name", subject.name), ("date", subject.date_text), ("jurisdiction", subject.jurisdiction)):
        if value is not None:
            document[key] = value
    document["facts"] = {name: one.value for name, one in subject.statements.items()}
    if subject.deviations:
        document["deviations"] = [one["written"] for one in subject.deviations]
    return document


def _json(subjects, pack, dice):
    return json.dumps([_document(one) for one in subjects], ensure_ascii=False, indent=dice.choice([None, 2]))


def _yaml(subjects, pack, dice):
    lines = []
    for subject in subjects:
        for number, (key, value) in enumerate(_document(subject).items()):
            lines += _yaml_entry("- " if number == 0 else "  ", key, value)
    return "\n".join(lines) + "\n"


def _yaml_entry(lead, key, value):
    if isinstance(value, dict) and key == "facts":
        return [f"{lead}{key}:" + (" {}" if not value else "")] + [f"    {name}: {_yaml_value(one)}" for name, one in value.items()]
    return [f"{lead}{key}: {_yaml_value(value)}"]


def _yaml_value(value):
    # What JSON writes is YAML too; simple words also stand by themselves.
    if isinstance(value, str) and value.isascii() and value.isidentifier() and value.lower() not in ("yes", "no", "true", "false", "null", "y", "n", "on", "off"):
        return value
    return json.dumps(value, ensure_ascii=False)


def _csv(subjects, pack, dice):
    kind = subjects[0].kind
    facts = list(pack.facts[kind].values())
    dice.shuffle(facts)
    is_chinese = dice.random() < 0.7
    header = ["类型", "编号", "名称", "日期", "辖区"] if is_chinese else ["subject", "id", "name", "date", "jurisdiction"]
    header += [fact.label["zh"] if is_chinese else fact.name for fact in facts]
    out = io.StringIO()
    rows = csv.writer(out, lineterminator=dice.choice(["\n", "\r\n"]))
    rows.writerow(header)
    for one in subjects:
        rows.writerow([pack.labels[kind]["zh"] if is_chinese else kind, one.id, one.name or "", one.date_text or "", one.jurisdiction or ""]
                      + [one.statements[fact.name].text if fact.name in one.statements else "" for fact in facts])
    return out.getvalue()
