using System;
using System.Collections.Generic;
using System.Linq;
using Compliance.Diagnostics;
using Compliance.Facts;
using Compliance.Packs;
using Compliance.Schemas;
using Compliance.Sql.Dialects;
using Compliance.Text;

namespace Compliance.Sql.Mapping;

/// <summary>Reads a mapping, and says everything that is wrong with it.</summary>
internal sealed class SqlMappingReader
{
    private static readonly string[] DeviationColumns = ["subject", "rule", "reason", "approved_by", "approved_on", "expires_on"];

    private readonly DiagnosticBag _diagnostics;
    private readonly RulePack _pack;
    private readonly SqlCatalog? _catalog;

    private SqlMappingReader(RulePack pack, SqlCatalog? catalog, DiagnosticBag diagnostics)
    {
        _pack = pack;
        _catalog = catalog;
        _diagnostics = diagnostics;
    }

    public static ReadResult<SqlMapping> Load(string path, RulePack pack, SqlCatalog? catalog)
    {
        var diagnostics = new DiagnosticBag();
        var mapping = SourceFile.Read(path, diagnostics) is { } text ? new SqlMappingReader(pack, catalog, diagnostics).Read(text, path) : null;
        return new ReadResult<SqlMapping>(mapping, diagnostics.Items);
    }

    public static ReadResult<SqlMapping> Read(string text, string name, RulePack pack, SqlCatalog? catalog)
    {
        var diagnostics = new DiagnosticBag();
        return new ReadResult<SqlMapping>(new SqlMappingReader(pack, catalog, diagnostics).Read(text, name), diagnostics.Items);
    }

    private SqlMapping? Read(string text, string file)
    {
        if (YamlReader.Read(text, file, _diagnostics) is not { } node || MappingReader.Open(node, SqlMappingShapes.File, _diagnostics) is not { } reader)
            return null;

        var kind = reader.Scalar("subject", CommonShapes.Text) is { } subject ? KindOf(subject) : null;
        var table = TableOf(reader);
        if (table is null)
            return null;

        var columns = new ColumnReader(table, _catalog, _diagnostics);
        var id = columns.Read(reader, "id");
        var facts = kind is not null && reader.Find("facts") is { } node2 && MappingReader.AsMapping(node2, _diagnostics) is { } entries
            ? ReadFacts(entries, kind, new FactSourceReader(columns, _diagnostics))
            : [];
        var deviations = reader.Find("deviations") is { } rest ? ReadDeviations(rest) : null;
        var (name, date, jurisdiction, version) = (columns.Read(reader, "name"), columns.Read(reader, "date"), columns.Read(reader, "jurisdiction"), columns.Read(reader, "version"));
        CheckDay(date, "date", reader.Span);
        return kind is null || id is null
            ? null
            : new SqlMapping(kind, table, id) { Name = name, Date = date, Jurisdiction = jurisdiction, Version = version, Facts = facts, Deviations = deviations };
    }

    private SubjectKind? KindOf(ScalarNode subject)
    {
        var kind = _pack.Vocabulary.Kinds.FirstOrDefault(one => one.Name == subject.Text || one.Label.Zh == subject.Text || one.Label.En == subject.Text);
        if (kind is null)
        {
            var names = _pack.Vocabulary.Kinds.Select(one => one.Name).ToList();
            _diagnostics.Report(SqlMappingKinds.UnknownSubject, subject.TextSpan, _diagnostics.Nearest(subject.Text, names), ("found", subject.Text), ("expected", string.Join(", ", names)));
        }

        return kind;
    }

    private string? TableOf(MappingReader reader)
    {
        if (reader.Scalar("table", CommonShapes.Text) is not { } table)
            return null;

        // A file is no table of the catalogue.
        if (_catalog is not null && _catalog.ColumnsOf(table.Text) is null && !TableNames.IsFile(table.Text))
            _diagnostics.Report(SqlMappingKinds.UnknownTable, table.TextSpan, _diagnostics.Nearest(table.Text, _catalog.Tables), ("found", table.Text));
        return table.Text;
    }

    private Dictionary<int, FactSource> ReadFacts(MappingNode entries, SubjectKind kind, FactSourceReader reader)
    {
        var facts = new Dictionary<int, FactSource>();
        foreach (var (key, value) in entries.Entries.Select(entry => (entry.Key, entry.Value)))
        {
            var slot = kind.SlotOfNameOrLabel(key.Text);
            if (slot < 0)
            {
                var names = kind.StatedFacts.SelectMany(fact => new[] { fact.Name, fact.Label.Zh, fact.Label.En });
                _diagnostics.Report(SqlMappingKinds.UnknownFact, key.TextSpan, _diagnostics.Nearest(key.Text, names), ("kind", kind.Label), ("found", key.Text));
                continue;
            }

            var fact = kind.Facts[slot];
            if (facts.ContainsKey(slot))
                _diagnostics.Report(SqlMappingKinds.FactTwice, key.TextSpan, ("fact", fact.Label));
            else if (fact.IsDerived)
                _diagnostics.Report(SqlMappingKinds.DerivedFact, key.TextSpan, ("fact", fact.Label));
            else if (reader.Read(fact, value) is { } source)
                facts.Add(slot, source);
        }

        return facts;
    }

    private DeviationSource? ReadDeviations(Node node)
    {
        if (MappingReader.Open(node, SqlMappingShapes.Deviations, _diagnostics) is not { } reader || TableOf(reader) is not { } table)
            return null;

        var columns = new ColumnReader(table, _catalog, _diagnostics);
        var read = DeviationColumns.Select(key => columns.Read(reader, key)).ToList();
        foreach (var i in Enumerable.Range(0, read.Count).Where(i => DeviationColumns[i].EndsWith("_on", StringComparison.Ordinal)))
            CheckDay(read[i], DeviationColumns[i], reader.Span);
        return read.Contains(null) ? null : new DeviationSource(table, read[0]!, read[1]!, read[2]!, read[3]!, read[4]!, read[5]!);
    }
    private void CheckDay(SourceColumn? column, string key, SourceSpan span)
    {
        if (column is { Type.Kind: not (ColumnKind.Date or ColumnKind.Moment) })
            _diagnostics.Report(SqlMappingKinds.WrongType, span, ("column", column.Name), ("fact", key), ("expected", new Localization.LocalizedText("日期", "a date")));
    }
}
